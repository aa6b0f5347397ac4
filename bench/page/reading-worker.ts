import { csvParse } from 'd3';
import { parquetReadObjects } from 'hyparquet';
import { buffersOf, packTable, TableIntake, type PackedTable } from '../../src/core.js';
import { readBytes } from '../../src/formats.js';

/** A request to the worker: first to fetch a file, then to read it. */
export type ReadingRequest = { readonly fetch: string } | { readonly reader: string; readonly file: string };

export interface ReadingAnswer {
  /** From the bytes of the file in memory to its records; 0 after a fetch. */
  readonly readMs: number;
  /** From the records to a table that can be posted; NaN for a floor, which builds none. */
  readonly tableMs: number;
  readonly count: number;
  readonly packed: PackedTable | null;
  readonly fault: string | null;
}

type Read = (bytes: Uint8Array<ArrayBuffer>, file: string) => readonly unknown[] | Promise<readonly unknown[]>;

/** The least that reading takes: only decoding and parsing the bytes of a file. */
const FLOORS: Readonly<Record<string, Read>> = {
  'd3-dsv': (bytes) => csvParse(textOf(bytes)),
  'json-parse': (bytes, file) => {
    const text = textOf(bytes);
    if (file === 'json') return JSON.parse(text) as unknown[];
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  },
  hyparquet: ({ buffer: file }) => parquetReadObjects({ file }),
};

/** Reads files for a page, off its main thread. */
export function serveReading(): void {
  let bytes = new Uint8Array();
  addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
    void (async () => {
      if ('fetch' in data) {
        bytes = new Uint8Array(await (await fetch(data.fetch)).arrayBuffer());
        post({ readMs: 0, tableMs: NaN, count: bytes.length, packed: null, fault: null });
      } else post(await readAs(data.reader, bytes, data.file));
    })().catch((fault: unknown) => {
      post({ readMs: NaN, tableMs: NaN, count: 0, packed: null, fault: String(fault) });
    });
  });
}

async function readAs(reader: string, bytes: Uint8Array<ArrayBuffer>, file: string): Promise<ReadingAnswer> {
  const startMs = performance.now();
  const floor = FLOORS[reader];
  if (floor) {
    const { length: count } = await floor(bytes, file);
    return { readMs: performance.now() - startMs, tableMs: NaN, count, packed: null, fault: null };
  }
  // As a page would read it: the name of the file tells the format.
  const { records, issues } = await readBytes(bytes, { fileName: `events.${file}` });
  const readMs = performance.now() - startMs;
  const intake = new TableIntake({ laneBy: 'lane' });
  intake.add(records);
  const packed = packTable(intake.table());
  const tableMs = performance.now() - startMs - readMs;
  const fault = issues.length === 0 ? null : `${issues.length} issues, the first: ${issues[0]!.message}`;
  return { readMs, tableMs, count: records.length, packed, fault };
}

function post(answer: ReadingAnswer): void {
  postMessage(answer, { transfer: answer.packed ? buffersOf(answer.packed) : [] });
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
