import type { EventTable } from '../data/event-table.js';
import type { FigureOptions } from '../render/figure-options.js';
import { figureView, layoutFigure, writeFigure, type FigureRequest } from '../render/layout-figure.js';
import type { ViewInput } from '../time/view/read-view.js';
import { loadPart } from './load-part.js';

/** How a figure of a timeline looks, and which view it shows. */
export interface PictureOptions extends FigureOptions {
  /** A span in ms, EDTF text, or null for everything. When absent, the current view; in an HTML document, everything. */
  readonly view?: ViewInput | null;
}

/** What a timeline provides for its figures. */
export interface Pictured {
  /** Null while there is nothing to draw. */
  readonly request: FigureRequest | null;
  readonly title: string;
  readonly fontFamily: string;
  readonly table: EventTable | null;
  readonly locale: string;
  readonly timezone: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Writes a figure for `toSVG` of a timeline. @throws {RangeError | EdtfSyntaxError} when `view` cannot be shown */
export function pictureSvg(pictured: Pictured, { view, ...options }: PictureOptions): string {
  const { request, title, fontFamily, timezone } = pictured;
  if (!request) return '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>';
  // An option without a value is undefined in some hosts, null in data.
  const looks = { ...options, title: options.title ?? title, fontFamily: options.fontFamily ?? fontFamily };
  const shown = view === undefined ? request.view : figureView(view, request.lanes, timezone);
  return writeFigure(layoutFigure({ ...request, view: shown }, looks), looks);
}

/** Paints a figure for `toPNG` of a timeline. @throws {RangeError} as a rejection, when there is nothing to draw */
export async function picturePng(pictured: Pictured, scale: number, options: PictureOptions): Promise<Blob> {
  if (!pictured.request) throw new RangeError('toPNG: found no events to draw, expected a timeline with events');
  const load = () => import('./paint-png.js');
  const { paintPng } = await loadPart('Pictures', 'parts/paint-png.js', load);
  return paintPng(pictureSvg(pictured, options), scale);
}

/** Writes a document for `toHTML` of a timeline: by default everything, at its natural height; the sources are in the table. */
export async function pictureHtml(pictured: Pictured, options: PictureOptions): Promise<string> {
  const load = () => import('../render/render-html.js');
  const { renderHtml } = await loadPart('Documents', 'parts/render-html.js', load);
  const { table, title, locale, timezone, dir } = pictured;
  const { view = null, ...shown } = { title, heightPx: 'natural' as const, ...options };
  const svg = pictureSvg(pictured, { ...shown, view, heading: false, sources: false, credit: '', paddingPx: 0 });
  return renderHtml(table ?? [], { ...shown, dir, locale, timezone, svg });
}
