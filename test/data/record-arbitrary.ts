import fc from 'fast-check';
import type { EventClaim, EventLink, EventMedia, EventRecord, EventSource } from '../../src/data/event-record.js';
import { stringifyEdtf } from '../../src/time/edtf/stringify-edtf.js';
import { edtfDates } from '../time/edtf-arbitrary.js';

/** Every field that an interface names, each with an arbitrary for its values. */
type Values<T> = { readonly [K in keyof T as string extends K ? never : K]-?: fc.Arbitrary<unknown> };

export const ZONES = ['UTC', 'Asia/Tokyo', 'America/St_Johns', 'Pacific/Apia', 'Africa/Monrovia'] as const;

const TEXTS = [
  '',
  ' ',
  'A summit',
  'قمة بين دولتين',
  'שלום (a)',
  '首脳会談',
  '👩‍👩‍👧 family',
  '\u202eevil',
  'two\nlines\tand a tab',
  '<b>&amp;"\'</b>]]>',
  '=1+1',
  '-->;,:|{}[]#//',
  'a,b;c',
  'constructor',
  'a title that is as long as titles of newspapers sometimes are, and longer than any label '.repeat(4),
];
const text = fc.oneof(
  { arbitrary: fc.constantFrom(...TEXTS), weight: 3 },
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const address = fc.constantFrom(
  'https://example.org/?a=1&b="2"',
  'HTTP://a',
  'mailto:a@example.org',
  '/relative',
  '#a',
  '//a/%zz',
);

const dayText = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const minutes = fc
  .tuple(dayText, fc.constantFrom('', 'Z', '+05:30', '-03'))
  .map(([day, zone]) => `${day}T10:30${zone}`);
const ms = fc.oneof(
  fc.integer({ min: -1e13, max: 1e13 }),
  fc.double({ min: -1e13, max: 1e13, noNaN: true }),
  fc.double({ min: -3e23, max: 3e23, noNaN: true }),
);
/** Every kind of date; some have no place in time, which validation must notice. */
export const dates = fc.oneof(
  { arbitrary: edtfDates.map(stringifyEdtf), weight: 6 },
  { arbitrary: dayText, weight: 3 },
  {
    arbitrary: fc.constantFrom('../2022', '2022/..', '/2022', '2022/', '[..1984]', '{1984..}', '2022-24', '19'),
    weight: 1,
  },
  minutes,
  ms,
  fc.date({ noInvalidDate: true }),
);
const ends = fc.oneof({ arbitrary: dates, weight: 4 }, fc.constantFrom('..', ''));
const writtenDates = dates.filter((date) => typeof date === 'string');

/** Objects with any of the fields; absent ones may be null, as databases write them. */
function anyOf<T>(values: Values<T>, requiredKeys: readonly string[]): fc.Arbitrary<T> {
  const fields = Object.entries<fc.Arbitrary<unknown>>(values as Record<string, fc.Arbitrary<unknown>>).map(
    ([key, value]) => [key, requiredKeys.includes(key) ? value : fc.option(value, { freq: 12 })] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...requiredKeys] }) as unknown as fc.Arbitrary<T>;
}

const listOf = (value: fc.Arbitrary<unknown>) => fc.array(value, { maxLength: 4 });

const source = anyOf<EventSource>(
  {
    title: text,
    publisher: text,
    author: text,
    url: address,
    archived: address,
    published: writtenDates,
    retrieved: writtenDates,
    attribution: text,
    quote: text,
  },
  [],
);
const claim = anyOf<EventClaim>({ date: dates, end: ends, source, note: text }, ['date']);
const medium = anyOf<EventMedia>(
  { url: address, type: fc.oneof(fc.constantFrom('image/png', 'video'), text), alt: text, caption: text, credit: text },
  ['url'],
);
const link = anyOf<EventLink>(
  {
    to: fc.oneof(fc.constantFrom('r0', 'r1'), fc.nat(3), text),
    relation: fc.constantFrom('part of', 'causes', ''),
    label: text,
  },
  ['to'],
);

