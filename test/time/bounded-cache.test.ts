import { expect } from '@open-wc/testing';
import { BoundedCache } from '../../src/time/bounded-cache.js';

describe('BoundedCache', () => {
  it('makes each value once, even null, and is emptied when it is full', () => {
    const cache = new BoundedCache<string, number | null>(2);
    let made = 0;
    const make = () => (made++ === 0 ? null : made);
    expect([cache.get('a', make), cache.get('a', make), cache.get('b', make)]).to.deep.equal([null, null, 2]);
    cache.set('c', 5);
    expect([cache.peek('a'), cache.peek('b'), cache.peek('c')]).to.deep.equal([undefined, undefined, 5]);
  });
});
