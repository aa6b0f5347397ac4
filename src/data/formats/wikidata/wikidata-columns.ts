/** A value in a result, as in the SPARQL 1.1 Query Results JSON Format. */
export interface SparqlTerm {
  readonly type: string;
  readonly value: string;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

export type SparqlRow = Readonly<Record<string, SparqlTerm | undefined>>;

/** Which variable of a query holds what of an event. */
export interface WikidataColumns {
  readonly item: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly end: string | undefined;
  /** The variables with the precision and with the calendar of a variable with times. */
  readonly precisionOf: (time: string) => string | undefined;
  readonly calendarOf: (time: string) => string | undefined;
  /** Variables whose text becomes one of our fields: `placeLabel` → `place`. */
  readonly fields: ReadonlyMap<string, string>;
}

const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/[QLP]/;
const CALENDAR = /\/Q19857(?:27|86)$/;
const START = /start|begin|from|since|inception|birth|born|p580|p571|p569/i;
const END = /end|until|^to$|dissol|abol|death|died|p582|p576|p570/i;

/** Words in the names of variables, in order of preference, and the fields that they mean. */
const FIELD_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:\w*desc(?:ription)?)$/i, 'description'],
  [/^(?:place|location|venue|city|where)/i, 'place'],
  [/^(?:participants?|actors?|persons?|people)/i, 'actors'],
  [/^(?:type|class|instance(?:of)?|category|kind)/i, 'category'],
  [/^(?:lane|group)/i, 'lane'],
  [/^(?:image|picture|pic|photo|logo)/i, 'media'],
  [/^(?:article|sitelink|url|website)/i, 'url'],
];

/**
 * Finds out what the variables hold: first by the shape of their values, then by their names where several are alike.
 */
export function wikidataColumns(
  vars: readonly string[],
  rows: readonly SparqlRow[],
  mapping: Readonly<Record<string, string>> = {},
): WikidataColumns {
  const having = (holds: (term: SparqlTerm) => boolean) =>
    vars.filter((name) => rows.some((row) => row[name] !== undefined && holds(row[name])));
  const times = having(isTime);
  const calendars = having(({ value }) => CALENDAR.test(value));
  const precisions = having((term) => isWholeNumber(term)).filter((name) => /prec/i.test(name));
  const items = having(({ type, value }) => type === 'uri' && ENTITY.test(value)).filter(
    (name) => !calendars.includes(name),
  );
  const item = mapping['id'] ?? items.find((name) => vars.includes(`${name}Label`)) ?? items[0];
  const title =
    mapping['title'] ??
    [`${item}Label`, 'label', 'title', 'name'].find((name) => vars.includes(name)) ??
    having((term) => term.type === 'literal' && (term.datatype === undefined || term['xml:lang'] !== undefined))[0];
  const end =
    mapping['end'] ?? (times.length > 1 ? times.find((name) => END.test(name) && !START.test(name)) : undefined);
  const starts = times.filter((name) => name !== end);
  const date = mapping['date'] ?? starts.find((name) => START.test(name)) ?? starts[0];
  const read = new Set([item, title, date, end, ...precisions, ...calendars]);
  return {
    item,
    title,
    date,
    end,
    precisionOf: (time) => companionOf(time, times, precisions, /_?prec(?:ision)?/i),
    calendarOf: (time) => companionOf(time, times, calendars, /_?cal(?:endar)?(?:model)?/i),
    fields: fieldsOf(vars.filter((name) => !read.has(name))),
  };
}

/**
 * Results in the standard's form give the type of a literal; the flat JSON that the query page also offers does not.
 */
function isTime({ type, datatype, value }: SparqlTerm): boolean {
  if (datatype !== undefined) return /#date(?:Time)?$/.test(datatype);
  return type === 'literal' && /^[+-]?\d{4,}-\d\d-\d\dT/.test(value);
}

function isWholeNumber({ type, value }: SparqlTerm): boolean {
  return type === 'literal' && /^\d{1,2}$/.test(value);
}

/**
 * Returns the variable that belongs to a time: of `startPrecision` and `endPrecision` the one named after it; else
 * `precision`, or the only one left, which serves all times that have none of their own.
 */
function companionOf(
  time: string,
  times: readonly string[],
  names: readonly string[],
  suffix: RegExp,
): string | undefined {
  const stem = (name: string) => name.replace(suffix, '').toLowerCase();
  const ownOf = (of: string) => {
    const own = of.toLowerCase();
    return (
      names.find((name) => stem(name) === own) ??
      names.find((name) => stem(name) !== '' && (own.startsWith(stem(name)) || stem(name).startsWith(own)))
    );
  };
  const own = ownOf(time);
  if (own !== undefined) return own;
  const taken = times.map(ownOf);
  const left = names.filter((name) => !taken.includes(name));
  return left.find((name) => stem(name) === '') ?? (left.length === 1 ? left[0] : undefined);
}

function fieldsOf(vars: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of vars) {
    // The address of an entity tells a reader nothing that its label does not.
    if (vars.includes(`${name}Label`)) continue;
    const field = FIELD_WORDS.find(([words]) => words.test(name))?.[1];
    if (field === undefined || taken.has(field)) continue;
    taken.add(field);
    fields.set(name, field);
  }
  return fields;
}
