import { buildEventTable } from '../data/build-event-table.js';
import type { EventRecord } from '../data/event-record.js';
import { isEventTable, type EventTable } from '../data/event-table.js';
import { fontTextMeasurer } from '../layout/text/font-text-measurer.js';
import { assignLanes, type LaneAssignment } from '../layout/lanes/lane-assignment.js';
import type { ViewInput } from '../time/view/read-view.js';
import type { FigureOptions } from './figure-options.js';
import { FIGURE_FONTS, figureView, layoutFigure, writeFigure } from './layout-figure.js';

/** What a figure shows. */
export interface FigureContent {
  /**
   * The window, like the `view` of a timeline: a span in ms or EDTF text, possibly with open ends. Null or absent shows
   * everything.
   */
  readonly view?: ViewInput | null | undefined;
  /** The field whose values are the lanes; one lane when absent. */
  readonly laneBy?: string | null | undefined;
  /** BCP 47; `en` when absent. Other languages must be loaded first: `loadLanguage`. */
  readonly locale?: string | undefined;
  /** IANA zone of the axis; `UTC` when absent. */
  readonly timezone?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

const DEFAULT_WIDTH_PX = 960;

/**
 * Writes records as a figure to publish: one static, self-contained SVG document. It names its fonts and needs no page.
 *
 * @param events a table, or records as `validateRecords` gives them
 * @returns the same text for the same input
 * @throws {RangeError | EdtfSyntaxError} when `view` cannot be shown, or `widthPx` or `heightPx` is above 100,000
 * @example
 * const { records } = validateRecords(JSON.parse(text));
 * await writeFile('figure.svg', renderFigure(records, { title: 'Reigns', heading: true, legend: true, sources: true }));
 */
export function renderFigure(
  events: EventTable | readonly EventRecord[],
  options: FigureOptions & FigureContent = {},
): string {
  const { laneBy = null, locale = 'en', timezone = 'UTC', dir = 'ltr', fontFamily = FIGURE_FONTS } = options;
  const table = isEventTable(events) ? events : buildEventTable(events, { timezone });
  const lanes = lanesOf(table, laneBy);
  const text = fontTextMeasurer({ family: fontFamily });
  const { widthPx = DEFAULT_WIDTH_PX } = options;
  const view = figureView(options.view ?? null, lanes, timezone);
  const asked = { lanes, widthPx, heightPx: null, text, locale, timezone, dir, view };
  return writeFigure(layoutFigure(asked, { ...options, widthPx }), { ...options, fontFamily });
}

const lanesByTable = new WeakMap<EventTable, LaneAssignment>();

/** The last lanes of each table: their indexes make a second figure of a million events cheap. */
function lanesOf(table: EventTable, laneBy: string | null): LaneAssignment {
  let lanes = lanesByTable.get(table);
  if (lanes?.laneBy !== laneBy) lanesByTable.set(table, (lanes = assignLanes(table, laneBy)));
  return lanes;
}
