import { describeValue } from '../../describe-value.js';
import { markwhenSigns } from '../format-signs.js';
import { timeOf, type MarkwhenContext, type MarkwhenEnds, type MarkwhenTime } from './markwhen-dates.js';
import { fieldOfProperty, PROPERTY_LINE, readPropertyValue } from './markwhen-properties.js';
import { readMarkwhenLine, type MarkwhenRange } from './markwhen-range.js';
import { expandMarkwhen } from './markwhen-recurrence.js';
import { MarkwhenSettings } from './markwhen-settings.js';
import { readMarkwhenWords, tagsOf } from './markwhen-text.js';
import { writeMarkwhen } from './markwhen-writer.js';
import { zonedDates, zoneOf } from './markwhen-zone.js';
import { setOwnField } from '../own-field.js';
import { RecordGatherer, type DraftRecord } from '../record-gatherer.js';
import type { FormatRecords, ReadOptions, RecordFormat } from '../record-format.js';

/** Markwhen: a text of dates, each with what happened then. */
export const markwhen: RecordFormat = { ...markwhenSigns, read, write: writeMarkwhen };

const SECTION = /^\s*(?:section|group)\b\s*(.*)$/i;
const SECTION_END = /^\s*end\s*(?:section|group)\b/i;
const HEADING = /^\s*(#{1,6})\s+(.*)$/;
/** An entry at the present, which only the option `now` can date. */
const NOW = /^\s*now\s*:/i;
/** Lines that begin like entries: with a date in figures, a time after another entry, a recurrence. */
const LIKE_ENTRY =
  /^\s*(?:(?:Y-?\d|\d{4}|\d{1,2}[/.]\d{1,2})[\d\s/.~?TEZ+–-]*|now\s*[/–-][^:]*|(?:after|before|by)\s+![^:]*|(?:!\S+\s*[/–-]|\.(?:start|end)\b)[^:]*|every\s[^:]*):(?:\s|$)/i;
const COMMENT = /^\s*\/\//;

interface Section {
  readonly title: string;
  readonly tags: readonly string[];
  /** The number of `#` marks of a heading; null for a section that is closed by a word. */
  readonly level: number | null;
  timezone?: unknown;
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
  readonly #settings = new MarkwhenSettings();
  readonly #byId = new Map<string, { start: MarkwhenTime; end: MarkwhenTime }>();
  readonly #sections: Section[] = [];
  #previous: { start: MarkwhenTime; end: MarkwhenTime } | null = null;
  #entry: Entry | null = null;
  /** The section whose properties may come next. */
  #opened: Section | null = null;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#now = options.now === undefined ? null : timeOf(options.now);
  }

  read(lines: readonly string[]): FormatRecords {
    for (let index = this.#readHeader(lines); index < lines.length; index++) this.#readLine(lines[index]!, index + 1);
    this.#finishEntry();
    if (this.#gatherer.nextRow === 0)
      this.#gatherer.warnOfDocument('', 'no entry', 'entries such as "2022-02-05: Title"');
    const { title, ...others } = this.#settings.fields;
    return this.#gatherer.validated({ title: typeof title === 'string' ? title : undefined, document: others });
  }

  /** Reads the front matter between `---`, or the properties before the first entry; returns the next line's index. */
  #readHeader(lines: readonly string[]): number {
    let index = lines.findIndex((line) => line.trim() !== '' && !COMMENT.test(line));
    if (index < 0) return lines.length;
    const isFenced = lines[index]!.trim() === '---';
    if (isFenced) index++;
    for (; index < lines.length; index++) {
      const line = lines[index]!;
      if (isFenced && line.trim() === '---') return index + 1;
      if (line.trim() === '' || COMMENT.test(line)) continue;
      const isEntry = NOW.test(line) || readMarkwhenLine(line, this.#context(index + 1)) !== null;
      const taken = !isEntry && this.#settings.take(line);
      if (taken === 'unread')
        this.#warnOfLine(index + 1, line, 'the color or the timezone of a tag; it is passed over');
      else if (!taken && isFenced)
        this.#warnOfLine(index + 1, line, 'a property such as "title: …"; it is passed over');
      else if (!taken) return index;
    }
    if (isFenced) this.#gatherer.warnOfDocument('', 'a header that is never closed', '"---" after it');
    return index;
  }

  #readLine(line: string, number: number): void {
    if (COMMENT.test(line)) return;
    const opened = this.#opened;
    this.#opened = null;
    const heading = HEADING.exec(line);
    const section = SECTION.exec(line);
    if (this.#settings.takeTagColor(line)) return;
    if (SECTION_END.test(line)) {
      this.#finishEntry();
      if (this.#sections.pop() === undefined) this.#warnOfLine(number, line, 'a section before it');
    } else if (heading) this.#openSection(heading[2]!, heading[1]!.length);
    else if (section) this.#openSection(section[1]!, null);
    else this.#readEntryLine(line, number, opened);
  }

  #openSection(words: string, level: number | null): void {
    this.#finishEntry();
    // A heading closes those of its own and lower levels, as in any outline.
    while (level !== null && (this.#sections.at(-1)?.level ?? 0) >= level) this.#sections.pop();
    this.#opened = { title: readMarkwhenWords(words).text, tags: tagsOf(words), level };
    this.#sections.push(this.#opened);
  }

  #readEntryLine(line: string, number: number, opened: Section | null): void {
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
    const property = PROPERTY_LINE.exec(line);
    if (opened !== null && property !== null) {
      this.#opened = opened;
      if (fieldOfProperty(property[1]!) === 'timezone') opened.timezone = readPropertyValue(property[2] ?? '');
      else this.#warnOfLine(number, line, 'a timezone, which is all that is read of a section; it is passed over');
      return;
    }
    if (this.#entry === null) {
      if (line.trim() !== '') this.#warnOfLine(number, line, 'an entry such as "2022-02-05: Title"; it is passed over');
      return;
    }
    if (property === null || this.#entry.lines.length > 0) {
      const taken = 'an entry such as "2022-02-05: Title"; it is read as a line of the entry before';
      if (LIKE_ENTRY.test(line)) this.#warnOfLine(number, line, taken);
      this.#entry.lines.push(line.trim());
    } else {
      const [, name = '', value = ''] = property;
      const field = fieldOfProperty(name);
      setOwnField(this.#entry.properties, field, readPropertyValue(value));
      if (field === 'id' && this.#entry.range) this.#remember(this.#entry.range, `!${value}`);
    }
  }

  /** Remembers an entry, as later ones may count from it or refer to it by name. */
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
    const { text, tags, url, media, id, place } = readMarkwhenWords(words);
    const description = lines.join('\n').trim();
    const inText = readMarkwhenWords(description);
    const ownTags = [...tags, ...inText.tags];
    const allTags = [...new Set([...ownTags, ...sections.flatMap((section) => section.tags)])];
    const inner = sections.toReversed().map((section) => section.timezone ?? this.#settings.zoneOf(section.tags));
    const zones = [properties['timezone'], this.#settings.zoneOf(ownTags), ...inner, this.#settings.fields['timezone']];
    const allMedia = [...media, ...inText.media];
    const fields: Record<string, unknown> = {
      id,
      title: text || place || inText.text || 'Untitled',
      description: description === '' ? undefined : description,
      lane: sections.at(-1)?.title,
      groups: sections.length > 1 ? sections.map(({ title }) => title) : undefined,
      tags: allTags.length > 0 ? allTags : undefined,
      url: url ?? inText.url,
      media: allMedia.length > 0 ? allMedia : undefined,
      place: place ?? inText.place,
      color: this.#settings.colorOf(allTags),
      ...properties,
    };
    const draft = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    if (range === null) {
      this.#gatherer.warn('date', `"now" in line ${entry.line}`, 'a date; give the option now to say what it is');
      this.#gatherer.add({ ...draft, date: 'now' });
    } else
      this.#addDated(
        draft,
        range,
        zones.find((zone) => zone !== undefined),
        entry.line,
      );
  }

  #addDated({ timezone: own, ...draft }: DraftRecord, range: MarkwhenRange, zone: unknown, line: number): void {
    const warn = (path: string, found: string, expected: string) => this.#gatherer.warn(path, found, expected);
    const { timezone, offset, isKnown } = zoneOf(zone);
    if (!isKnown) {
      const taken = 'an IANA zone or an offset; the times are read as local times';
      this.#gatherer.assume('timezone', 'a zone', String(zone), taken);
    }
    // A day gets a zone only if it is the entry's own. An offset is not a zone; it goes into the times.
    const kept = own === undefined || offset !== '' ? draft : { ...draft, timezone: own };
    const addOne = (more: DraftRecord, time: MarkwhenEnds) =>
      this.#gatherer.add({ ...kept, ...more, ...zonedDates(time, timezone, offset) });
    if (range.recurrence === null) {
      addOne({}, range);
      return;
    }
    for (const [index, time] of expandMarkwhen(range, this.#context(line), this.#options, warn).entries()) {
      const id = typeof draft['id'] === 'string' && index > 0 ? { id: `${draft['id']}-${index + 1}` } : {};
      addOne({ ...id, recurrence: range.recurrence }, time);
    }
  }

  #context(line: number): MarkwhenContext {
    return {
      isDayFirst: this.#options.dateOrder === 'dmy' || String(this.#settings.fields['dateFormat']).startsWith('d/M'),
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
