import { expect } from '@open-wc/testing';
import { isCssColor } from '../../../src/data/records/css-color.js';

describe('isCssColor', () => {
  for (const color of [
    '#abc',
    '#AABBCC80',
    'rebeccapurple',
    'rgb(1 2 3 / 50%)',
    'hsl(120deg, 50%, 50%)',
    'var(--brand)',
    'color-mix(in oklab, red, #fff 20%)',
    'light-dark(#000, #fff)',
  ]) {
    it(`accepts ${color}`, () => expect(isCssColor(color)).to.equal(true));
  }
  for (const color of [
    '',
    '#12',
    '#ggg',
    'url(https://example.org/a)',
    'red; background: url(x)',
    'rgb(1,2,3)}',
    'var(--a, url(x))',
    'var(--a, url\\28x)',
    '"red"',
    'x'.repeat(1000),
  ]) {
    it(`refuses ${JSON.stringify(color.slice(0, 40))}`, () => expect(isCssColor(color)).to.equal(false));
  }
});
