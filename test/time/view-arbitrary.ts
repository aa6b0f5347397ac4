import fc from 'fast-check';
import { timeSpan } from '../../src/time/instant.js';
import type { TimeSpan } from '../../src/time/instant.js';
import { narrowestMs } from '../../src/time/view/view-limits.js';

const NOW = 1.65e12;
const AGE_OF_THE_UNIVERSE = 4.4e20;

/** Views anywhere from the big bang to as far ahead, from the resolution of a float64 there to 13.8 billion years wide. */
export const viewAnywhere: fc.Arbitrary<TimeSpan> = fc
  .record({
    exponent: fc.double({ min: 0, max: Math.log10(AGE_OF_THE_UNIVERSE), noNaN: true }),
    isBefore: fc.boolean(),
    width: fc.double({ min: 0, max: Math.log10(AGE_OF_THE_UNIVERSE), noNaN: true }),
  })
  .map(({ exponent, isBefore, width }) => {
    const start = NOW + (isBefore ? -1 : 1) * 10 ** exponent;
    const durationMs = Math.max(10 ** width, 1.01 * narrowestMs(start, start + 10 ** width));
    return timeSpan(start, start + durationMs);
  });
