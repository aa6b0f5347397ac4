import { describeValue } from '../../describe-value.js';
import { parseJsonRecords } from '../../sources/parse-json-records.js';
import { SourceError } from '../../sources/source-error.js';
import type { ValidatedRecords } from '../../records/validate-records.js';
import { wikidataSigns } from '../format-signs.js';
import { RecordGatherer, type DraftRecord } from '../record-gatherer.js';
import type { ReadOptions, RecordFormat } from '../record-format.js';
import { wikidataColumns, type SparqlRow, type SparqlTerm, type WikidataColumns } from './wikidata-columns.js';
import { julianDay, wikidataTime } from './wikidata-time.js';

/** The JSON that a SPARQL query of Wikidata returns, in the standard's form or the query page's flat one. */
export const wikidata: RecordFormat = { ...wikidataSigns, read };

const DAY = 11;
/** Returns whether a value exists but is unknown, in the query service's older or newer notation. */
const isUnknownValue = ({ type, value }: SparqlTerm) => type === 'bnode' || value.includes('/.well-known/genid/');

function read(text: string, { mapping }: ReadOptions = {}): ValidatedRecords {
  const gatherer = new RecordGatherer();
  const results = resultsOf(text, gatherer);
  if (results === null) return gatherer.validated();
  const { vars, rows } = results;
  const columns = wikidataColumns(vars, rows, mapping);
  warnOfColumns(columns, rows, gatherer);
  for (const draft of joinRows(rows.map((row) => readRow(row, vars, columns)))) gatherer.add(draft);
  return gatherer.validated();
}

interface SparqlResults {
  readonly vars: readonly string[];
  readonly rows: readonly SparqlRow[];
}

function resultsOf(text: string, gatherer: RecordGatherer): SparqlResults | null {
  const expected = 'SPARQL results as JSON: "head" with "vars" and "results" with "bindings"';
  try {
    const document = parseJsonRecords(text);
    if (Array.isArray(document)) return flatResults(document as unknown[]);
    const { head, results } = (document ?? {}) as { head?: { vars?: unknown }; results?: { bindings?: unknown } };
    const vars: unknown = head?.vars;
    const bindings: unknown = results?.bindings;
    if (Array.isArray(vars) && Array.isArray(bindings)) {
      const rows = bindings.filter(isObject).map((row) => rowOf(row, (term, name) => termOf(term, name, gatherer)));
      return { vars: vars.filter((name) => typeof name === 'string'), rows };
    }
    gatherer.fail('', describeValue(document), expected);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    gatherer.fail('', error.found, expected);
  }
  return null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Returns a row of the terms that are bound in it. */
function rowOf(row: object, read: (value: unknown, name: string) => SparqlTerm | null): SparqlRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const term = read(value, name);
      return term === null ? [] : [[name, term]];
    }),
  );
}

function termOf(term: unknown, name: string, gatherer: RecordGatherer): SparqlTerm | null {
  if (term === null || term === undefined) return null;
  const { type, value, datatype, 'xml:lang': lang } = term as Readonly<Record<string, unknown>>;
  if (typeof value === 'string' || typeof value === 'number') {
    return {
      type: typeof type === 'string' ? type : 'literal',
      value: String(value),
      ...(typeof datatype === 'string' && { datatype }),
      ...(typeof lang === 'string' && { 'xml:lang': lang }),
    };
  }
  const taken = 'an object with "type" and "value"; it is passed over';
  gatherer.assume(name, 'a value that is no term of SPARQL', describeValue(term), taken);
  return null;
}

function flatResults(list: readonly unknown[]): SparqlResults {
  const rows = list.filter(isObject).map((row) => rowOf(row, flatTerm));
  return { vars: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows };
}

function flatTerm(value: unknown): SparqlTerm | null {
  if (value === null || value === undefined) return null;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const text = isPlain ? String(value) : describeValue(value);
  return { type: /^https?:/.test(text) ? 'uri' : 'literal', value: text };
}

/** Warns once about what holds for all rows: what is missing beside the times, and how they are understood. */
function warnOfColumns(columns: WikidataColumns, rows: readonly SparqlRow[], gatherer: RecordGatherer): void {
  const times = [columns.date, columns.end].filter((name) => name !== undefined);
  if (times.length === 0) gatherer.fail('', 'no column of times', 'a variable bound to xsd:dateTime');
  for (const time of times) {
    const terms = rows.flatMap((row) => row[time] ?? []);
    if (columns.precisionOf(time) === undefined) {
      const found = `no precision beside ?${time}`;
      gatherer.warnOfDocument(
        time,
        found,
        'wikibase:timePrecision; its values are read as days, though 1 January may be a year',
      );
    }
    if (terms.some(({ value }) => /^-|^0000/.test(value))) {
      const found = `years before 1 in ?${time}`;
      gatherer.warnOfDocument(
        time,
        found,
        'years of our era; they are read as Wikidata writes them: 0000 is 1 BC (XSD 1.1)',
      );
    }
    const calendar = columns.calendarOf(time);
    const julian = rows.filter((row) => (row[calendar ?? '']?.value ?? '').endsWith('/Q1985786')).length;
    if (julian > 0) {
      gatherer.warnOfDocument(
        time,
        `${julian} ${julian === 1 ? 'date' : 'dates'} of the Julian calendar in ?${time}`,
        'the Gregorian calendar; Wikidata has converted the days, which keep their Julian form in "julian", and leaves months and years as they are',
      );
    }
  }
}

