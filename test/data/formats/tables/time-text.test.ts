import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dayText, hasTimeText, timeText } from '../../../../src/data/formats/tables/time-text.js';

const FIRST_MS = Date.parse('0000-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');
const times = fc.oneof(
  fc.integer({ min: FIRST_MS, max: LAST_MS }),
  fc.integer({ min: FIRST_MS / 1000, max: Math.floor(LAST_MS / 1000) }).map((seconds) => seconds * 1000),
);

describe('timeText', () => {
  it('writes what Date writes, without milliseconds where there are none', () => {
    fc.assert(
      fc.property(times, (ms) => {
        const iso = new Date(ms).toISOString().replace('.000', '');
        expect(timeText(ms, 'Z')).to.equal(iso);
        expect(timeText(ms, '')).to.equal(iso.slice(0, -1));
        expect(dayText(ms)).to.equal(iso.slice(0, 10));
      }),
    );
  });

  it('cuts a fraction of a millisecond off, and knows which years have four digits', () => {
    expect(timeText(-0.5, 'Z')).to.equal('1969-12-31T23:59:59.999Z');
    expect([FIRST_MS - 1, FIRST_MS, LAST_MS, LAST_MS + 1, NaN].map(hasTimeText)).to.deep.equal([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
