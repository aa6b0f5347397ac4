import { isTimeZone } from '../../../time/zone.js';
import { describeValue } from '../../describe-value.js';
import { isCssColor } from '../../css-color.js';
import { markwhenSigns } from '../format-signs.js';
import { timeOf, type MarkwhenContext, type MarkwhenTime } from './markwhen-dates.js';
import { fieldOfProperty, PROPERTY_LINE, readPropertyValue } from './markwhen-properties.js';
import { readMarkwhenLine, type MarkwhenRange } from './markwhen-range.js';
import { expandMarkwhen } from './markwhen-recurrence.js';
import { readMarkwhenWords, tagsOf } from './markwhen-text.js';
import { writeMarkwhen } from './markwhen-writer.js';
import { RecordGatherer, type DraftRecord } from '../record-gatherer.js';
import type { FormatRecords, ReadOptions, RecordFormat } from '../record-format.js';

/** Markwhen: a text of dates and what happened then. */
export const markwhen: RecordFormat = { ...markwhenSigns, read, write: writeMarkwhen };

const SECTION = /^\s*(?:section|group)\b\s*(.*)$/i;
const SECTION_END = /^\s*end\s*(?:section|group)\b/i;
const HEADING = /^\s*(#{1,6})\s+(.*)$/;
/** An entry of the present, which only the options can date. */
const NOW = /^\s*now\s*:/i;
/** What begins as entries do: a date in figures, a time after another entry, a recurrence. */
const LIKE_ENTRY =
  /^\s*(?:(?:Y-?\d|\d{4}|\d{1,2}[/.]\d{1,2})[\d\s/.~?TEZ+–-]*|now\s*[/–-][^:]*|(?:after|before|by)\s+![^:]*|(?:!\S+\s*[/–-]|\.(?:start|end)\b)[^:]*|every\s[^:]*):(?:\s|$)/i;
const COMMENT = /^\s*\/\//;
const TAG_COLOR = /^\s*#([\p{L}\p{N}_-]+):\s*(\S+)\s*$/u;

interface Section {
  readonly title: string;
  readonly tags: readonly string[];
  /** The number of marks of a heading; null for a section that is closed by a word. */
  readonly level: number | null;
}

/** An entry while its lines are read. */
interface Entry {
  readonly range: MarkwhenRange | null;
  readonly words: string;
  readonly sections: readonly Section[];
  readonly properties: Record<string, unknown>;
  readonly lines: string[];
  readonly line: number;
}

function read(text: string, options: ReadOptions = {}): FormatRecords {
  return new MarkwhenReader(options).read(text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/));
}

