import type { ReadRecords } from '../../data/formats/read-bytes.js';
import type { RecordIssue } from '../../data/records/record-issue.js';
import { streamRecords } from '../../data/sources/stream-records.js';
import { OpenedRecordList } from './opened-record-list.js';

/**
 * Reads a file in slices, so that the page does not freeze meanwhile: what streams from an address may be as long.
 *
 * @param signal stops reading
 * @throws {SourceError} as a rejection, when there is no record in it or the browser cannot read it
 */
export async function readLongFile(file: File, signal: AbortSignal): Promise<ReadRecords> {
  const list = new OpenedRecordList(signal);
  const ofText: RecordIssue[] = [];
  let title: string | undefined;
  const fetch = () => Promise.resolve(new Response(file));
  for await (const batch of streamRecords(file.name, { signal, fetch })) {
    await list.take(batch.records, batch.rejected);
    ofText.push(...batch.issues);
    title = batch.title ?? title;
  }
  await list.end();
  return {
    records: list.records,
    issues: [...ofText, ...list.issues.toArray()],
    issuesOmitted: list.issues.omitted,
    rejected: list.rejected,
    format: null,
    ...(title === undefined ? {} : { title }),
  };
}
