import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventRecord } from '../../../src/data/event-record.js';
import { read, write } from '../../../src/data/formats/known-formats.js';
import { toPlainText } from '../../../src/data/records/plain-text.js';
import { dateOf } from '../../../src/data/records/record-date.js';
import { validateRecords } from '../../../src/data/records/validate-records.js';
import type { EdtfDate } from '../../../src/time/edtf/edtf.js';
import { spanOf } from '../../../src/time/edtf/date-bounds.js';
import { stringifyEdtf } from '../../../src/time/edtf/stringify-edtf.js';
import { edtfDates } from '../../time/edtf-arbitrary.js';

const FORMATS = [
  'json',
  'ndjson',
  'csv',
  'tsv',
  'timelinejs',
  'vis-timeline',
  'simile',
  'simile-xml',
  'geojson',
  'event-drops',
  'd3-milestones',
] as const;
type Format = (typeof FORMATS)[number];

/** Which formats hold which kind of knowledge; the others must report it as lost. */
const everything: readonly Format[] = ['json', 'ndjson', 'csv', 'tsv', 'geojson'];
const MATRIX: readonly { kind: string; record: Partial<EventRecord>; heldBy: readonly Format[] }[] = [
  { kind: 'a day', record: { date: '2022-02-05' }, heldBy: FORMATS },
  { kind: 'a month', record: { date: '2022-01' }, heldBy: [...everything, 'timelinejs', 'simile', 'simile-xml'] },
  { kind: 'a year', record: { date: '1845' }, heldBy: [...everything, 'timelinejs', 'simile', 'simile-xml'] },
  {
    kind: 'a year before Christ',
    record: { date: '-0043' },
    heldBy: [...everything, 'timelinejs', 'simile', 'simile-xml'],
  },
  { kind: 'deep time', record: { date: 'Y-13800000000' }, heldBy: [...everything, 'timelinejs'] },
  { kind: 'a local time', record: { date: '2022-02-05T10:30:00' }, heldBy: FORMATS },
  {
    kind: 'an instant',
    record: { date: '2022-02-05T10:30:00Z' },
    heldBy: [...everything, 'vis-timeline', 'simile', 'simile-xml', 'event-drops', 'd3-milestones'],
  },
  {
    kind: 'days from and to',
    record: { date: '2022-01-21', end: '2022-02-05' },
    heldBy: [...everything, 'timelinejs', 'vis-timeline', 'simile', 'simile-xml'],
  },
  {
    kind: 'months from and to',
    record: { date: '2022-01', end: '2022-03' },
    heldBy: [...everything, 'timelinejs', 'simile', 'simile-xml'],
  },
  { kind: 'one of some years', record: { date: '[1845..1849]' }, heldBy: [...everything, 'simile', 'simile-xml'] },
  { kind: 'an approximate date', record: { date: '2022-01~' }, heldBy: everything },
  { kind: 'an uncertain date', record: { date: '2022-02-05?' }, heldBy: everything },
  { kind: 'an open end', record: { date: '1991/..' }, heldBy: everything },
  { kind: 'an unknown end', record: { date: '1991/' }, heldBy: everything },
  { kind: 'an unknown start', record: { date: '/2022-02-05' }, heldBy: everything },
  { kind: 'a season', record: { date: '2022-21' }, heldBy: everything },
  { kind: 'a decade', record: { date: '184' }, heldBy: everything },
  { kind: 'several dates', record: { date: '{2022-01-05,2022-01-07}' }, heldBy: everything },
  {
    kind: 'a background',
    record: { date: '2022-01-21', end: '2022-02-05', kind: 'background' },
    heldBy: [...everything, 'timelinejs', 'vis-timeline', 'simile', 'simile-xml'],
  },
  { kind: 'a lane', record: { date: '2022-02-05', lane: 'Tokyo' }, heldBy: FORMATS },
  {
    kind: 'sources',
    record: { date: '2022-02-05', sources: [{ title: 'A', url: 'https://example.org/' }] },
    heldBy: FORMATS.filter((format) => format !== 'simile-xml'),
  },
  { kind: 'a field of the host', record: { date: '2022-02-05', 'x-note': '= "a", b;\tc' }, heldBy: FORMATS },
  {
    kind: 'a nested field of the host',
    record: { date: '2022-02-05', crew: { size: 3 } },
    heldBy: FORMATS.filter((format) => !['csv', 'tsv', 'simile-xml'].includes(format)),
  },
];

/** A record without additions by the reader, and with `date` and `end` merged into an interval. */
function essence(record: EventRecord): object {
  const { date: _, end: __, ...rest } = record;
  return { ...rest, date: stringifyEdtf(dateOf(record)) };
}

