import type { RecordIssue } from '../../src/data/records/record-issue.js';
import type { PackedTable } from '../../src/data/table/packed-table.js';
import { utf8 } from './encoded.js';

export interface TableOfWorker {
  readonly packed: PackedTable;
  readonly issues: readonly RecordIssue[];
}

/** Lets a worker build the table of a text, passed as bytes, in the time zone of Tokyo. */
export async function tableOfWorker(text: string, format: string): Promise<TableOfWorker> {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  try {
    const { buffer } = utf8(text);
    return await new Promise<TableOfWorker>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<TableOfWorker>) => resolve(data);
      worker.onerror = (fault) => reject(new Error(fault.message));
      worker.postMessage({ bytes: buffer, format }, [buffer]);
    });
  } finally {
    worker.terminate();
  }
}
