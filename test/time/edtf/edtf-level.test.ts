import { expect } from '@open-wc/testing';
import { levelOf } from '../../../src/time/edtf/edtf-level.js';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';
import { edtfCases } from '../edtf-cases.js';

/** Negative years belong to level 1, as the table itself says for -2001-02-03 and -0275~. */
const WRONG_IN_TABLE = new Set(['-0002', '-0044', '-0100']);

describe('levelOf', () => {
  it('agrees with the conformance table', async () => {
    for (const { input, valid, level } of await edtfCases()) {
      if (!valid || WRONG_IN_TABLE.has(input)) continue;
      expect(levelOf(parseEdtf(input)), input).to.equal(level);
    }
  });

  it('puts negative years at level 1', () => {
    for (const text of WRONG_IN_TABLE) expect(levelOf(parseEdtf(text)), text).to.equal(1);
  });
});
