import { expect } from '@open-wc/testing';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';
import { stringifyEdtf } from '../../../src/time/edtf/stringify-edtf.js';
import { edtfCases } from '../edtf-cases.js';

describe('stringifyEdtf', () => {
  it('gives back every text of the conformance table, without the spaces in sets', async () => {
    for (const { input, valid } of await edtfCases()) {
      if (valid) expect(stringifyEdtf(parseEdtf(input))).to.equal(input.replaceAll(', ', ','));
    }
  });
});