describe('a round trip', () => {
  for (const format of FORMATS) {
    describe(`through ${format}`, () => {
      for (const { kind, record, heldBy } of MATRIX) {
        const isHeld = heldBy.includes(format);
        it(`${isHeld ? 'keeps' : 'says that it loses'} ${kind}`, () => {
          const given: EventRecord = { id: 'a', title: 'Something', date: '', ...record };
          const { text, losses } = write([given], { format });
          const back = read(text, { format }).records.map(essence);
          if (isHeld) {
            expect(losses).to.deep.equal([]);
            expect(back).to.deep.equal([essence(given)]);
          } else {
            expect(back).not.to.deep.equal([essence(given)]);
            expect(losses.map(({ row }) => row)).to.include(0);
          }
        });
      }

      it('gives back each record for which no loss is reported', () => {
        const texts = fc
          .string({ unit: 'binary', maxLength: 30 })
          .filter((text) => toPlainText(text) === text && text.trim() !== '');
        const addresses = fc.constantFrom('https://example.org/?a=1&b=2', '/relative', 'mailto:a@example.org');
        const records: fc.Arbitrary<EventRecord> = fc.record(
          {
            title: texts,
            date: fc.oneof({ arbitrary: edtfDates.filter(isDrawn).map(stringifyEdtf), weight: 2 }, days),
            description: texts,
            claims: fc.array(fc.record({ date: edtfDates.filter(isDrawn).map(stringifyEdtf), note: texts }), {
              minLength: 1,
              maxLength: 2,
            }),
            reported: days,
            lane: texts,
            category: texts,
            tags: fc.array(texts, { minLength: 1, maxLength: 3 }),
            place: texts,
            url: addresses,
            weight: fc.double({ min: 0, max: 1, noNaN: true }).map((weight) => weight + 0),
            status: fc.constantFrom('confirmed', 'planned'),
            kind: fc.constantFrom('event', 'background', 'marker'),
            sources: fc.array(fc.record({ title: texts, url: addresses }, { requiredKeys: ['title'] }), {
              minLength: 1,
              maxLength: 2,
            }),
            media: fc.record({ url: addresses, caption: texts }, { requiredKeys: ['url'] }),
            'x-note': texts,
            constructor: texts,
            data: fc
              .json({ maxDepth: 2 })
              .map(parsed)
              .filter((value) => value !== null),
          },
          { requiredKeys: ['title', 'date'] },
        );
        // Fields that every format holds; else few records would come back whole through the poorer formats.
        const plain = records.map(({ title, date }) => ({ title, date }));
        let compared = 0;
        fc.assert(
          fc.property(fc.array(fc.oneof(records, plain), { minLength: 1, maxLength: 4 }), (given) => {
            const named = given.map((record, index) => ({ id: `r${index}`, ...record }));
            const { text, losses } = write(named, { format });
            const back = new Map(read(text, { format }).records.map((record) => [record.id, essence(record)]));
            named.forEach((record, row) => {
              if (losses.some((loss) => loss.row === row)) return;
              compared++;
              expect(back.get(record.id)).to.deep.equal(essence(record));
            });
          }),
          { numRuns: 200 },
        );
        expect(compared, 'came back whole').to.be.above(10);
      });
    });
  }
});

describe('a time with an offset or a zone', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC', undefined);
  const offsets = fc.constantFrom('', 'Z', '+02:00', '+01:00', '-04:00', '+05:30');
  // Around the changes of the clocks, too.
  const moments = fc.oneof(
    fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2035, 0) }),
    fc
      .constantFrom('2022-03-27', '2022-10-30', '2022-11-06')
      .chain((day) => fc.nat(28_800_000).map((ms) => Date.parse(day) + ms)),
  );
  const time = fc.tuple(moments, offsets).map(([ms, offset]) => `${new Date(ms).toISOString().slice(0, 19)}${offset}`);
  const record = fc.record({ date: time, end: fc.option(time, { nil: undefined }), timezone: zones });
  const spans = (each: EventRecord) => spanOf(dateOf(each), each.timezone ?? 'Asia/Tokyo');

  for (const format of [...FORMATS, 'icalendar'] as const) {
    it(`is the same moment after a round trip through ${format}, or is reported as lost`, () => {
      let compared = 0;
      fc.assert(
        fc.property(record, ({ date, end, timezone }) => {
          const given = { id: 'a', title: 'A', date, ...(end && { end }), ...(timezone && { timezone }) };
          fc.pre(validateRecords([given]).issues.length === 0);
          const { text, losses } = write([given], { format });
          const [back] = read(text, { format }).records;
          if (losses.some(({ path }) => path !== 'timezone')) return;
          compared++;
          expect(spans(back!), `${JSON.stringify(given)} ${text}`).to.deep.equal(spans(given));
        }),
        { numRuns: 300 },
      );
      expect(compared, 'came back').to.be.above(30);
    });
  }
});

/** Parses JSON, and turns minus zero into zero. */
function parsed(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) => (Object.is(value, -0) ? 0 : value));
}

const days = fc
  .date({ min: new Date(Date.UTC(1000, 0, 1)), max: new Date(Date.UTC(2999, 11, 31)), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Whether validation accepts the date. */
function isDrawn(date: EdtfDate): boolean {
  return validateRecords([{ title: 'x', date: stringifyEdtf(date) }]).rejected === 0;
}
