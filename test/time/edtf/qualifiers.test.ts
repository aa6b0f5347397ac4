import { expect } from '@open-wc/testing';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';
import { partDoubtsOf, qualifiersOf } from '../../../src/time/edtf/qualifiers.js';
import { edtfCases } from '../edtf-cases.js';

describe('qualifiersOf', () => {
  it('agrees with the conformance table', async () => {
    const judged = (await edtfCases()).filter(({ valid, uncertain }) => valid && uncertain !== undefined);
    expect(judged.length).to.be.above(200);
    for (const { input, uncertain, approximate } of judged) {
      expect(qualifiersOf(parseEdtf(input)), input).to.deep.equal({ uncertain, approximate });
    }
  });

  it('finds a qualifier in any member of a set', () => {
    expect(qualifiersOf(parseEdtf('[1985,1990~..1995?]'))).to.deep.equal({ uncertain: true, approximate: true });
    expect(qualifiersOf(parseEdtf('{Y-17E7%}'))).to.deep.equal({ uncertain: true, approximate: true });
  });

  it('answers for one end of an interval', () => {
    const date = parseEdtf('1984~/..');
    if (date.kind !== 'interval') throw new Error(`found ${date.kind}, expected interval`);
    expect(qualifiersOf(date.start)).to.deep.equal({ uncertain: false, approximate: true });
    expect(qualifiersOf(date.end)).to.deep.equal({ uncertain: false, approximate: false });
  });
});

describe('partDoubtsOf', () => {
  it('applies a qualifier after a component to all up to it, and one before it to it alone', () => {
    const date = parseEdtf('2004-06~-?11');
    if (date.kind !== 'date') throw new Error(`found ${date.kind}, expected date`);
    expect(partDoubtsOf(date)).to.deep.equal([
      { part: 'year', uncertain: false, approximate: true },
      { part: 'month', uncertain: false, approximate: true },
      { part: 'day', uncertain: true, approximate: false },
    ]);
  });
});
