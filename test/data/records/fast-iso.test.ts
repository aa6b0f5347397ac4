import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isoDayNumber, isoUtcMs } from '../../../src/data/records/fast-iso.js';
import { boundsOf } from '../../../src/time/edtf/date-bounds.js';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';

function startOf(text: string): number {
  try {
    return boundsOf(parseEdtf(text)).earliestStart ?? NaN;
  } catch {
    return NaN;
  }
}

describe('isoDayNumber and isoUtcMs', () => {
  const part = (most: number, width: number) => fc.nat(most).map((value) => String(value).padStart(width, '0'));
  const day = fc.tuple(part(9999, 4), part(13, 2), part(32, 2)).map((parts) => parts.join('-'));
  const time = fc.tuple(part(25, 2), part(61, 2), part(61, 2)).map((parts) => parts.join(':'));

  it('agree with the parser on every day, possible or not', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(isoDayNumber(text) * 86_400_000).to.deep.equal(startOf(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('agree with the parser on every time in UTC, possible or not', () => {
    const text = fc
      .tuple(day, time, fc.option(part(999, 3), { nil: '' }))
      .map(([d, t, ms]) => `${d}T${t}${ms && `.${ms}`}Z`);
    fc.assert(
      fc.property(text, (dateTime) => {
        expect(isoUtcMs(dateTime)).to.deep.equal(startOf(dateTime));
      }),
      { numRuns: 3000 },
    );
  });

  it('read a damaged text as the parser does, or not at all', () => {
    const damaged = fc
      .tuple(
        fc.constantFrom('2022-02-05', '2022-02-05T10:00:00Z', '2022-02-05T10:00:00.123Z'),
        fc.nat(23),
        fc.string({ maxLength: 1 }),
      )
      .map(([text, at, char]) => text.slice(0, at) + char + text.slice(at + 1));
    const read = { days: 0, times: 0 };
    fc.assert(
      fc.property(damaged, (text) => {
        const dayMs = isoDayNumber(text) * 86_400_000;
        const ms = isoUtcMs(text);
        if (!Number.isNaN(dayMs)) {
          read.days++;
          expect(dayMs).to.equal(startOf(text));
        }
        if (!Number.isNaN(ms)) {
          read.times++;
          expect(ms).to.equal(startOf(text));
        }
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(read.days, read.times)).to.be.above(50);
  });

  it('leave all other forms to the parser', () => {
    for (const text of [
      '',
      '2022',
      '2022-02',
      '2022-02-05Z',
      '20220205',
      '-022-02-05',
      '2022-02-05T10:00:00',
      '2022-02-05T10:00:00.1Z',
      '2022-02-05T10:00:00z',
    ]) {
      expect([isoDayNumber(text), isoUtcMs(text)]).to.deep.equal([NaN, NaN], text);
    }
  });
});
