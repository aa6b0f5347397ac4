import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventRecord } from '../../../src/data/event-record.js';
import { OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START } from '../../../src/data/table/event-flags.js';
import { boundsOfRecord } from '../../../src/data/records/record-date.js';
import { SpanReader } from '../../../src/data/records/span-reader.js';

const ZONES = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'America/Sao_Paulo'];

const momentText = fc.constantFrom(
  '2022-02-05',
  '2022-03-13',
  '2011-12-30',
  '2018-11-04',
  '2022-01',
  '2022',
  '202X',
  '2022-21',
  '2022-01-05~',
  '-0043-03-15',
  'Y-17E7',
  '2022-02-05T10:00:00Z',
  '2022-02-05T10:00:00.250Z',
  '2022-02-05T10:00:00+09:00',
  '2022-03-13T02:30:00',
  '2022-02-05T10:00',
);
const text = fc.oneof(
  momentText,
  fc.constantFrom(
    '2021/2022',
    '2021-05/..',
    '../2022-05',
    '2021-05/',
    '/2022-05',
    '[2020,2022..]',
    '{2020,2021}',
    '2022-01-01T10:00:00/2022-02',
    '[..2022-03]',
  ),
);
const input = fc.oneof(
  text,
  fc.date({ noInvalidDate: true }),
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
  fc.double({ min: -1e20, max: 1e20, noNaN: true }),
);

/** What the reader should give, by the slow way through the tree. */
function oracle(record: EventRecord, zone: string) {
  const bounds = boundsOfRecord(record, zone);
  const start = bounds.earliestStart ?? -Infinity;
  const startFlag = bounds.earliestStart === null ? UNKNOWN_START : start === -Infinity ? OPEN_START : 0;
  const end = bounds.latestEnd ?? Infinity;
  const endFlag = bounds.latestEnd === null ? UNKNOWN_END : end === Infinity ? OPEN_END : 0;
  return { start: start + 0, end: Math.max(start, end) + 0, flags: startFlag | endFlag };
}

function read(record: EventRecord, zone: string) {
  const { start, end, flags } = new SpanReader(zone).read(record);
  return { start: start + 0, end: end + 0, flags };
}

describe('SpanReader', () => {
  it('gives the bounds that the tree of a date gives, in any zone', () => {
    fc.assert(
      fc.property(
        input,
        fc.constantFrom(...ZONES),
        fc.option(fc.constantFrom(...ZONES), { nil: undefined }),
        (date, zone, own) => {
          const record: EventRecord = { title: 'a', date, ...(own && { timezone: own }) };
          expect(read(record, zone)).to.deep.equal(oracle(record, zone));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('joins an end to the date as the tree does, or says that it lies before the start', () => {
    const end = fc.oneof(momentText, fc.constantFrom('..', ''), fc.date({ noInvalidDate: true }));
    fc.assert(
      fc.property(input, end, fc.constantFrom(...ZONES), (date, endInput, zone) => {
        const record: EventRecord = { title: 'a', date, end: endInput };
        const expected = oracle(record, zone);
        try {
          expect(read(record, zone)).to.deep.equal(expected);
        } catch (error) {
          expect((error as Error).name, (error as Error).message).to.equal('DateFault');
          const bounds = boundsOfRecord(record, zone);
          expect(bounds.latestEnd).to.be.at.most(bounds.earliestStart!);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads one record after another without mixing them up', () => {
    const reader = new SpanReader('Asia/Kolkata');
    fc.assert(
      fc.property(fc.array(input, { maxLength: 20 }), (dates) => {
        for (const date of dates) {
          const { start, end, flags } = reader.read({ date });
          expect({ start: start + 0, end: end + 0, flags }).to.deep.equal(oracle({ title: 'a', date }, 'Asia/Kolkata'));
        }
      }),
    );
  });

  it('places a day on the calendar of the axis and a time on the clock of the record', () => {
    const at = (date: string, zone: string) => new SpanReader(zone).read({ date, timezone: 'Asia/Tokyo' }).start;
    expect(at('2022-02-05', 'UTC')).to.equal(Date.UTC(2022, 1, 5));
    expect(at('2022-02-05', 'America/New_York')).to.equal(Date.UTC(2022, 1, 5, 5));
    expect(at('2022-02-05T09:00:00', 'America/New_York')).to.equal(Date.UTC(2022, 1, 5));
  });

  it('allows an end whose zone may put it after the start', () => {
    const end = (endText: string) => () => new SpanReader('UTC').read({ date: '2022-01-05', end: endText });
    expect(end('2022-01-04T20:00:00Z')).not.to.throw();
    expect(end('2022-01-04T09:00:00Z')).to.throw(
      'end: found "2022-01-04T09:00:00Z", expected an end that is not before the start',
    );
    expect(end('2022-01-04')).to.throw('before the start');
  });

  it('refuses a date that names no time at all', () => {
    for (const date of ['/', '../..', '/..', '../']) {
      expect(() => new SpanReader('UTC').read({ date }), date).to.throw('at least one end that is known');
    }
  });
});
