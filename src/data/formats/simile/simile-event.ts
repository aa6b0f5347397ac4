import { htmlText, oneLine } from '../html-text.js';
import { foreignText, type ForeignObject } from '../json-document.js';
import { keepForeignFields } from '../foreign-fields.js';
import type { RecordGatherer } from '../record-gatherer.js';
import { readBounds } from './simile-dates.js';

const TAKEN: readonly string[] =
  'start latestStart earliestEnd end isDuration durationEvent title description image link id eventID'.split(' ');

/**
 * Reads an event of SIMILE Timeline, of its JSON or its XML alike.
 *
 * @param isMomentUnsaid whether an event with an end is a moment when it does not say; the two loaders differ
 */
export function readSimileEvent(event: ForeignObject, isMomentUnsaid: boolean, gatherer: RecordGatherer): void {
  const text = (name: string) => foreignText(event[name]).trim();
  const [start, latestStart, earliestEnd, end] = ['start', 'latestStart', 'earliestEnd', 'end'].map(text);
  const said = event['durationEvent'] ?? event['isDuration'];
  const isMoment = said === undefined ? isMomentUnsaid : said !== true && said !== 'true';
  const bounds = { start: start!, latestStart: latestStart!, earliestEnd: earliestEnd!, end: end!, isMoment };
  const draft: Record<string, unknown> = {};
  const id = text('id') || text('eventID');
  if (id !== '') draft['id'] = id;
  draft['title'] = oneLine(htmlText(text('title')));
  Object.assign(draft, readBounds(bounds, gatherer));
  const description = htmlText(text('description'));
  if (description !== '') draft['description'] = description;
  if (text('image') !== '') draft['media'] = { url: text('image') };
  if (text('link') !== '') draft['url'] = text('link');
  keepForeignFields(draft, event, TAKEN);
  gatherer.add(draft);
}
