import { attributeOf, htmlText } from './html-text.js';
import type { DraftRecord } from './record-gatherer.js';
import { jsonIn } from './tables/cell-values.js';
import { formulaRead } from './tables/spreadsheet-formula.js';

/** Reads what stands in the column of media: an address, HTML to embed, or media as JSON. */
export function setMedium(record: DraftRecord, value: string): void {
  const text = formulaRead(value).trim();
  if (/^[[{]/.test(text)) record['media'] = jsonIn(text);
  else setMediumText(record, text);
}

/**
 * Reads a medium as TimelineJS has it: an address; of HTML to embed the address of what is embedded, or, of a quotation,
 * its words, as a source that says them.
 */
export function setMediumText(record: DraftRecord, text: string): void {
  if (!text.startsWith('<')) {
    if (text !== '') setMediumPart(record, 'url', text);
    return;
  }
  const embedded = attributeOf(/<(?:iframe|img|video|audio|embed)\b([^>]{0,4000})/i.exec(text)?.[1] ?? '', 'src');
  if (embedded !== null) setMediumPart(record, 'url', embedded);
  else record['sources'] = [...((record['sources'] ?? []) as unknown[]), { quote: htmlText(text) }];
}

export function setMediumPart(record: DraftRecord, part: string, value: string): void {
  const given = record['media'];
  if (typeof given === 'string' || Array.isArray(given)) return;
  record['media'] = { ...(given as DraftRecord | undefined), [part]: value };
}

/** Keeps the words of a medium that has no address as fields of their own: without an address there is no medium. */
export function settleMedium(record: DraftRecord): void {
  const medium = record['media'];
  if (typeof medium !== 'object' || medium === null || Array.isArray(medium) || 'url' in medium) return;
  delete record['media'];
  for (const [part, value] of Object.entries(medium)) record[`media_${part}`] = value;
}
