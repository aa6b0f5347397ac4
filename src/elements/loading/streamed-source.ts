import type * as Streams from '../../data/sources/stream-records.js';
import { loadPart } from '../load-part.js';
import type { BatchSource } from './record-load.js';

/** Reads records from an address. @param base of the document that names it */
export function streamedSource(src: string, base: string, format: string | null): BatchSource {
  // What is no address fails there, where it is said in words.
  const address = URL.canParse(src, base) ? new URL(src, base) : src;
  return (signal) => fromPart(({ streamRecords }) => streamRecords(address, { signal, format }), signal);
}

/** Reads what is no JSON as far as it can be, and says what is wrong with it. */
export function streamedJson(json: string): BatchSource {
  return (signal) => fromPart(({ streamInlineJson }) => streamInlineJson(json), signal);
}

/** Loads what reads streams, which pages that hand over records never need, and reads by it. */
async function* fromPart(
  read: (part: typeof Streams) => AsyncIterable<Streams.RecordBatch>,
  signal: AbortSignal,
): AsyncGenerator<Streams.RecordBatch> {
  const load = () => import('../../data/sources/stream-records.js');
  const part = await loadPart('The reading of sources', 'parts/stream-records.js', load);
  if (!signal.aborted) yield* read(part);
}
