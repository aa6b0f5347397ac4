import type { FormatSigns } from './record-format.js';

/**
 * The signs by which each format is recognized, apart from the code that reads it: a page finds out which format it has
 * before it loads that format's file. A text that fits two formats goes to the one that is more certain.
 */

const JSON_TYPES = ['application/json', 'text/json'];
const isJson = (head: string) => /^\uFEFF?\s*[[{]/.test(head);
const hasKey = (head: string, key: string) => new RegExp(`"${key}"\\s*:`).test(head);
/** Makes a `recognize` that returns the given certainty where the text is JSON with all of the keys. */
const jsonWith = (sureness: number, ...keys: readonly string[]) => {
  return (head: string) => (isJson(head) && keys.every((key) => hasKey(head, key)) ? sureness : 0);
};

export const jsonSigns: FormatSigns<'json'> = {
  name: 'json',
  mediaTypes: JSON_TYPES,
  extensions: ['json'],
  recognize: (head) =>
    !isJson(head) ? 0 : holdsRecord(head) ? 1 : hasKey(head, 'date') && hasKey(head, 'title') ? 0.6 : 0.3,
};

const JSON_MARKS = /"((?:[^"\\]|\\.)*)(?:"|$)(\s*:)?|[{}[\]]/gs;

/**
 * Returns whether a JSON text has an object with a `title` and a `date` of its own where our records are, in a list or
 * in the list `events`. Then it is ours, whatever keys of other formats occur in it.
 */
function holdsRecord(head: string): boolean {
  /** The current key in each enclosing object, `[` for a list. */
  const way: string[] = [];
  let own = '';
  for (const [mark, key, colon] of head.matchAll(JSON_MARKS)) {
    if (mark === '{' || mark === '[') way.push(mark);
    else if (mark === '}' || mark === ']') way.pop();
    else if (colon && way.length > 0) way[way.length - 1] = key!;
    if (way.length > 3) continue;
    const at = /^(?:events,)?\[,(\{|title|date)$/.exec(way.join())?.[1];
    if (at === '{') own = '';
    else if (at && own && at !== own) return true;
    else if (at) own = at;
  }
  return false;
}

export const ndjsonSigns: FormatSigns<'ndjson'> = {
  name: 'ndjson',
  // Such files are often served and named as JSON.
  mediaTypes: ['application/x-ndjson', 'application/ndjson', 'application/jsonl', ...JSON_TYPES],
  extensions: ['ndjson', 'jsonl', 'json'],
  recognize: (head) => (beginsWithRecord(head) ? 1 : /^\uFEFF?\s*\{[^\n]*\}[ \t]*\r?\n\s*\{/.test(head) ? 0.9 : 0),
};

/** Returns whether the first line is a whole record and other lines follow, the next of which may be broken. */
function beginsWithRecord(head: string): boolean {
  const text = head.replace(/^\uFEFF/, '').trim();
  const line = text.slice(0, Math.max(0, text.indexOf('\n')));
  if (!isJson(line) || !hasKey(line, 'date')) return false;
  try {
    const record: unknown = JSON.parse(line);
    return (
      typeof record === 'object' && record !== null && 'title' in record && 'date' in record && !('events' in record)
    );
  } catch {
    return false;
  }
}

export const csvSigns: FormatSigns<'csv'> = {
  name: 'csv',
  mediaTypes: ['text/csv', 'application/csv'],
  extensions: ['csv'],
  recognize: (head) => tableSureness(head, [',', ';']),
};

export const tsvSigns: FormatSigns<'tsv'> = {
  name: 'tsv',
  mediaTypes: ['text/tab-separated-values'],
  extensions: ['tsv', 'tab'],
  recognize: (head) => tableSureness(head, ['\t']),
};

export const timelineJsSigns: FormatSigns<'timelinejs'> = {
  name: 'timelinejs',
  mediaTypes: JSON_TYPES,
  extensions: ['json'],
  recognize: (head) =>
    Math.max(
      // With a text in its place, it is a list of another kind.
      isJson(head) && /"start_date"\s*:\s*\{/.test(head) ? 0.9 : 0,
      jsonWith(0.9, 'timeline', 'headline')(head),
      jsonWith(0.7, 'startDate', 'headline')(head),
    ),
};

export const visTimelineSigns: FormatSigns<'vis-timeline'> = {
  name: 'vis-timeline',
  mediaTypes: JSON_TYPES,
  extensions: ['json'],
  recognize: jsonWith(0.8, 'content', 'start'),
};

export const simileSigns: FormatSigns<'simile'> = {
  name: 'simile',
  mediaTypes: JSON_TYPES,
  extensions: ['json'],
  recognize: (head) =>
    hasKey(head, 'date')
      ? 0
      : Math.max(jsonWith(0.65, 'events', 'start', 'title')(head), jsonWith(0.85, 'events', 'dateTimeFormat')(head)),
};

export const simileXmlSigns: FormatSigns<'simile-xml'> = {
  name: 'simile-xml',
  mediaTypes: ['application/xml', 'text/xml'],
  extensions: ['xml'],
  recognize: (head) =>
    /^\uFEFF?\s*<(?:\?xml|!--|!DOCTYPE data|data[\s>])/.test(head) && /<data[\s>]/.test(head) ? 0.9 : 0,
};

export const geoJsonSigns: FormatSigns<'geojson'> = {
  name: 'geojson',
  mediaTypes: ['application/geo+json', 'application/vnd.geo+json', ...JSON_TYPES],
  extensions: ['geojson', 'json'],
  recognize: (head) => (isJson(head) && /"type"\s*:\s*"Feature(?:Collection)?"/.test(head) ? 0.95 : 0),
};

export const eventDropsSigns: FormatSigns<'event-drops'> = {
  name: 'event-drops',
  mediaTypes: JSON_TYPES,
  extensions: ['json'],
  recognize: (head) =>
    /^\uFEFF?\s*\[\s*\{/.test(head) && /"data"\s*:\s*\[/.test(head) ? jsonWith(0.7, 'name')(head) : 0,
};

export const milestonesSigns: FormatSigns<'d3-milestones'> = {
  name: 'd3-milestones',
  mediaTypes: JSON_TYPES,
  extensions: ['json'],
  recognize: (head) => {
    // A month beside the year is part of a date, which this format does not have.
    if (!/^\uFEFF?\s*\[\s*\{/.test(head) || hasKey(head, 'date') || hasKey(head, 'month')) return 0;
    const isTimed = hasKey(head, 'timestamp') || hasKey(head, 'year');
    const isTitled = hasKey(head, 'text') || hasKey(head, 'title') || hasKey(head, 'detail');
    return isTimed && isTitled ? 0.65 : jsonWith(0.6, 'category', 'entries')(head);
  },
};

export const schemaOrgSigns: FormatSigns<'schema-org'> = {
  name: 'schema-org',
  mediaTypes: ['application/ld+json', ...JSON_TYPES],
  extensions: ['jsonld', 'json'],
  recognize: (head) =>
    isJson(head)
      ? Number(/"@context"\s*:\s*(?:[[{][^\]}]{0,200})?"(?:https?:)?(?:\/\/)?(?:www\.)?schema\.org/.test(head)) * 0.95
      : Number(/<script\b[^<>]*\bapplication\/ld\+json/i.test(head)) * 0.8,
};

export const wikidataSigns: FormatSigns<'wikidata'> = {
  name: 'wikidata',
  mediaTypes: ['application/sparql-results+json', ...JSON_TYPES],
  extensions: ['srj', 'json'],
  recognize: (head) =>
    !isJson(head)
      ? 0
      : hasKey(head, 'head') && hasKey(head, 'vars')
        ? 0.95
        : Number(/"https?:\/\/www\.wikidata\.org\/entity\//.test(head)) * 0.7,
};

export const icalendarSigns: FormatSigns<'icalendar'> = {
  name: 'icalendar',
  mediaTypes: ['text/calendar'],
  extensions: ['ics', 'ical', 'ifb'],
  recognize: (head) => (/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(head) ? 0.99 : 0),
};

export const markwhenSigns: FormatSigns<'markwhen'> = {
  name: 'markwhen',
  mediaTypes: ['text/markwhen', 'text/x-markwhen'],
  extensions: ['mw', 'markwhen'],
  // An entry is a date and a colon; two of them are hardly a coincidence.
  recognize: (head) => {
    const entries = head.match(
      /^[ \t]*\d{1,4}(?:[-/]\d{1,4}){0,2}(?:[T ,][\d:amp Z]+)?(?:[ \t]*(?:[-/–]|to)[ \t]*[^:\n]{1,30})?:[ \t]\S/gm,
    );
    return /^[ \t]*[[{<]/.test(head) || entries === null ? 0 : entries.length > 1 ? 0.7 : 0.4;
  },
};

export const parquetSigns: FormatSigns<'parquet'> = {
  name: 'parquet',
  mediaTypes: ['application/vnd.apache.parquet', 'application/x-parquet'],
  extensions: ['parquet', 'pq'],
  recognize: (head) => (head.startsWith('PAR1') ? 1 : 0),
};

export const arrowSigns: FormatSigns<'arrow'> = {
  name: 'arrow',
  mediaTypes: ['application/vnd.apache.arrow.file', 'application/vnd.apache.arrow.stream'],
  extensions: ['arrow', 'arrows', 'feather', 'ipc'],
  // A stream begins with the marker of its first message and the length of its schema.
  recognize: (head) => (head.startsWith('ARROW1') || /^\xff\xff\xff\xff[^]{2}\0\0/.test(head) ? 1 : 0),
};

/** The order matters: the first of equally certain formats, and of those that share a media type, is chosen. */
export const FORMAT_SIGNS = [
  jsonSigns,
  ndjsonSigns,
  csvSigns,
  tsvSigns,
  timelineJsSigns,
  visTimelineSigns,
  simileSigns,
  simileXmlSigns,
  geoJsonSigns,
  eventDropsSigns,
  milestonesSigns,
  schemaOrgSigns,
  wikidataSigns,
  icalendarSigns,
  markwhenSigns,
  parquetSigns,
  arrowSigns,
] as const;

/** The names of all formats. */
export type FormatName = (typeof FORMAT_SIGNS)[number]['name'];

/** Recognizes a table by a separator that occurs as often in the second line as in the first. Prose has commas, too. */
function tableSureness(head: string, separators: readonly string[]): number {
  const text = head.replace(/^\uFEFF/, '');
  if (/^sep=.\r?\n/.test(text)) return separators.includes(text.charAt(4)) ? 0.9 : 0;
  if (/^\s*[<[{]/.test(text)) return 0;
  const [first = '', second = ''] = text.replace(/"(?:[^"]|"")*"/g, '').match(/[^\r\n]+/g) ?? [];
  const counts = separators.map((separator) => [first, second].map((line) => line.split(separator).length - 1));
  if (counts.some(([one = 0, two]) => one > 0 && one === two)) return 0.55;
  return counts.some(([one = 0, two = 0]) => one > 0 && two > 0) ? 0.25 : 0;
}