class MarkwhenReader {
  readonly #gatherer = new RecordGatherer();
  readonly #options: ReadOptions;
  readonly #now: MarkwhenTime | null;
  readonly #header: Record<string, unknown> = {};
  readonly #tagColors = new Map<string, string>();
  readonly #byId = new Map<string, { start: MarkwhenTime; end: MarkwhenTime }>();
  readonly #sections: Section[] = [];
  #previous: { start: MarkwhenTime; end: MarkwhenTime } | null = null;
  #entry: Entry | null = null;
  #isDayFirst = false;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#now = options.now === undefined ? null : timeOf(options.now);
  }

  read(lines: readonly string[]): FormatRecords {
    for (let index = this.#readHeader(lines); index < lines.length; index++) this.#readLine(lines[index]!, index + 1);
    this.#finishEntry();
    if (this.#gatherer.nextRow === 0)
      this.#gatherer.warnOfDocument('', 'no entry', 'entries such as "2022-02-05: Title"');
    const { title, ...others } = this.#header;
    return this.#gatherer.validated({ title: typeof title === 'string' ? title : undefined, document: others });
  }

  /** Reads the front matter between `---`, or the properties before the first entry. Gives the line after it. */
  #readHeader(lines: readonly string[]): number {
    let index = lines.findIndex((line) => line.trim() !== '' && !COMMENT.test(line));
    if (index < 0) return lines.length;
    const isFenced = lines[index]!.trim() === '---';
    if (isFenced) index++;
    for (; index < lines.length; index++) {
      const line = lines[index]!;
      if (isFenced && line.trim() === '---') return index + 1;
      const color = TAG_COLOR.exec(line);
      const property = NOW.test(line) ? null : PROPERTY_LINE.exec(line);
      if (color) this.#tagColors.set(color[1]!, color[2]!);
      else if (property && readMarkwhenLine(line, this.#context(index + 1)) === null) {
        this.#setHeader(property[1]!, readPropertyValue(property[2] ?? ''));
      } else if (line.trim() === '' || COMMENT.test(line)) continue;
      else if (isFenced) this.#warnOfLine(index + 1, line, 'a property such as "title: …"; it is passed over');
      else return index;
    }
    if (isFenced) this.#gatherer.warnOfDocument('', 'a header that is never closed', '"---" behind it');
    return index;
  }

  #setHeader(name: string, value: unknown): void {
    if (name === 'dateFormat' && typeof value === 'string') this.#isDayFirst = value.startsWith('d/M');
    Object.defineProperty(this.#header, fieldOfProperty(name), {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }

  #readLine(line: string, number: number): void {
    if (COMMENT.test(line)) return;
    const color = TAG_COLOR.exec(line);
    const heading = HEADING.exec(line);
    const section = SECTION.exec(line);
    if (color) this.#tagColors.set(color[1]!, color[2]!);
    else if (SECTION_END.test(line)) {
      this.#finishEntry();
      if (this.#sections.pop() === undefined) this.#warnOfLine(number, line, 'a section before it');
    } else if (heading) this.#openSection(heading[2]!, heading[1]!.length);
    else if (section) this.#openSection(section[1]!, null);
    else this.#readEntryLine(line, number);
  }

  #openSection(words: string, level: number | null): void {
    this.#finishEntry();
    // A heading closes those of its level and below, as in any outline.
    while (level !== null && (this.#sections.at(-1)?.level ?? 0) >= level) this.#sections.pop();
    this.#sections.push({ title: readMarkwhenWords(words).text, tags: tagsOf(words), level });
  }

  #readEntryLine(line: string, number: number): void {
    const read = readMarkwhenLine(line, this.#context(number));
    const isNow = NOW.test(line) && read === null;
    if (read !== null || isNow) {
      this.#finishEntry();
      const words = read?.text ?? line.replace(/^[^:]*:\s*/, '');
      this.#entry = {
        range: read?.range ?? null,
        words,
        sections: [...this.#sections],
        properties: {},
        lines: [],
        line: number,
      };
      if (read !== null) this.#remember(read.range, words);
      return;
    }
    if (this.#entry === null) {
      if (line.trim() !== '') this.#warnOfLine(number, line, 'an entry such as "2022-02-05: Title"; it is passed over');
      return;
    }
    const property = this.#entry.lines.length === 0 ? PROPERTY_LINE.exec(line) : null;
    if (property === null) {
      const taken = 'an entry such as "2022-02-05: Title"; it is taken for a line of the entry before';
      if (LIKE_ENTRY.test(line)) this.#warnOfLine(number, line, taken);
      this.#entry.lines.push(line.trim());
    } else {
      const [, name = '', value = ''] = property;
      const field = fieldOfProperty(name);
      Object.defineProperty(this.#entry.properties, field, {
        value: readPropertyValue(value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
      if (field === 'id' && this.#entry.range) this.#remember(this.#entry.range, `!${value}`);
    }
  }

  /** What comes after may count from this entry, or refer to it by name. */
  #remember({ start, end }: MarkwhenRange, words: string): void {
    const span = { start, end: end === 'open' ? start : end };
    this.#previous = span;
    const { id } = readMarkwhenWords(words);
    if (id !== undefined) this.#byId.set(id, span);
  }

  #finishEntry(): void {
    const entry = this.#entry;
    this.#entry = null;
    if (entry === null) return;
    const { range, words, sections, properties, lines } = entry;
    const { text, tags, url, media, id } = readMarkwhenWords(words);
    const description = lines.join('\n').trim();
    const inText = readMarkwhenWords(description);
    const allTags = [...new Set([...tags, ...inText.tags, ...sections.flatMap((section) => section.tags)])];
    const allMedia = [...media, ...inText.media];
    const fields: Record<string, unknown> = {
      id,
      title: text === '' ? inText.text || 'Untitled' : text,
      description: description === '' ? undefined : description,
      lane: sections.at(-1)?.title,
      groups: sections.length > 1 ? sections.map(({ title }) => title) : undefined,
      tags: allTags.length > 0 ? allTags : undefined,
      url: url ?? inText.url,
      media: allMedia.length > 0 ? allMedia : undefined,
      color: allTags.map((tag) => this.#tagColors.get(tag)).find((color) => isCssColor(color ?? '')),
      ...properties,
    };
    const draft = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    if (range === null) {
      this.#gatherer.warn('date', `"now" in line ${entry.line}`, 'a date; give the option now to say what it is');
      this.#gatherer.add({ ...draft, date: 'now' });
    } else this.#addDated(draft, range, entry.line);
  }

  #addDated(draft: DraftRecord, range: MarkwhenRange, line: number): void {
    const warn = (path: string, found: string, expected: string) => this.#gatherer.warn(path, found, expected);
    if (range.recurrence === null) {
      this.#gatherer.add({ ...draft, ...this.#datesOf(range, draft) });
      return;
    }
    for (const [index, occurrence] of expandMarkwhen(range, this.#context(line), this.#options, warn).entries()) {
      const id = typeof draft['id'] === 'string' && index > 0 ? { id: `${draft['id']}-${index + 1}` } : {};
      this.#gatherer.add({ ...draft, ...id, recurrence: range.recurrence, ...this.#datesOf(occurrence, draft) });
    }
  }

  #datesOf({ start, end }: MarkwhenRange, draft: DraftRecord): DraftRecord {
    const zone = draft['timezone'] ?? this.#header['timezone'];
    const { timezone, offset } = this.#zoneOf(zone);
    const place = ({ edtf }: MarkwhenTime) => (/T[\d:]+(?:\.\d+)?$/.test(edtf) ? `${edtf}${offset}` : edtf);
    const hasClock = [start, end].some((time) => time !== 'open' && /T[\d:.]+$/.test(time.edtf));
    const zoned = hasClock && timezone !== undefined ? { timezone } : {};
    if (end === 'open') return { date: start.edtf.includes('/') ? start.edtf : `${place(start)}/..`, ...zoned };
    if (end === start || end.edtf === start.edtf) return { date: place(start), ...zoned };
    // Of weeks, which are stretches themselves, the first and the last day.
    return { date: place(start).replace(/\/.*/, ''), end: place(end).replace(/.*\//, ''), ...zoned };
  }

  /** A zone by its name, or an offset, which goes into the time itself. */
  #zoneOf(zone: unknown): { readonly timezone?: string; readonly offset: string } {
    if (typeof zone !== 'string' || zone === '') return { offset: '' };
    if (isTimeZone(zone)) return { timezone: zone, offset: '' };
    const match = /^(?:UTC|GMT)?\s*([+-])?(\d{1,2})(?::?(\d\d))?$/i.exec(zone);
    if (match !== null) return { offset: `${match[1] ?? '+'}${match[2]!.padStart(2, '0')}:${match[3] ?? '00'}` };
    this.#gatherer.assume('timezone', 'a zone', zone, 'an IANA zone or an offset; the times are taken for local ones');
    return { offset: '' };
  }

  #context(line: number): MarkwhenContext {
    return {
      isDayFirst: this.#options.dateOrder === 'dmy' || this.#isDayFirst,
      now: this.#now,
      previous: this.#previous,
      byId: this.#byId,
      warn: (found, expected) =>
        this.#gatherer.warn(
          'date',
          `${found} in line ${line}`,
          expected,
          this.#gatherer.nextRow + (this.#entry === null ? 0 : 1),
        ),
    };
  }

  #warnOfLine(number: number, line: string, expected: string): void {
    this.#gatherer.warnOfDocument('', `${describeValue(line.trim())} in line ${number}`, expected);
  }
}