function readRow(row: SparqlRow, vars: readonly string[], columns: WikidataColumns): DraftRecord {
  const { item, title, date, end, fields } = columns;
  const draft: Record<string, unknown> = {};
  const entity = textOf(row, item);
  const id = entity?.replace(/^.*\//, '');
  const own = new Set([item, title, date, end]);
  for (const name of vars) {
    const term = row[name];
    if (term === undefined || own.has(name)) continue;
    const field = fields.get(name);
    if (field === undefined)
      Object.defineProperty(draft, name, { value: term.value, enumerable: true, configurable: true, writable: true });
    else draft[field] = field === 'media' ? [{ url: term.value }] : field === 'actors' ? [term.value] : term.value;
  }
  const label = row[title ?? ''];
  return {
    ...draft,
    id,
    title: label?.value ?? id,
    lang: label?.['xml:lang'],
    url: draft['url'] ?? entity,
    ...readDates(row, columns),
  };
}

function readDates(row: SparqlRow, columns: WikidataColumns): DraftRecord {
  const start = readTime(row, columns.date, columns);
  const end = readTime(row, columns.end, columns);
  const julian = [start, end].map((time) => time?.julian).filter((day) => day !== undefined);
  const kept = julian.length > 0 ? { julian: julian.join('/') } : {};
  if (columns.end === undefined) return { date: start?.edtf ?? (start && 'unknown value'), ...kept };
  if (start?.edtf === undefined && end?.edtf === undefined) return { date: start && 'unknown value' };
  // Two equal dates are written as one; a variable that is not bound means an unknown end.
  if (start?.edtf !== undefined && start.edtf === end?.edtf) return { date: start.edtf, ...kept };
  const [from, to] = [outermost(start?.edtf, 1), outermost(end?.edtf, 2)];
  if (from === undefined) return { date: `/${to}`, ...kept };
  return to === undefined ? { date: `${from}/`, ...kept } : { date: from, end: to, ...kept };
}

/** Returns the first or last year of a set (a millennium or decade BC), as an interval has no sets at its ends. */
function outermost(edtf: string | undefined, side: 1 | 2): string | undefined {
  return /^\[(.*)\.\.(.*)\]$/.exec(edtf ?? '')?.[side] ?? edtf;
}

/** Returns the value of a time variable; without `edtf` where the value is unknown. */
function readTime(
  row: SparqlRow,
  name: string | undefined,
  columns: WikidataColumns,
): { readonly edtf?: string; readonly julian?: string } | undefined {
  const term = row[name ?? ''];
  if (name === undefined || term === undefined) return undefined;
  if (isUnknownValue(term)) return {};
  const precision = Number(textOf(row, columns.precisionOf(name)) ?? DAY);
  const edtf = wikidataTime(term.value, precision) ?? term.value;
  const isJulian = (textOf(row, columns.calendarOf(name)) ?? '').endsWith('/Q1985786');
  const julian = isJulian ? julianDay(edtf) : null;
  return julian === null ? { edtf } : { edtf, julian };
}

function textOf(row: SparqlRow, name: string | undefined): string | undefined {
  return row[name ?? '']?.value;
}

/**
 * Joins the rows of one item and date, as a query returns a row for every combination of what it asks for. Values that
 * differ become a list. Another date of the same item is another record, with its own id.
 */
function joinRows(drafts: readonly DraftRecord[]): DraftRecord[] {
  const groups = new Map<unknown, DraftRecord[]>();
  for (const draft of drafts) {
    const { id, date, end } = draft;
    const key = id === undefined ? draft : JSON.stringify([id, date, end]);
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  const timesById = new Map<unknown, number>();
  return [...groups.values()].map((group) => {
    const { id, ...fields } = joined(group);
    const times = (timesById.get(id) ?? 0) + 1;
    timesById.set(id, times);
    const named = { ...fields, id: times === 1 || id === undefined ? id : `${id as string}-${times}` };
    return { ...named, ...firstOfTexts(named) };
  });
}

/** Merges several drafts of the same event: each field once, as a list where they differ. */
function joined(group: readonly DraftRecord[]): DraftRecord {
  if (group.length === 1) return group[0]!;
  const fields = new Set(group.flatMap(Object.keys));
  return Object.fromEntries(
    [...fields].map((field) => [field, union(group.map((draft) => (draft as Record<string, unknown>)[field]))]),
  );
}

function union(given: readonly unknown[]): unknown {
  const known = given.filter((value) => value !== undefined);
  if (known.length < 2) return known[0];
  const values = new Map(known.flat().map((value: unknown) => [JSON.stringify(value), value]));
  return values.size === 1 && !Array.isArray(known[0]) ? known[0] : [...values.values()];
}

/** Fields that hold a single text: of several the first is used, and all are kept in `values`. */
const TEXTS = ['id', 'title', 'lang', 'url', 'date', 'end', 'description', 'place', 'category', 'lane'] as const;

function firstOfTexts(draft: DraftRecord): DraftRecord {
  const several = TEXTS.filter((field) => Array.isArray(draft[field]));
  if (several.length === 0) return {};
  const firsts = several.map((field) => [field, (draft[field] as unknown[])[0]]);
  const values = Object.fromEntries(several.map((field) => [field, draft[field]]));
  return { ...Object.fromEntries(firsts), values } as DraftRecord;
}
