import { buildEventTable } from '../data/build-event-table.js';
import type { EventRecord } from '../data/event-record.js';
import { isEventTable, type EventTable } from '../data/event-table.js';
import { jsonLdText } from './json-ld.js';
import { amountOfEvents } from '../layout/text/event-words.js';
import { wordsFor } from '../time/words/words.js';
import type { FigureOptions } from './figure-options.js';
import { htmlCss } from './html-css.js';
import { htmlTable, langOf, otherLanguage } from './html-table.js';
import { renderFigure, type FigureContent } from './render-figure.js';
import { themeOf } from './scene-theme.js';
import { escapeXml } from './string-sink.js';

/** What a page of a timeline shows, and how. */
export interface HtmlOptions extends FigureOptions, FigureContent {
  /** The figure, if it is already drawn: the result of `toSVG()` on a page, in that page's fonts. */
  readonly svg?: string;
}

/**
 * Writes records as an HTML document that needs no script: the figure, a table of all events in time order (dates in
 * words and for machines, sources as links), and the events as JSON-LD. It is readable with any browser or assistive
 * technology.
 *
 * The table has every event, including those the figure has no room for. The figure works under any
 * Content-Security-Policy; one that forbids styles leaves the table with the browser's default style.
 *
 * @param events a table, or records as `validateRecords` gives them
 * @example await writeFile('reigns.html', renderHtml(records, { title: 'Reigns', legend: true, credit: 'Drawn by hand' }))
 */
export function renderHtml(events: EventTable | readonly EventRecord[], options: HtmlOptions = {}): string {
  const { locale = 'en', timezone = 'UTC', dir = 'ltr', theme = 'light', description, credit } = options;
  const table = isEventTable(events) ? events : buildEventTable(events, { timezone });
  const amount = amountOfEvents(table.size, locale);
  const { title = amount } = options;
  // The document itself has the heading, the sources and the credit.
  const svg =
    options.svg ?? renderFigure(table, { ...options, title, heading: false, sources: false, credit: '', paddingPx: 0 });
  const records = [...table.order].map((row) => table.recordAt(row));
  const caption = wordsFor(locale).list([...new Set([title, amount])]);
  const colors = themeOf(theme);
  const summary =
    description ??
    records
      .slice(0, 3)
      .map(({ title: name }) => name)
      .join(' · ');
  return `<!doctype html>
<html lang="${escapeXml(locale)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<meta name="description" content="${escapeXml(summary)}">
<meta name="generator" content="event-timeline">
<style>${htmlCss(colors)}</style>
<script type="application/ld+json">${jsonLdText(records, title, timezone)}</script>
</head>
<body>
<main>
<h1${langOf(title === amount ? otherLanguage(locale) : null)}>${escapeXml(title)}</h1>
${description ? `<p class="summary">${escapeXml(description)}</p>\n` : ''}<figure tabindex="0">
${svg}
</figure>
${htmlTable(records, { caption, locale, timezone })}
${credit ? `<footer><p>${escapeXml(credit)}</p></footer>\n` : ''}</main>
</body>
</html>
`;
}