/** Values for every field of a record that validation accepts or can correct. */
export const FIELD_VALUES: Values<EventRecord> = {
  id: fc.oneof(fc.constantFrom('r0', 'r1', 'a@b', 'ü "<'), fc.nat(3), text),
  title: text.map((title) => (title.trim() === '' ? `${title}A` : title)),
  date: dates,
  end: ends,
  kind: fc.constantFrom('event', 'event', 'background', 'marker'),
  description: text,
  lane: text,
  category: text,
  tags: listOf(text),
  actors: listOf(text),
  from: text,
  to: text,
  place: text,
  url: address,
  color: fc.constantFrom('#abc', 'teal', 'nosuchcolour', 'rgb(1 2 3 / 50%)', 'var(--x)'),
  icon: text,
  weight: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, -0)),
  status: fc.constantFrom('confirmed', 'reported', 'disputed', 'planned', 'denied'),
  reported: dates,
  claims: listOf(claim),
  sources: listOf(source),
  media: fc.oneof(medium, listOf(medium)),
  links: listOf(link),
  timezone: fc.constantFrom(...ZONES),
  lang: fc.constantFrom('ja', 'pt-BR', 'ar'),
  dir: fc.constantFrom('ltr', 'rtl', 'auto'),
  data: fc.jsonValue({ maxDepth: 2 }),
};

/** A record with any of its fields, of every kind of value allowed. */
export const anyRecord: fc.Arbitrary<EventRecord> = anyOf<EventRecord>(FIELD_VALUES, ['title', 'date']);

/** Lists of such records. */
export const anyRecords: fc.Arbitrary<EventRecord[]> = fc.array(anyRecord, { minLength: 1, maxLength: 12 });

const junk = fc.oneof(
  fc.boolean(),
  fc.constantFrom<unknown>(Symbol('a'), 5n, () => 1, new Map(), new Date(NaN), NaN, Infinity, /a/),
  fc.dictionary(fc.string({ maxLength: 3 }), fc.integer(), { maxKeys: 2 }),
);
const wrongDates = fc.oneof(
  junk,
  fc.constantFrom(
    'soon',
    '2022-02-30',
    '2022-13',
    '2023/2022',
    '2022-02-05T25:00:00Z',
    '2022-02-05T10:30.5Z',
    '{',
    1e300,
  ),
);
const wrongWords = fc.oneof(junk, fc.constantFrom('nothing of that', '\u0000', 17));
const wrongAddresses = fc.oneof(junk, fc.constantFrom('javascript:alert(1)', 'data:text/html,x', '', ' \n'));
const inList = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(value, fc.array(fc.option(value, { freq: 5 }), { minLength: 1, maxLength: 3 }));
const inField = (objects: Readonly<Record<string, fc.Arbitrary<unknown>>>, base: object) =>
  fc.oneof(junk, ...Object.entries(objects).map(([key, value]) => value.map((wrong) => ({ ...base, [key]: wrong }))));
const wrongSource = inField(
  { title: junk, publisher: junk, url: wrongAddresses, archived: wrongAddresses, published: wrongDates, quote: junk },
  {},
);

/** Values for every field for which validation has an issue, whatever the rest of the record is. */
export const WRONG_VALUES: Omit<Values<EventRecord>, 'data'> = {
  id: fc.oneof(fc.boolean(), fc.constantFrom<unknown>({}, [], NaN, 5n, Symbol('a'))),
  title: fc.oneof(junk, fc.constantFrom('', ' \n', '\u0000')),
  date: fc.oneof(wrongDates, fc.constantFrom('', '/', '../..', null, undefined)),
  end: wrongDates,
  kind: wrongWords,
  description: junk,
  lane: junk,
  category: junk,
  tags: inList(junk),
  actors: inList(junk),
  from: junk,
  to: junk,
  place: junk,
  url: wrongAddresses,
  color: wrongWords,
  icon: junk,
  weight: fc.oneof(
    fc.constantFrom<unknown>('heavy', true, NaN, {}),
    fc.double({ min: 1, minExcluded: true, noNaN: true }),
    fc.double({ max: 0, maxExcluded: true, noNaN: true }).filter((weight) => weight < 0),
  ),
  status: wrongWords,
  reported: wrongDates,
  claims: inList(
    fc.oneof(
      inField({ date: fc.oneof(wrongDates, fc.constantFrom('../..', null)) }, {}),
      inField({ end: wrongDates, note: junk, source: wrongSource }, { date: '2022-01' }),
      fc.constantFrom({ date: '2022-05', end: '2021' }, { date: '2022/2023', end: '2024' }, 'x'),
    ),
  ),
  sources: inList(wrongSource),
  media: inList(inField({ url: wrongAddresses, alt: junk }, {})),
  links: inList(inField({ to: fc.oneof(junk, fc.constant(null)), relation: junk }, {})),
  timezone: wrongWords,
  lang: wrongWords,
  dir: wrongWords,
};
