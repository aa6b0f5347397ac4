import type { EventRecord } from '../../data/event-record.js';
import type { ReadRecords } from '../../data/formats/read-bytes.js';
import { IssueList, type RecordIssue } from '../../data/records/record-issue.js';
import { RecordList } from '../../data/records/record-list.js';
import { RecordValidator } from '../../data/records/record-validator.js';
import { streamRecords } from '../../data/sources/stream-records.js';
import { RecordIds } from '../../data/table/record-ids.js';

/**
 * Reads a file in slices, so that the page does not freeze meanwhile: what streams from an address may be as long.
 *
 * @param signal stops reading
 * @throws {SourceError} as a rejection, when there is no record in it or the browser cannot read it
 */
export async function readLongFile(file: File, signal: AbortSignal): Promise<ReadRecords> {
  const records: EventRecord[] = [];
  const ids = new RecordIds((row) => records[row]!.id);
  const found = new IssueList();
  const validator = new RecordValidator('UTC', new RecordList(records, ids), found);
  const ofText: RecordIssue[] = [];
  let rows = 0;
  let title: string | undefined;
  const fetch = () => Promise.resolve(new Response(file));
  for await (const batch of streamRecords(file.name, { signal, fetch })) {
    batch.records.forEach((_, index) => validator.take(batch.records, index, rows++));
    rows += batch.rejected;
    ofText.push(...batch.issues);
    title = batch.title ?? title;
  }
  validator.nameRest();
  validator.warnOfLooseLinks();
  return {
    records,
    issues: [...ofText, ...found.toArray()],
    issuesOmitted: found.omitted,
    rejected: rows - records.length,
    format: null,
    ...(title === undefined ? {} : { title }),
  };
}
