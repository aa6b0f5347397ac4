import { expect } from '@open-wc/testing';
import { formatEdtf } from '../../src/time/words/format-edtf.js';
import { loadLanguage } from '../../src/time/words/load-words.js';
import { parseEdtf } from '../../src/time/edtf/parse-edtf.js';

/** Tests how a language words dates: EDTF, and the text its readers expect. Browsers differ in the kinds of space. */
export function itWritesDates(locale: string, cases: Readonly<Record<string, string>>): void {
  describe(`dates in ${locale}`, () => {
    before(() => loadLanguage(locale));

    for (const [edtf, expected] of Object.entries(cases)) {
      it(`writes ${edtf} as "${expected}"`, () => {
        const text = formatEdtf(parseEdtf(edtf), { locale }).replace(/[\u00a0\u202f]/g, ' ');
        expect(text).to.equal(expected);
      });
    }
  });
}
