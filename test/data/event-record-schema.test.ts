import { expect } from '@open-wc/testing';
import type { EventClaim, EventLink, EventMedia, EventRecord, EventSource } from '../../src/data/event-record.js';
import { safeUrl } from '../../src/data/records/safe-url.js';
import { validateRecords } from '../../src/data/records/validate-records.js';
import { loadJson, loadSeed } from '../load-json.js';
import { isValid } from './tiny-json-schema.js';

type Schema = Readonly<Record<string, unknown>>;
type FieldList<T> = Record<keyof { [K in keyof T as string extends K ? never : K]-?: true }, true>;

// The compiler checks these lists against the interfaces: a field too many or too few does not compile.
const record: FieldList<EventRecord> = {
  id: true,
  title: true,
  date: true,
  end: true,
  kind: true,
  description: true,
  lane: true,
  category: true,
  tags: true,
  actors: true,
  from: true,
  to: true,
  place: true,
  url: true,
  color: true,
  icon: true,
  weight: true,
  status: true,
  reported: true,
  claims: true,
  sources: true,
  media: true,
  links: true,
  timezone: true,
  lang: true,
  dir: true,
  data: true,
};
const source: FieldList<EventSource> = {
  title: true,
  publisher: true,
  author: true,
  url: true,
  archived: true,
  published: true,
  retrieved: true,
  attribution: true,
  quote: true,
};
const claim: FieldList<EventClaim> = { date: true, end: true, source: true, note: true };
const medium: FieldList<EventMedia> = { url: true, type: true, alt: true, caption: true, credit: true };
const link: FieldList<EventLink> = { to: true, relation: true, label: true };

describe('event-record.schema.json', () => {
  let schema: Schema;
  before(async () => {
    schema = (await loadJson('src/data/event-record.schema.json')) as Schema;
  });

  for (const [name, fields] of Object.entries({ record, source, claim, medium, link })) {
    it(`names the fields of a ${name} that the types name`, () => {
      const { properties } = (schema['$defs'] as Record<string, { properties: object }>)[name]!;
      expect(Object.keys(properties).sort()).to.deep.equal(Object.keys(fields).sort());
    });
  }

  it('accepts the seed records, as validateRecords does', async () => {
    expect(isValid(await loadSeed(), schema)).to.equal(true);
  });

  it('refuses monarchs without title and date, as validateRecords does', async () => {
    expect(isValid(await loadJson('test/fixtures/monarchs.json'), schema)).to.equal(false);
  });

  const base = { id: 'a', title: 'A', date: '2022' };
  const accepted: unknown[] = [
    base,
    { ...base, id: 5, unknown: { anything: [1] }, data: null },
    { ...base, date: -1e12, end: 1.5 },
    { ...base, end: '..' },
    { ...base, end: '' },
    { ...base, kind: 'marker', status: 'denied', weight: 0, dir: 'rtl', timezone: 'Asia/Tokyo', lang: 'ja' },
    {
      ...base,
      tags: [],
      actors: ['A'],
      sources: [{}],
      media: { url: 'a.png' },
      links: [{ to: 'a' }, { to: 'a', label: 'x' }],
    },
    { ...base, media: [{ url: 'https://example.org/a.png', alt: '' }], url: 'mailto:a@example.org', color: '#abc' },
    { ...base, claims: [{ date: '2021-01~', source: { publisher: 'B', published: '2022-02' } }], reported: '2022-01' },
    {
      ...base,
      claims: [
        { date: '2021', end: '..' },
        { date: '2021', end: '2022' },
        { date: '2021-05', end: 2e12 },
      ],
    },
  ];
  for (const raw of accepted) {
    it(`accepts ${JSON.stringify(raw)}, as validateRecords does`, () => {
      expect(isValid([raw], schema)).to.equal(true);
      expect(validateRecords([raw]).issues).to.deep.equal([]);
    });
  }

  const refused: unknown[] = [
    null,
    'a',
    [base],
    {},
    { title: 'A' },
    { date: '2022' },
    { ...base, title: ' ' },
    { ...base, title: 5 },
    { ...base, date: '' },
    { ...base, date: true },
    { ...base, id: {} },
    { ...base, kind: 'epoch' },
    { ...base, status: 'maybe' },
    { ...base, weight: 2 },
    { ...base, weight: '1' },
    { ...base, tags: 'a' },
    { ...base, tags: [1] },
    { ...base, url: 'javascript:alert(1)' },
    { ...base, sources: ['Kyodo'] },
    { ...base, sources: [{ url: 'data:text/html,a' }] },
    { ...base, sources: [{ published: 2022 }] },
    { ...base, media: { alt: 'a' } },
    { ...base, claims: [{ note: 'a' }] },
    { ...base, links: [{ label: 'a' }] },
    { ...base, dir: 'up' },
  ];
  for (const raw of refused) {
    it(`refuses ${JSON.stringify(raw)}, for which validateRecords has an issue`, () => {
      expect(isValid([raw], schema)).to.equal(false);
      expect(validateRecords([raw]).issues).to.not.deep.equal([]);
    });
  }

  it('accepts ".." as the end of a claim, as of a record', () => {
    const { record: ofRecord, claim: ofClaim } = schema['$defs'] as Record<string, { properties: Schema }>;
    for (const { properties } of [ofRecord!, ofClaim!]) {
      expect(JSON.stringify(properties['end'])).to.contain('\\"..\\"');
    }
  });

  it('draws the line between addresses where safeUrl does', () => {
    const { address } = schema['$defs'] as Record<string, Schema>;
    const addresses = [
      'https://a.example',
      'HTTP://a',
      'mailto:a',
      'a',
      '/a',
      '#a',
      '?a:b',
      './a:b',
      '//a',
      'javascript:a',
      'data:a',
      'C:\\a',
      'x-y.z+1:a',
      '',
      ' ',
    ];
    for (const text of addresses) expect(isValid(text, address!), text).to.equal(safeUrl(text) !== null);
  });
});
