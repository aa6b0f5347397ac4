import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { wheelExponent, wheelIntent, wheelPanPx, type Wheel } from '../../src/interaction/wheel-intent.js';

const still: Wheel = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false };
const delta = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const anyWheel: fc.Arbitrary<Wheel> = fc.record({
  deltaX: delta,
  deltaY: delta,
  deltaMode: fc.constantFrom(0, 1, 2),
  ctrlKey: fc.boolean(),
  metaKey: fc.boolean(),
  shiftKey: fc.boolean(),
});

describe('wheelIntent', () => {
  it('leaves a plain turn to the page where gestures are cooperative', () => {
    expect(wheelIntent({ ...still, deltaY: 100 }, 'cooperative')).to.equal('page');
  });

  it('zooms by a plain turn where gestures are greedy', () => {
    expect(wheelIntent({ ...still, deltaY: 100 }, 'greedy')).to.equal('zoom');
  });

  it('zooms by ctrl or meta in both modes', () => {
    for (const gestures of ['cooperative', 'greedy'] as const) {
      expect(wheelIntent({ ...still, deltaY: 3, ctrlKey: true }, gestures)).to.equal('zoom');
      expect(wheelIntent({ ...still, deltaY: 3, metaKey: true }, gestures)).to.equal('zoom');
    }
  });

  it('pans by shift and by a sideways turn in both modes', () => {
    for (const gestures of ['cooperative', 'greedy'] as const) {
      expect(wheelIntent({ ...still, deltaY: 100, shiftKey: true }, gestures)).to.equal('pan');
      expect(wheelIntent({ ...still, deltaX: -9, deltaY: 4 }, gestures)).to.equal('pan');
    }
  });

  it('ignores a turn of zero', () => {
    expect(wheelIntent(still, 'greedy')).to.equal('page');
    expect(wheelIntent({ ...still, ctrlKey: true }, 'greedy')).to.equal('page');
  });
});

describe('wheelExponent', () => {
  it('zooms in when the wheel turns up, out when down, and as far back', () => {
    fc.assert(
      fc.property(anyWheel, (wheel) => {
        const back = wheelExponent({ ...wheel, deltaY: -wheel.deltaY });
        expect(wheelExponent(wheel) + back).to.equal(0);
        expect(Math.sign(wheelExponent(wheel)) * Math.sign(wheel.deltaY)).to.be.at.most(0);
      }),
    );
  });

  it('goes at most a half power of two at once, so that no wheel throws the view away', () => {
    fc.assert(
      fc.property(anyWheel, (wheel) => {
        expect(Math.abs(wheelExponent(wheel))).to.be.at.most(0.5);
      }),
    );
  });

  it('takes lines as well as px', () => {
    expect(wheelExponent({ ...still, deltaY: 3, deltaMode: 1 })).to.equal(wheelExponent({ ...still, deltaY: 48 }));
  });
});

describe('wheelPanPx', () => {
  it('turns a vertical turn with shift sideways, unless the browser does', () => {
    expect(wheelPanPx({ ...still, deltaY: 100, shiftKey: true })).to.equal(100);
    expect(wheelPanPx({ ...still, deltaX: 100, shiftKey: true })).to.equal(100);
    expect(wheelPanPx({ ...still, deltaX: -2, deltaMode: 1 })).to.equal(-32);
  });
});
