import { expect } from '@open-wc/testing';
import { amountText } from '../../../src/layout/text/amount-text.js';

describe('amountText', () => {
  it('writes a count as the locale does', () => {
    expect(amountText(1200, 'en')).to.equal('1,200');
    expect(amountText(1200, 'de')).to.equal('1.200');
  });

  it('writes it as in English for a locale that Intl refuses', () => {
    expect(amountText(1200, 'de_DE')).to.equal('1,200');
  });

  it('shortens a count on request', () => {
    expect(amountText(1200, 'en', 'compact')).to.equal('1.2K');
    expect(amountText(1200, 'en')).to.equal('1,200');
  });
});
