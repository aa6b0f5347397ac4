import type { SpeechOptions } from '../data/words/date-text.js';
import { claimText, dateWords, whoWords } from '../data/words/describe-record.js';
import type { EventRecord } from '../data/event-record.js';
import { dateOf } from '../data/records/record-date.js';
import { safeUrl } from '../data/records/safe-url.js';
import { sourceLine } from '../data/words/source-line.js';
import { htmlTime } from '../time/edtf/html-time.js';
import { withOffsets } from '../time/edtf/with-offsets.js';
import { stringifyEdtf } from '../time/edtf/stringify-edtf.js';
import { languageOf, wordsFor, type FigureWords } from '../time/words/words.js';
import { escapeXml } from './string-sink.js';

export interface HtmlTableOptions extends SpeechOptions {
  readonly caption: string;
}

type Column = keyof FigureWords['columns'];

/** Writes records as an HTML table with a row for each; columns that no record fills are left out. */
export function htmlTable(records: readonly EventRecord[], { caption, ...options }: HtmlTableOptions): string {
  const words = wordsFor(options.locale).figure.columns;
  const cells: Readonly<Record<Column, (record: EventRecord) => string>> = {
    date: (record) => dateCell(record, options),
    event: eventCell,
    who: (record) => escapeXml(whoWords(record, options)),
    place: (record) => escapeXml(record.place ?? ''),
    lane: (record) => escapeXml(record.lane ?? ''),
    category: (record) => escapeXml(record.category ?? ''),
    status: (record) => statusCell(record, { ...options, localTimezone: record.timezone }),
    sources: (record) => sourcesCell(record, { ...options, localTimezone: record.timezone }),
  };
  const all = Object.keys(cells) as Column[];
  const filled = new Set<Column>(['date', 'event']);
  const written = records.map((record) => {
    const row = all.map((column) => [column, cells[column](record)] as const);
    for (const [column, cell] of row) if (cell !== '') filled.add(column);
    return row;
  });
  const columns = all.filter((column) => filled.has(column));
  const head = columns.map((column) => `<th scope="col">${escapeXml(words[column])}</th>`).join('');
  const rows = records.map((record, i) => {
    const data = written[i]!.map(([column, cell]) => {
      if (!filled.has(column)) return '';
      // The title is the header of its row.
      const [open, close] =
        column === 'event'
          ? [`th scope="row"${langOf(record.lang)} dir="${escapeXml(record.dir ?? 'auto')}"`, 'th']
          : ['td', 'td'];
      return `<${open}>${cell}</${close}>`;
    });
    return `<tr${record.id === undefined ? '' : ` id="${escapeXml(record.id)}"`}>${data.join('')}</tr>`;
  });
  return `<table>
<caption>${escapeXml(caption)}</caption>
<thead${langOf(otherLanguage(options.locale))}><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/** Gives the `lang` of our words in a document of a locale: `en` if they are English and the document is not. */
export function otherLanguage(locale: string): string | null {
  return languageOf(locale) === 'en' || wordsFor(locale) !== wordsFor('en') ? null : 'en';
}

/** Gives the attribute that marks text in another language. */
export function langOf(language: string | null | undefined): string {
  return language == null ? '' : ` lang="${escapeXml(language)}"`;
}

function dateCell(record: EventRecord, options: SpeechOptions): string {
  const words = escapeXml(dateWords(record, options));
  const date = withOffsets(dateOf(record), record.timezone || options.timezone);
  const machine = htmlTime(date);
  // Dates that HTML has no format for are given as EDTF, for programs that read it.
  if (machine === null) return `<span data-edtf="${escapeXml(stringifyEdtf(date))}">${words}</span>`;
  return `<time datetime="${escapeXml(machine)}">${words}</time>`;
}

function eventCell({ title, url, description }: EventRecord): string {
  const name = link(url, title);
  return description ? `${name}<p>${escapeXml(description)}</p>` : name;
}

function statusCell({ status, claims = [] }: EventRecord, options: SpeechOptions): string {
  const words = wordsFor(options.locale);
  const said = status === undefined || status === 'confirmed' ? [] : [words.status[status]];
  // The other dates claimed for the same event, which the figure draws as ghosts.
  const others = claims.map((claim) => {
    const remarks = [claim.note, claim.source && sourceLine(claim.source, options)].filter(
      (remark): remark is string => !!remark,
    );
    const date = claimText(claim, options);
    return remarks.length === 0 ? date : words.remark(date, words.list(remarks));
  });
  return [...said, ...others].map(escapeXml).join('<br>');
}

function sourcesCell({ sources = [] }: EventRecord, options: SpeechOptions): string {
  return sources.map((source) => link(source.url, sourceLine(source, options))).join('<br>');
}

function link(url: string | undefined, text: string): string {
  const address = safeUrl(url);
  return address === null ? escapeXml(text) : `<a href="${escapeXml(address)}">${escapeXml(text)}</a>`;
}
