import { describeValue } from '../../describe-value.js';
import { continuesQuoted, readQuotedPrintable } from './quoted-printable.js';

/** A property as written: `DTSTART;TZID=Asia/Tokyo:20220205T100000`, its value not yet unescaped. */
export interface ICalendarProperty {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A component: everything between BEGIN and END. */
export interface ICalendarComponent {
  readonly name: string;
  readonly line: number;
  readonly properties: ICalendarProperty[];
  readonly components: ICalendarComponent[];
}

/** Reports a fault of the text. */
export type WarnOfLine = (line: number, found: string, expected: string) => void;

const PROPERTY = /^([A-Za-z0-9-]+)((?:;[^:";]+(?:"[^"]*"[^:";]*)*)*):(.*)$/s;
const PARAM = /;([^=;:"]+)=((?:"[^"]*"|[^;:"])*)/g;
/**
 * The known properties. A line of text that was broken without a fold may look like another: `https://…`, `Note: …`.
 */
const STANDARD = new Set(
  (
    'BEGIN END VERSION PRODID CALSCALE METHOD NAME REFRESH-INTERVAL SOURCE COLOR IMAGE CONFERENCE DTSTART DTEND DUE DURATION DTSTAMP UID ' +
    'SUMMARY DESCRIPTION LOCATION GEO URL STATUS CLASS CATEGORIES COMMENT CONTACT ORGANIZER ATTENDEE ATTACH PRIORITY RESOURCES TRANSP ' +
    'PERCENT-COMPLETE COMPLETED CREATED LAST-MODIFIED SEQUENCE RECURRENCE-ID RRULE RDATE EXDATE EXRULE RELATED-TO REQUEST-STATUS ' +
    'TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL ACTION REPEAT TRIGGER ACKNOWLEDGED FREEBUSY STRUCTURED-DATA STYLED-DESCRIPTION'
  ).split(' '),
);
/** Properties whose value may be running text. */
const PROSE = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'CONTACT', 'STYLED-DESCRIPTION', 'X-ALT-DESC']);
const isKnown = (name: string) => STANDARD.has(name) || name.startsWith('X-');
/** No calendar nests deeper than an alarm in an event, so this leaves room. */
const DEEPEST = 8;

/**
 * Reads the lines of a calendar into components, as far as any text allows: blank lines are skipped, text that was
 * broken without a fold is added to its property, components that are not closed end with the text.
 */
export function readICalendarLines(text: string, warn: WarnOfLine): ICalendarComponent[] {
  const roots: ICalendarComponent[] = [];
  const open: ICalendarComponent[] = [];
  let skipped = 0;
  for (const property of propertiesOf(text, warn)) {
    const { name, value, line } = property;
    const word = value.trim().toUpperCase();
    if (name === 'BEGIN') {
      if (open.length >= DEEPEST) {
        if (skipped++ === 0) warn(line, `components ${DEEPEST + 1} deep`, 'a calendar; what is deeper is passed over');
        continue;
      }
      const component = { name: word, line, properties: [], components: [] };
      (open.at(-1)?.components ?? roots).push(component);
      open.push(component);
    } else if (name === 'END') {
      if (skipped > 0) skipped--;
      else close(open, word, line, warn);
    } else if (skipped === 0) {
      if (open.length === 0)
        warn(line, describeValue(`${name}:${value}`), 'BEGIN:VCALENDAR before it; it is passed over');
      open.at(-1)?.properties.push(property);
    }
  }
  for (const { name, line } of open) warn(line, `BEGIN:${name} that is never closed`, `END:${name}`);
  return roots;
}

function close(open: ICalendarComponent[], name: string, line: number, warn: WarnOfLine): void {
  const at = open.findLastIndex((component) => component.name === name);
  if (at < 0) {
    warn(line, `END:${name}`, `BEGIN:${name} before it; it is passed over`);
    return;
  }
  for (const { name: unclosed } of open.slice(at + 1)) warn(line, `END:${name}`, `END:${unclosed} before it`);
  open.length = at;
}

function* propertiesOf(text: string, warn: WarnOfLine): Generator<ICalendarProperty> {
  let current: { name: string; params: string; pieces: string[]; line: number } | null = null;
  const finish = (): ICalendarProperty | null => {
    if (current === null) return null;
    const { name, pieces, line } = current;
    const params = readParams(current.params);
    const value = pieces.length === 1 ? pieces[0]! : pieces.join('');
    return { name, params, value: readQuotedPrintable(value, params), line };
  };
  for (const { content, line } of unfoldedLines(text)) {
    if (content.trim() === '') {
      warn(line, 'a blank line', 'none; it is passed over');
      continue;
    }
    const match = PROPERTY.exec(content);
    const name = match?.[1]?.toUpperCase() ?? '';
    if (match !== null && (current === null || isKnown(name) || !PROSE.has(current.name))) {
      const done = finish();
      if (done !== null) yield done;
      current = { name, params: match[2] ?? '', pieces: [match[3] ?? ''], line };
    } else if (current === null) {
      warn(line, describeValue(content), 'a property such as "BEGIN:VCALENDAR"; it is passed over');
    } else {
      warn(line, describeValue(content), `a property, or a space before it; it is read as more of ${current.name}`);
      current.pieces.push(`\\n${content}`);
    }
  }
  const done = finish();
  if (done !== null) yield done;
}

/** Yields lines with their folds undone: a line that begins with a space or tab continues the one before. */
function* unfoldedLines(text: string): Generator<{ content: string; line: number }> {
  const end = /\r\n|\n|\r/g;
  let pieces: string[] = [];
  let first = 1;
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 1; from <= text.length; line++) {
    const match = end.exec(text);
    const to = match?.index ?? text.length;
    const content = text.slice(from, to);
    from = match === null ? text.length + 1 : end.lastIndex;
    if (content === '' && match === null) break;
    if (continuesQuoted(pieces)) {
      pieces.push(`\n${content}`);
      continue;
    }
    const isFold = (content.startsWith(' ') || content.startsWith('\t')) && content.trim() !== '' && pieces.length > 0;
    if (isFold) {
      pieces.push(content.slice(1));
      continue;
    }
    if (pieces.length > 0) yield { content: pieces.join(''), line: first };
    pieces = [content];
    first = line;
  }
  if (pieces.length > 0) yield { content: pieces.join(''), line: first };
}

function readParams(text: string): Record<string, string> {
  if (text === '') return {};
  const params: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(PARAM)) {
    const plain = value.replaceAll('"', '');
    // RFC 6868: characters that a parameter cannot hold are written with a caret.
    const caret = plain.replace(/\^(['n^])/g, (_, mark: string) => (mark === "'" ? '"' : mark === 'n' ? '\n' : '^'));
    Object.defineProperty(params, name.toUpperCase(), { value: caret, enumerable: true, configurable: true });
  }
  return params;
}

/**
 * Undoes the escapes of a text value.
 *
 * @example unescapeText('a\\, b\\nc') // 'a, b\nc'
 */
export function unescapeText(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

/** Splits a list of texts at the commas that are not escaped, and undoes the escapes. */
export function unescapeList(value: string): string[] {
  return (value.match(/(?:\\.|[^,\\])+/g) ?? []).map((text) => unescapeText(text).trim()).filter(Boolean);
}
