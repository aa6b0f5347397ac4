import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventRecord } from '../../../src/data/event-record.js';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import { originalOf } from '../../../src/data/records/original-record.js';
import { validateRecords } from '../../../src/data/records/validate-records.js';
import { dateOf } from '../../../src/data/records/record-date.js';
import { loadJson, loadSeed } from '../../load-json.js';

const good = { id: 'good', title: 'Moon landing', date: '1969-07-20' };
/** Validates records among good ones, and checks that those stay untouched whatever the others are. */
function among(...raw: unknown[]) {
  const last = { id: 'last', title: 'Splashdown', date: '1969-07-24' };
  const result = validateRecords([good, ...raw, last]);
  expect(result.records[0]).to.equal(good);
  expect(result.records.at(-1)).to.equal(last);
  return { ...result, records: result.records.slice(1, -1), messages: result.issues.map(({ message }) => message) };
}

/** Validates one field beside a title and a date; returns the resulting value and the messages. */
function field(name: string, value: unknown) {
  const { records, messages } = among({ id: 'a', title: 'a', date: '2022', [name]: value });
  return { value: records[0]?.[name], messages };
}

describe('validateRecords', () => {
  describe('the document', () => {
    it('takes the seed records without an issue and without a copy', async () => {
      const raw = (await loadSeed()) as { title: string; events: unknown[] };
      const { records, issues, title, issuesOmitted, rejected } = validateRecords(raw);
      expect({ issues, issuesOmitted, rejected }).to.deep.equal({ issues: [], issuesOmitted: 0, rejected: 0 });
      expect(title).to.equal(raw.title);
      expect(records).to.have.length(6);
      for (const [row, record] of records.entries()) expect(record).to.equal(raw.events[row]);
    });

    it('takes an array, and an object with events; an empty one is no fault', () => {
      expect(validateRecords([good]).records).to.deep.equal([good]);
      expect(validateRecords({ events: [good] })).to.deep.equal({
        records: [good],
        issues: [],
        issuesOmitted: 0,
        rejected: 0,
      });
      expect(validateRecords([]).issues).to.deep.equal([]);
      expect(validateRecords({ events: [], title: null }).issues).to.deep.equal([]);
    });

    const shapes: [raw: unknown, message: string][] = [
      [undefined, 'Document: found nothing, expected an array of records, or an object with an array "events"'],
      [null, 'Document: found null, expected an array of records, or an object with an array "events"'],
      ['[]', 'Document: found "[]", expected an array of records, or an object with an array "events"'],
      [7, 'Document: found the number 7, expected an array of records, or an object with an array "events"'],
      [{}, 'Document: found an empty object, expected an array of records, or an object with an array "events"'],
      [new Set([good]), 'Document: found a Set, expected an array of records, or an object with an array "events"'],
      [
        { items: [good], total: 1 },
        'Document: found an object with "items", "total", expected an array of records, or an object with an array "events"',
      ],
      [{ events: { a: good } }, 'Document: events: found an object with "a", expected an array of records'],
      [{ events: null }, 'Document: events: found null, expected an array of records'],
    ];
    for (const [raw, message] of shapes) {
      it(`refuses ${message.slice(16, 60)}…`, () => {
        const { records, issues } = validateRecords(raw);
        expect(records).to.deep.equal([]);
        expect(issues.map((issue) => issue.message)).to.deep.equal([message]);
        expect(issues[0]).to.include({ row: -1, severity: 'error' });
      });
    }

    it('warns of a title that is not text, and draws the rest', () => {
      const { records, issues, title } = validateRecords({ title: 5, events: [good] });
      expect([records.length, title]).to.deep.equal([1, undefined]);
      expect(issues[0]?.message).to.equal('Document: title: found the number 5, expected a text');
    });
  });

  describe('records that cannot be drawn', () => {
    const faults: [raw: unknown, ...messages: string[]][] = [
      [null, 'Row 1: found null, expected a record: an object with "title" and "date"'],
      ['2022: war', 'Row 1: found "2022: war", expected a record: an object with "title" and "date"'],
      [[good], 'Row 1: found a list of 1, expected a record: an object with "title" and "date"'],
      [
        {},
        'Row 1: title: found nothing in an empty object, expected a text',
        'Row 1: date: found nothing, expected an EDTF date such as "2022-02-05", "2022-02" or "2022-02-05T10:00:00Z"',
      ],
      [
        { name: 'a', start: '2022' },
        'Row 1: title: found nothing in an object with "name", "start", expected a text',
        'Row 1: date: found nothing, expected an EDTF date such as "2022-02-05", "2022-02" or "2022-02-05T10:00:00Z"',
      ],
      [{ date: '2022' }, 'Row 1: title: found nothing, expected a text'],
      [{ title: ' \n', date: '2022' }, 'Row 1: title: found " \\n", expected a text with at least one letter'],
      [{ title: '\u0000', date: '2022' }, 'Row 1: title: found "\\u0000", expected a text with at least one letter'],
      [{ title: ['a'], date: '2022' }, 'Row 1: title: found a list of 1, expected a text'],
      [
        { title: 'a' },
        'Row 1: date: found nothing, expected an EDTF date such as "2022-02-05", "2022-02" or "2022-02-05T10:00:00Z"',
      ],
      [
        { title: 'a', date: { year: 2022 } },
        'Row 1: date: found an object with "year", expected an EDTF date such as "2022-02-05", "2022-02" or "2022-02-05T10:00:00Z"',
      ],
      [
        { title: 'a', date: '2022-02-30' },
        'Row 1: date: found "2022-02-30", expected an EDTF date: a day of February 2022 (01–28) at offset 8',
      ],
      [
        { title: 'a', date: NaN },
        'Row 1: date: found the number NaN, expected a valid Date or a finite number of ms since 1970-01-01T00:00Z',
      ],
      [
        { title: 'a', date: new Date(NaN) },
        'Row 1: date: found an invalid Date, expected a valid Date or a finite number of ms since 1970-01-01T00:00Z',
      ],
      [
        { title: 'a', date: '/' },
        'Row 1: date: found "/", expected at least one end that is known: "/2022-02-05", "2022-02-05/.."',
      ],
      [
        { title: 'a', date: '2022-02-05', end: '2022-02-04' },
        'Row 1: end: found "2022-02-04", expected an end that is not before the start',
      ],
      [
        { title: 'a', date: 1000.5, end: 999 },
        'Row 1: end: found the number 999, expected an end that is not before the start',
      ],
      [
        { title: 'a', date: '2022', end: '2022/2023' },
        'Row 1: end: found "2022/2023", expected one date, or ".." for an open end',
      ],
    ];
    for (const [raw, ...messages] of faults) {
      it(`says: ${messages.join('; ')}`, () => {
        const result = among(raw);
        expect(result.messages).to.deep.equal(messages);
        expect(result.issues.every(({ severity, row }) => severity === 'error' && row === 1)).to.equal(true);
        expect(result.records).to.deep.equal([]);
        expect(result.rejected).to.equal(1);
      });
    }

    it('reports an end before the start within one EDTF text', () => {
      expect(among({ title: 'a', date: '2022-02/2022-01' }).messages[0]).to.match(
        /^Row 1: date: found "2022-02\/2022-01", expected an EDTF date: .*before the start/,
      );
    });

    it('reads a set of a thousand dates, and says that it did not read a longer one', () => {
      const set = (length: number) => `{${Array.from({ length }, (_, i) => 1000 + (i % 9000)).join(',')}}`;
      const claims = [{ date: set(1001) }];
      const { records, issues } = validateRecords([
        { title: 'Long', date: set(1000), claims },
        { title: 'Too long', date: set(300_000) },
        { title: 'One of too many', date: `[${set(1001).slice(1, -1)}]` },
      ]);
      expect(records.map(({ title }) => title)).to.deep.equal(['Long']);
      expect(issues.map(({ path, expected }) => [path, expected])).to.deep.equal([
        ['claims[0].date', 'a set of at most 1000 dates'],
        ['date', 'a set of at most 1000 dates'],
        ['date', 'a set of at most 1000 dates'],
      ]);
    });

    it('reports a record that throws when it is read', () => {
      const throwing = {
        get title(): string {
          throw new Error('not loaded');
        },
        date: '2022',
      };
      expect(among(throwing).messages).to.deep.equal([
        'Row 1: found a record that threw "not loaded" when it was read, expected plain data',
      ]);
    });

    it('keeps a thousand issues of thousands of bad rows, and counts the rest', () => {
      const { issues, issuesOmitted, rejected, records } = validateRecords([...Array<unknown>(2500).fill(null), good]);
      expect([issues.length, issuesOmitted, rejected, records.length]).to.deep.equal([1000, 1500, 2500, 1]);
    });

    it('keeps errors even after thousands of warnings', () => {
      const warned = Array.from({ length: 1500 }, (_, i) => ({
        title: 'a',
        date: '2022',
        id: `${i}`,
        weight: 'heavy',
      }));
      const { issues, issuesOmitted } = validateRecords([...warned, null]);
      expect(issuesOmitted).to.equal(500);
      expect(issues.at(-1)).to.include({ severity: 'error', row: 1500 });
    });
  });

  describe('fields of no use', () => {
    const cases: [name: string, given: unknown, read: unknown, message: string][] = [
      ['kind', 'epoch', undefined, 'kind: found "epoch", expected "event", "background", "marker"'],
      [
        'status',
        'maybe',
        undefined,
        'status: found "maybe", expected "confirmed", "reported", "disputed", "planned", "denied"',
      ],
      ['weight', 7, 1, 'weight: found the number 7, expected a number from 0 to 1; 1 is used instead'],
      ['weight', -Infinity, 0, 'weight: found the number -Infinity, expected a number from 0 to 1; 0 is used instead'],
      ['weight', 'heavy', undefined, 'weight: found "heavy", expected a number from 0 to 1'],
      ['weight', NaN, undefined, 'weight: found the number NaN, expected a number from 0 to 1'],
      ['place', {}, undefined, 'place: found an empty object, expected a text'],
      ['lane', 3, '3', 'lane: found the number 3, expected text; treated as text'],
      ['place', 'a\u0007b', 'ab', 'place: found control characters in "a\\u0007b", expected text; they are left out'],
      [
        'url',
        'javascript:alert(1)',
        undefined,
        'url: found "javascript:alert(1)", expected an address with http:, https: or mailto:, or one relative to the page',
      ],
      [
        'color',
        'url(https://example.org)',
        undefined,
        'color: found "url(https://example.org)", expected a CSS colour',
      ],
      [
        'timezone',
        'Mars/Olympus',
        undefined,
        'timezone: found "Mars/Olympus", expected an IANA time zone such as "Asia/Tokyo"',
      ],
      ['lang', 'not a tag', undefined, 'lang: found "not a tag", expected a language tag such as "ja" or "pt-BR"'],
      ['dir', 'up', undefined, 'dir: found "up", expected "ltr", "rtl", "auto"'],
      ['reported', '2022-13', undefined, 'reported: found "2022-13", expected an EDTF date: a month'],
      ['actors', 'Japan', ['Japan'], 'actors: found "Japan" alone, expected a list; read as a list of one'],
      ['tags', ['a', null, 'b'], ['a', 'b'], 'tags[1]: found null, expected a text'],
      [
        'sources',
        ['Kyodo News'],
        [{ title: 'Kyodo News' }],
        'sources[0]: found "Kyodo News", expected an object; it is read as the title of a source',
      ],
      [
        'sources',
        [{ url: 'data:text/html,x', title: 'a' }],
        [{ title: 'a' }],
        'sources[0].url: found "data:text/html,x", expected an address',
      ],
      [
        'sources',
        [{ published: 2022 }],
        [{}],
        'sources[0].published: found the number 2022, expected an EDTF date as text',
      ],
      ['media', { url: 'vbscript:x' }, undefined, 'media.url: found "vbscript:x", expected an address'],
      ['media', [{ alt: 'a' }, { url: 'a.png' }], [{ url: 'a.png' }], 'media[0].url: found nothing, expected a "url"'],
      [
        'claims',
        [{ date: 'soon' }, { date: '2021' }],
        [{ date: '2021' }],
        'claims[0].date: found "soon", expected an EDTF date such as ',
      ],
      [
        'claims',
        [
          { date: '2022-05', end: '2021-01' },
          { date: '2021', end: '' },
        ],
        [{ date: '2021' }],
        'claims[0].end: found "2021-01", expected an end that is not before the start',
      ],
      [
        'claims',
        [{ date: '2022-05', end: '2022-06/2022-07', note: 'a' }],
        [],
        'claims[0].end: found "2022-06/2022-07", expected one date, or ".." for an open end',
      ],
      [
        'claims',
        [{ date: '2022-05/2022-06', end: '2022-07', note: 'a' }],
        [{ date: '2022-05/2022-06', note: 'a' }],
        'claims[0].end: found "2022-07", expected none beside a date that is itself an interval or a set',
      ],
      ['claims', [{ date: '../..' }], [], 'claims[0].date: found "../..", expected at least one end that is known'],
      [
        'claims',
        [{ date: '2022', end: 'later' }],
        [{ date: '2022' }],
        'claims[0].end: found "later", expected an EDTF date such as ',
      ],
      [
        'links',
        [{ to: 'nobody' }],
        [{ to: 'nobody' }],
        'links[0].to: found "nobody", expected the id of a record that is drawn',
      ],
      ['links', [5, { to: 'good' }], [{ to: 'good' }], 'links[0]: found the number 5, expected an object with "to"'],
    ];
    for (const [name, given, read, message] of cases) {
      it(`draws the record and says: ${message}`, () => {
        const result = field(name, given);
        expect(result.value).to.deep.equal(read);
        expect(result.messages).to.have.length(1);
        expect(result.messages[0])
          .to.match(/^Row 1: /)
          .and.contain(message);
      });
    }

    it('takes null for an absent field, as databases write it', () => {
      const raw: Record<string, unknown> = { id: 'a', title: 'a', date: '2022' };
      for (const name of ['end', 'kind', 'place', 'actors', 'sources', 'weight', 'media', 'links', 'timezone'])
        raw[name] = null;
      const { records, messages } = among(raw);
      expect(messages).to.deep.equal([]);
      expect(records[0]).to.deep.equal({ id: 'a', title: 'a', date: '2022' });
    });

    it('drops an empty end beside an interval, and draws the record', () => {
      const { records, messages } = among({ id: 'a', title: 'a', date: '2022/2023', end: '2024' });
      expect(messages).to.deep.equal([
        'Row 1: end: found "2024", expected none beside a date that is itself an interval or a set',
      ]);
      expect(records[0]).to.deep.equal({ id: 'a', title: 'a', date: '2022/2023' });
    });

    it('asks about a number that looks like a year', () => {
      const { records, messages } = among({ title: 'a', date: 1820 });
      expect(messages).to.deep.equal([
        'Row 1: date: found the number 1820, expected "1820" in quotes if it is a year: a number is ms since 1970-01-01T00:00Z',
      ]);
      expect(records).to.have.length(1);
    });

    it('asks about a number that looks like a day without dashes', () => {
      const { records, issues } = validateRecords([
        { title: 'A', date: 20220205 },
        { title: 'B', date: 20221305 },
      ]);
      expect(records).to.have.length(2);
      expect(issues.map(({ message }) => message)).to.deep.equal([
        'Row 0: date: found the number 20220205, expected "2022-02-05" in quotes if it is a day: a number is ms since 1970-01-01T00:00Z',
      ]);
    });

    it('asks about a number that looks like seconds, and draws the record as read', () => {
      const { records, messages } = among({ title: 'a', date: 1_641_340_800, end: 4_102_444_799.5 });
      expect(messages).to.deep.equal([
        'Row 1: date: found the number 1641340800, expected 1641340800000 if it is seconds, of 2022-01-05: a number is ms since 1970-01-01T00:00Z',
        'Row 1: end: found the number 4102444799.5, expected 4102444799500 if it is seconds, of 2099-12-31: a number is ms since 1970-01-01T00:00Z',
      ]);
      expect(records[0]).to.include({ date: 1_641_340_800 });
      for (const date of [
        0,
        86_400_000,
        631_151_999,
        4_102_444_801,
        1_641_340_800_000,
        new Date(1_641_340_800),
        -1_641_340_800,
      ])
        expect(among({ title: 'a', date }).messages, String(date)).to.deep.equal([]);
    });

    it('asks about at most a thousand of a list of times in early 1970', () => {
      const raw = Array.from({ length: 3000 }, (_, i) => ({ title: 'a', date: 1_000_000_000 + i }));
      const { records, issues } = validateRecords(raw);
      expect(records).to.have.length(3000);
      expect(issues).to.have.length(1000);
    });

    it('keeps what it left out within reach, and unknown fields in place', () => {
      const raw = { id: 'a', title: 'a', date: '2022', status: 'maybe', note: 'kept', [Symbol.for('own')]: 1 };
      const { records } = among(raw);
      expect(records[0]).to.not.have.property('status');
      expect(records[0]?.['note']).to.equal('kept');
      expect(originalOf(records[0]!)).to.equal(raw);
      expect(originalOf(good)).to.equal(good);
    });

    it('does not change its input', () => {
      const raw = Object.freeze({
        title: 'a\u0001',
        date: '2022',
        id: 5,
        tags: Object.freeze(['a', 1]),
        weight: 9,
        sources: Object.freeze([Object.freeze({ url: 'javascript:' })]),
      });
      expect(among(raw).records[0]).to.deep.equal({
        title: 'a',
        date: '2022',
        id: '5',
        tags: ['a', '1'],
        weight: 1,
        sources: [{}],
      });
    });

    it('reads records that are instances of classes with getters', () => {
      class Model {
        readonly note: string = 'own';
        readonly #year = 2022;
        get title() {
          return `Model of ${this.#year}`;
        }
        get date() {
          return String(this.#year);
        }
        get kind() {
          return this.#year > 0 ? 'marker' : 'event';
        }
      }
      const { records, messages } = among(new Model());
      expect(messages).to.deep.equal([]);
      expect(records[0]).to.deep.equal({
        title: 'Model of 2022',
        date: '2022',
        kind: 'marker',
        note: 'own',
        id: 'event-1',
      });
    });
  });

  describe('ids', () => {
    const idsOf = (...ids: unknown[]) => {
      const result = validateRecords(ids.map((id) => ({ title: 'a', date: '2022', ...(id !== undefined && { id }) })));
      return { ids: result.records.map(({ id }) => id), messages: result.issues.map(({ message }) => message) };
    };

    it('gives each record without an id one that no other has', () => {
      expect(idsOf(undefined, 'event-0', '', null)).to.deep.equal({
        ids: ['event-0~2', 'event-0', 'event-2', 'event-3'],
        messages: [],
      });
    });

    it('takes numbers as text', () => {
      expect(idsOf(7, 0)).to.deep.equal({ ids: ['7', '0'], messages: [] });
    });

    it('draws each record of a repeated id, the later ones under ids of their own', () => {
      expect(idsOf('a', 'a', 'a~2', 'a', 1, '1')).to.deep.equal({
        ids: ['a', 'a~3', 'a~2', 'a~4', '1~2', '1'],
        messages: [
          'Row 1: id: found "a" again, expected a unique id; "a~3" is used instead',
          'Row 3: id: found "a" again, expected a unique id; "a~4" is used instead',
          'Row 4: id: found the number 1 again, expected a unique id; "1~2" is used instead',
        ],
      });
    });

    it('warns of an id that is not usable', () => {
      expect(idsOf({})).to.deep.equal({
        ids: ['event-0'],
        messages: ['Row 0: id: found an empty object, expected text; "event-0" is used instead'],
      });
    });

    it('accepts ids that are names of object members', () => {
      const names = ['__proto__', 'constructor', 'toString'];
      expect(idsOf(...names)).to.deep.equal({ ids: names, messages: [] });
      const { records } = validateRecords(
        JSON.parse('[{"__proto__": {"title": "x"}, "id": "constructor", "date": "2022", "title": "a", "kind": null}]'),
      );
      expect(records[0]?.title).to.equal('a');
      expect(Object.getPrototypeOf(records[0])).to.equal(Object.prototype);
      expect(Object.hasOwn(records[0]!, '__proto__')).to.equal(true);
    });

    it('gives a hundred thousand records with one id ids of their own', () => {
      const { records } = validateRecords(Array.from({ length: 100_000 }, () => good));
      expect(new Set(records.map(({ id }) => id)).size).to.equal(100_000);
    });
  });

  describe('hostile input', () => {
    it('keeps markup as text', () => {
      const title = '<script>alert(1)</script><img src=x onerror=alert(1)>';
      const { records, messages } = among({ id: title, title, date: '2022', place: title, tags: [title] });
      expect(messages).to.deep.equal([]);
      expect(records[0]?.title).to.equal(title);
    });

    it('keeps right-to-left text and direction controls, and strips other controls', () => {
      const rtl = 'مرحبا \u202Eabc\u202C שלום';
      expect(among({ title: rtl, date: '2022' }).records[0]?.title).to.equal(rtl);
      const { records, messages } = among({ title: 'a\u0000\u001b[31mb\u009f\ud800c\ufffe', date: '2022' });
      expect(records[0]?.title).to.equal('a[31mbc');
      expect(messages).to.deep.equal([
        'Row 1: title: found control characters in "a\\u0000\\u001b[31mb\\u009f\\ud800c\\ufffe", expected text; they are left out',
      ]);
      expect(among({ title: 'two\nlines\tand a 🏺', date: '2022' }).records[0]?.title).to.equal('two\nlines\tand a 🏺');
    });

    it('escapes direction controls in its messages', () => {
      expect(among({ title: 'a', date: '\u202E2202' }).messages[0]).to.contain('found "\\u202e2202"');
    });

    it('accepts titles of 100 kB, and quotes little of a faulty one', () => {
      const long = 'x'.repeat(100_000);
      expect(among({ title: long, date: '2022' }).records[0]?.title).to.equal(long);
      const { messages } = among({ title: 'a', date: long });
      expect(messages[0]?.length).to.be.below(300);
      expect(messages[0]).to.contain('(100000 characters)');
    });

    it('accepts links in a ring, and records that contain themselves', () => {
      const a: Record<string, unknown> = { id: 'a', title: 'a', date: '2022', links: [{ to: 'b' }, { to: 'a' }] };
      a['data'] = a;
      a['self'] = [a];
      const b = { id: 'b', title: 'b', date: '2022', links: [{ to: 'a' }] };
      expect(among(a, b).messages).to.deep.equal([]);
      const ring: Record<string, unknown> = { id: 'r', title: 'r', date: '2022' };
      ring['sources'] = [ring];
      ring['claims'] = [{ date: '2021', source: ring }];
      expect(among(ring).records).to.have.length(1);
    });

    it('survives proxies and lists that throw', () => {
      const hostile = new Proxy(
        {},
        {
          get() {
            throw new Error('no');
          },
          ownKeys() {
            throw new Error('no');
          },
          getPrototypeOf() {
            throw new Error('no');
          },
        },
      );
      expect(among(hostile).rejected).to.equal(1);
      expect(validateRecords(hostile).issues).to.have.length(1);
      expect(validateRecords({ events: [good], title: hostile }).records).to.have.length(1);
      const list = [good, good];
      Object.defineProperty(list, 1, {
        get: () => {
          throw new Error('not loaded');
        },
      });
      expect(validateRecords(list).records).to.deep.equal([good]);
    });

    it('never throws, loses no row, and gives only drawable records, for any value', () => {
      const anything = fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withObjectString: true,
        withSparseArray: true,
        withTypedArray: true,
      });
      const near = fc.record(
        {
          id: fc.oneof(fc.constantFrom('a', 'b', '', 1, 'event-0'), anything),
          title: fc.oneof(fc.string({ unit: 'binary' }), anything),
          date: fc.oneof(fc.constantFrom('2022', '2022-02-30', '/2022', '/', 5), fc.date(), anything),
          end: fc.oneof(fc.constantFrom('2023', '..', '2000'), anything),
          kind: anything,
          weight: fc.oneof(fc.double(), anything),
          tags: anything,
          url: fc.oneof(fc.webUrl(), anything),
          claims: fc.oneof(fc.array(fc.record({ date: anything, source: anything })), anything),
          sources: fc.oneof(fc.array(anything), anything),
          media: anything,
          links: fc.oneof(fc.array(fc.record({ to: anything })), anything),
          timezone: anything,
          lang: anything,
          reported: anything,
        },
        { requiredKeys: ['title', 'date'] },
      );
      const list = fc.array(fc.oneof(near, anything), { maxLength: 8 });
      fc.assert(
        fc.property(fc.oneof(list, fc.record({ events: list, title: anything }), anything), (raw) => {
          const { records, issues, issuesOmitted, rejected } = validateRecords(raw);
          const rows = Array.isArray(raw) ? raw : ((raw as { events?: unknown } | null | undefined)?.events ?? []);
          if (Array.isArray(rows)) expect(records.length + rejected).to.equal(rows.length);
          const rowsAtFault = new Set(
            issues.filter(({ severity, row }) => severity === 'error' && row >= 0).map(({ row }) => row),
          );
          if (issuesOmitted === 0) expect(rowsAtFault.size).to.equal(rejected);
          for (const { message } of issues) expect(message).to.match(/^(?:Document|Row \d+): .*found .+, expected ./su);
          expect(new Set(records.map(({ id }) => id)).size).to.equal(records.length);
          for (const record of records) {
            expect(record.id).to.be.a('string').and.not.equal('');
            expect(record.title.trim()).to.not.equal('');
            dateOf(record);
          }
          for (const timezone of ['UTC', 'America/New_York']) buildEventTable(records, { timezone });
          // Corrected records need no further correction.
          const again = validateRecords(records);
          expect(again.records).to.deep.equal(records);
          expect(again.issues.filter(({ path }) => !/^(?:date|end|links.*)$/.test(path))).to.deep.equal([]);
        }),
        { numRuns: 500 },
      );
    });
  });

  it('keeps rows as given apart from rows as drawn', () => {
    const { records, issues } = validateRecords([
      null,
      { ...good, weight: 3 },
      null,
      { title: 'b', date: '2022' },
    ] as unknown);
    expect(issues.map(({ row }) => row)).to.deep.equal([0, 1, 2]);
    expect(records.map(({ id }: EventRecord) => id)).to.deep.equal(['good', 'event-3']);
  });

  it('says what reigns in another shape lack', async () => {
    const { records, issues, rejected } = validateRecords(await loadJson('test/fixtures/monarchs.json'));
    expect([records.length, rejected]).to.deep.equal([0, 12]);
    expect(issues).to.have.length(24);
  });
});
