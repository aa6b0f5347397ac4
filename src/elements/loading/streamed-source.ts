import type * as Streams from '../../data/sources/stream-records.js';
import { loadPart } from '../load-part.js';
import type { BatchSource } from './record-load.js';

/** Reads records from an address. @param base URL of the document, against which it is resolved */
export function streamedSource(src: string, base: string, format: string | null): BatchSource {
  // An invalid address fails in `streamRecords`, with a message.
  const address = URL.canParse(src, base) ? new URL(src, base) : src;
  return (signal) => fromPart(({ streamRecords }) => streamRecords(address, { signal, format }), signal);
}

/** Reads JSON that is invalid, or whose objects have other names than ours, as far as possible. */
export function streamedJson(json: string): BatchSource {
  return (signal) => fromPart(({ streamInlineJson }) => streamInlineJson(json), signal);
}

/** Loads the module that reads streams, which a page that hands over records never needs, and reads with it. */
async function* fromPart(
  read: (part: typeof Streams) => AsyncIterable<Streams.RecordBatch>,
  signal: AbortSignal,
): AsyncGenerator<Streams.RecordBatch> {
  const load = () => import('../../data/sources/stream-records.js');
  const part = await loadPart('The reading of sources', 'parts/stream-records.js', load);
  if (!signal.aborted) yield* read(part);
}
