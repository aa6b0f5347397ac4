import { isLocale } from '../../time/words/display-locale.js';
import { isTimeZone } from '../../time/zone.js';
import { isCssColor } from './css-color.js';
import { DateFault } from './date-fault.js';
import type { DateReader } from './date-reader.js';
import { describeValue } from '../describe-value.js';
import type { EventClaim, EventLink, EventMedia, EventRecord, EventSource } from '../event-record.js';
import { listOf, objectOf, oneOf, readText, textThat, without } from './field-reader.js';
import type { FieldReader, FieldReaders } from './field-reader.js';
import type { NamedFields } from './record-field-names.js';
import { safeUrl } from './safe-url.js';
import { NO_END_EXPECTED, SpanReader } from './span-reader.js';

type ReadersOf<T> = Readonly<Record<NamedFields<T>, FieldReader>>;

/** The words that are allowed in fields with fixed values. */
export const FIELD_WORDS = {
  kind: ['event', 'background', 'marker'],
  status: ['confirmed', 'reported', 'disputed', 'planned', 'denied'],
} as const;

/** The essential fields of a record, and `id`, whose value depends on the other records. */
type FieldsReadElsewhere = 'title' | 'date' | 'end' | 'id';

/**
 * Makes the readers of all optional fields of a record.
 *
 * @param dates reads the dates; its cache serves all records
 */
export function recordReaders(dates: DateReader): FieldReaders {
  const readDate = dateReader(dates);
  const readWrittenDate: FieldReader = (value, path, warn) => {
    if (typeof value === 'string') return readDate(value, path, warn);
    warn(path, describeValue(value), 'an EDTF date as text');
    return undefined;
  };
  const sourceReaders: ReadersOf<EventSource> = {
    title: readText,
    publisher: readText,
    author: readText,
    url: readUrl,
    archived: readUrl,
    published: readWrittenDate,
    retrieved: readWrittenDate,
    attribution: readText,
    quote: readText,
  };
  const readSource = sourceReader(objectOf(sourceReaders));
  const claimReaders: ReadersOf<EventClaim> = {
    date: readDate,
    end: (value, path, warn) => (value === '..' || value === '' ? value : readDate(value, path, warn)),
    source: readSource,
    note: readText,
  };
  const readers: ReadersOf<Omit<Pick<EventRecord, NamedFields<EventRecord>>, FieldsReadElsewhere>> = {
    kind: oneOf(FIELD_WORDS.kind),
    description: readText,
    lane: readText,
    category: readText,
    tags: listOf(readText),
    actors: listOf(readText),
    from: readText,
    to: readText,
    place: readText,
    url: readUrl,
    color: textThat(isCssColor, 'a CSS colour'),
    icon: readText,
    weight: readWeight,
    status: oneOf(FIELD_WORDS.status),
    reported: readDate,
    claims: listOf(claimReader(objectOf(claimReaders, 'date'))),
    sources: listOf(readSource),
    media: readMedia,
    links: listOf(readLink),
    timezone: textThat(isTimeZone, 'an IANA time zone such as "Asia/Tokyo"'),
    lang: textThat(isLanguageTag, 'a language tag such as "ja" or "pt-BR"'),
    dir: oneOf(['ltr', 'rtl', 'auto']),
    data: (value) => value,
  };
  return new Map(Object.entries(readers));
}

function dateReader(dates: DateReader): FieldReader {
  return (value, path, warn) => {
    try {
      dates.read(value, path);
      return value;
    } catch (fault) {
      if (!(fault instanceof DateFault)) throw fault;
      warn(path, fault.found, fault.expected);
      return undefined;
    }
  };
}

const readUrl: FieldReader = (value, path, warn) => {
  const address = safeUrl(value);
  if (address !== null) return address;
  warn(path, describeValue(value), 'an address with http:, https: or mailto:, or one relative to the page');
  return undefined;
};

const readWeight: FieldReader = (value, path, warn) => {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  if (typeof value !== 'number' || Number.isNaN(value)) {
    warn(path, describeValue(value), 'a number from 0 to 1');
    return undefined;
  }
  const nearest = value < 0 ? 0 : 1;
  warn(path, describeValue(value), `a number from 0 to 1; ${nearest} is used instead`);
  return nearest;
};

/** Also accepts the name of a source in place of the source. */
function sourceReader(readObject: FieldReader): FieldReader {
  return (value, path, warn) => {
    if (typeof value !== 'string') return readObject(value, path, warn);
    warn(path, describeValue(value), 'an object; it is read as the title of a source');
    return { title: readText(value, path, warn) };
  };
}

/** Judges the two dates of a claim together, like those of a record. */
function claimReader(readObject: FieldReader): FieldReader {
  const spans = new SpanReader('UTC');
  return (value, path, warn) => {
    const claim = readObject(value, path, warn) as EventClaim | undefined;
    if (claim === undefined) return undefined;
    const { end } = claim;
    try {
      const { isMoment } = spans.readFields(claim.date, end, undefined);
      if (end === undefined || (isMoment && end !== '')) return claim;
      if (end !== '') warn(`${path}.end`, describeValue(end), NO_END_EXPECTED);
      return without(claim, 'end');
    } catch (fault) {
      if (!(fault instanceof DateFault)) throw fault;
      warn(`${path}.${fault.field}`, fault.found, fault.expected);
      return undefined;
    }
  };
}

const mediaReaders: ReadersOf<EventMedia> = {
  url: readUrl,
  type: readText,
  alt: readText,
  caption: readText,
  credit: readText,
};
const readMedium = objectOf(mediaReaders, 'url');
const readMediaList = listOf(readMedium);

/** Reads a list of media, or a single one. */
const readMedia: FieldReader = (value, path, warn) => {
  return (Array.isArray(value) ? readMediaList : readMedium)(value, path, warn);
};

const linkReaders: ReadersOf<EventLink> = {
  // Ids that are numbers become text in the records, so in their links too.
  to: (value, path, warn) => (typeof value === 'number' ? String(value) : readText(value, path, warn)),
  relation: readText,
  label: readText,
};
const readLink = objectOf(linkReaders, 'to');

/** The last language that was right: nearly all of a million records name the same one. */
let lastLanguage = '';

function isLanguageTag(text: string): boolean {
  if (text === lastLanguage) return true;
  const isRight = isLocale(text);
  if (isRight) lastLanguage = text;
  return isRight;
}
