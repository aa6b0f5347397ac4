import { expect } from '@open-wc/testing';
import { displayLocale } from '../../../src/time/words/display-locale.js';

describe('the locale that is shown', () => {
  it('is en-GB for bare English, and any other unchanged', () => {
    expect(['en', 'EN', 'en-US', 'de', 'ar-EG', 'zh-Hant'].map(displayLocale)).to.deep.equal([
      'en-GB',
      'en-GB',
      'en-US',
      'de',
      'ar-EG',
      'zh-Hant',
    ]);
  });

  it('is en-GB for a tag that Intl refuses', () => {
    expect(['', 'en_US', '<script>', 'x'.repeat(40)].map(displayLocale)).to.deep.equal(Array(4).fill('en-GB'));
  });
});
