import { expect } from '@open-wc/testing';
import { readView } from '../../../src/time/view/read-view.js';

describe('readView', () => {
  it('reads an open or unknown end of a text as the end of the data', () => {
    const start = Date.UTC(2021, 0, 1);
    expect(readView('2021/..', 'UTC')).to.deep.equal({ start, end: Infinity });
    expect(readView('2021/', 'UTC')).to.deep.equal({ start, end: Infinity });
    expect(readView({ start, end: Infinity }, 'UTC')).to.deep.equal({ start, end: Infinity });
  });

  it('refuses anything but a span of numbers', () => {
    const none = [{}, [1, 2], { start: 0 }, { start: null, end: null }, { start: undefined, end: 5 }, 5, true, null];
    for (const given of none)
      expect(() => readView(given as never, 'UTC'), JSON.stringify(given)).to.throw(
        RangeError,
        /^view: found .*numbers/,
      );
    expect(() => readView({} as never, 'UTC')).to.throw('found undefined to undefined');
    expect(() => readView(5 as never, 'UTC')).to.throw('found 5,');
  });
});
