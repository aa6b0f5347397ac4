import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import fc from 'fast-check';
import { ViewAnimationController } from '../../src/interaction/view-animation-controller.js';
import { ZoomPanController } from '../../src/interaction/zoom-pan-controller.js';
import type { Gestures } from '../../src/interaction/wheel-intent.js';
import { timeSpan } from '../../src/time/instant.js';
import {
  HALVINGS,
  nextFrame,
  placeAtOrigin,
  preferReducedMotion,
  shownAt,
  TestSurface,
  touch,
  TURNINGS,
  turnWheel,
} from './test-surface.js';

class ZoomPanSurface extends TestSurface {
  gestures: Gestures = 'cooperative';
  hints = 0;
  verticalPx = 0;
  isTaken = false;
  readonly animation = new ViewAnimationController(this);

  constructor() {
    super();
    new ZoomPanController(this, {
      gestures: () => this.gestures,
      animation: this.animation,
      isTaken: () => this.isTaken,
      onHint: () => {
        this.hints++;
      },
      onDragVertically: (dyPx) => void (this.verticalPx += dyPx),
    });
  }
}
customElements.define('zoom-pan-surface', ZoomPanSurface);

describe('zoom and pan', () => {
  let host: ZoomPanSurface;
  let surface: SVGSVGElement;

  beforeEach(async () => {
    host = await placeAtOrigin(new ZoomPanSurface());
    surface = host.surface!;
  });

  describe('by wheel', () => {
    it('keeps the time under the pointer when zooming with ctrl', () => {
      const at = host.timeAt(450);
      const event = turnWheel(surface, { deltaY: -40, ctrlKey: true });
      expect(event.defaultPrevented).to.equal(true);
      expect(host.currentView!.end - host.currentView!.start).to.be.below(7e9);
      expect(host.pxOf(at)).to.be.closeTo(450, 1e-6);
      expect(host.causes).to.eql(['user']);
    });

    it('keeps it wherever the pointer is and however the wheel turns, in both text directions', () => {
      const turn = fc.record({ px: fc.integer({ min: 0, max: 799 }), deltaY: fc.integer({ min: -60, max: 60 }) });
      fc.assert(
        fc.property(fc.array(turn, { maxLength: 20 }), fc.constantFrom('ltr', 'rtl'), (turns, dir) => {
          host.dir = dir;
          host.currentView = timeSpan(0, 7e9);
          for (const { px, deltaY } of turns) {
            const at = host.timeAt(px);
            turnWheel(surface, { deltaY, metaKey: true, clientX: px });
            expect(host.pxOf(at)).to.be.closeTo(px, 1e-3);
          }
        }),
        { numRuns: 50 },
      );
    });

    for (const dir of ['ltr', 'rtl'] as const) {
      it(`keeps it on a page that scales what it holds, ${dir}`, () => {
        host.dir = dir;
        for (const scaling of HALVINGS) {
          host.style.cssText += `; transform: none; zoom: 1; ${scaling}`;
          const px = 620;
          const at = host.timeAt(px);
          turnWheel(surface, { deltaY: -40, ctrlKey: true, clientX: px / 2, clientY: 100 });
          expect(host.pxOf(at), scaling).to.be.closeTo(px, 1e-3);
        }
      });
    }

    for (const turning of TURNINGS) {
      it(`keeps it on a page that turns what it holds: ${turning}`, () => {
        host.style.cssText += `; ${turning}`;
        const at = host.timeAt(620);
        turnWheel(surface, { deltaY: -40, ctrlKey: true, ...shownAt(surface, 620, 90) });
        expect(host.pxOf(at)).to.be.closeTo(620, 3);
      });
    }

    it('leaves a plain turn to the page and hints, when cooperative', () => {
      const event = turnWheel(surface, { deltaY: 100 });
      expect(event.defaultPrevented).to.equal(false);
      expect(host.hints).to.equal(1);
      expect(host.causes).to.eql([]);
    });

    it('zooms by a plain turn without a hint, when greedy', () => {
      host.gestures = 'greedy';
      const event = turnWheel(surface, { deltaY: -100 });
      expect(event.defaultPrevented).to.equal(true);
      expect(host.hints).to.equal(0);
      expect(host.causes).to.eql(['user']);
    });

    it('keeps the page from scrolling at the limit of zoom, when greedy', () => {
      host.gestures = 'greedy';
      host.currentView = timeSpan(0, host.viewLimits.minDurationMs);
      for (let turns = 0; turns < 100; turns++) {
        expect(turnWheel(surface, { deltaY: -500 }).defaultPrevented).to.equal(true);
      }
      expect(host.currentView).to.eql(timeSpan(0, host.viewLimits.minDurationMs));
    });

    it('pans sideways by a sideways turn, and by shift', () => {
      turnWheel(surface, { deltaX: 70 });
      expect(host.currentView).to.eql(timeSpan(7e8, 7.7e9));
      turnWheel(surface, { deltaY: -70, shiftKey: true });
      expect(host.currentView).to.eql(timeSpan(0, 7e9));
    });

    it('pans to what lies on that side in right-to-left text', () => {
      host.dir = 'rtl';
      turnWheel(surface, { deltaX: 70 });
      expect(host.currentView).to.eql(timeSpan(-7e8, 6.3e9));
    });

    it('leaves the wheel alone before there is a view', () => {
      host.currentView = null;
      expect(turnWheel(surface, { deltaY: 5, ctrlKey: true }).defaultPrevented).to.equal(false);
      expect(host.causes).to.eql([]);
    });
  });

  describe('by mouse', () => {
    beforeEach(() => preferReducedMotion(true));
    afterEach(async () => {
      preferReducedMotion(false);
      await resetMouse();
    });

    it('keeps the time under the pointer while dragging', async () => {
      const at = host.timeAt(450);
      await sendMouse({ type: 'move', position: [450, 100] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [300, 140] });
      expect(host.pxOf(at)).to.be.closeTo(300, 1e-6);
      await sendMouse({ type: 'move', position: [520, 130] });
      expect(host.pxOf(at)).to.be.closeTo(520, 1e-6);
      await sendMouse({ type: 'up' });
      expect(host.verticalPx).to.equal(30);
      expect(new Set(host.causes)).to.eql(new Set(['user']));
    });

    it('starts each drag afresh', async () => {
      for (const [from, to] of [
        [450, 300],
        [200, 600],
      ] as const) {
        const at = host.timeAt(from);
        await sendMouse({ type: 'move', position: [from, 100] });
        await sendMouse({ type: 'down' });
        await sendMouse({ type: 'move', position: [to, 100] });
        await sendMouse({ type: 'up' });
        expect(host.pxOf(at)).to.be.closeTo(to, 1e-6);
      }
    });

    it('does not move when a click trembles, and the click arrives', async () => {
      let clicks = 0;
      surface.addEventListener('click', () => clicks++);
      await sendMouse({ type: 'move', position: [450, 100] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [452, 101] });
      await sendMouse({ type: 'up' });
      expect(host.causes).to.eql([]);
      expect(clicks).to.equal(1);
    });

    it('ends a drag without a click for the page', async () => {
      let clicks = 0;
      const count = () => clicks++;
      document.addEventListener('click', count);
      await sendMouse({ type: 'move', position: [450, 100] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [400, 100] });
      await sendMouse({ type: 'up' });
      expect(clicks).to.equal(0);
      await sendMouse({ type: 'click', position: [400, 100] });
      expect(clicks).to.equal(1);
      document.removeEventListener('click', count);
    });

    it('drags towards later times to the right in right-to-left text', async () => {
      host.dir = 'rtl';
      await sendMouse({ type: 'move', position: [300, 100] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [370, 100] });
      await sendMouse({ type: 'up' });
      expect(host.currentView!.start).to.be.closeTo(7e8, 1);
    });

    it('stops following when it is taken off the page in the middle of a drag', async () => {
      await sendMouse({ type: 'move', position: [450, 100] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [400, 100] });
      host.remove();
      const { length } = host.causes;
      await sendMouse({ type: 'move', position: [200, 100] });
      await sendMouse({ type: 'up' });
      expect(host.causes).to.have.length(length);
    });
  });

  // The events carry their own times, so that a busy machine does not slow the drag down.
  const mouse = (type: string, clientX: number, timeStamp: number, target: EventTarget, clientY = 100) => {
    const place = { view: window, clientX, clientY, detail: 1 };
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...place });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    target.dispatchEvent(event);
    return event;
  };
  const dragQuickly = async () => {
    mouse('mousedown', 600, 0, surface);
    for (let step = 1; step <= 10; step++) mouse('mousemove', 600 - 30 * step, 16 * step, window);
    mouse('mouseup', 300, 160, window);
    const released = host.currentView!.start;
    const { length } = host.causes;
    while (host.causes.length === length) await nextFrame();
    expect(host.currentView!.start).to.be.above(released);
  };
  const click = (timeStamp: number) => {
    mouse('mousedown', 300, timeStamp, surface);
    mouse('mouseup', 300, timeStamp, window);
    return mouse('click', 300, timeStamp, surface);
  };

  describe('on a page that scales what it holds', () => {
    for (const scaling of HALVINGS) {
      const name = scaling.split(':')[0]!;
      beforeEach(() => (host.style.cssText += `; transform: none; zoom: 1; margin: 0 0 0 20px`));
      afterEach(() => preferReducedMotion(false));

      it(`drags what is under the pointer, and the lanes as far (${name})`, () => {
        host.style.cssText += `; ${scaling}`;
        const { left } = surface.getBoundingClientRect();
        preferReducedMotion(true);
        const at = host.timeAt(450);
        mouse('mousedown', left + 225, 0, surface);
        mouse('mousemove', left + 150, 16, window, 120);
        expect(host.pxOf(at)).to.be.closeTo(300, 1e-3);
        expect(host.verticalPx).to.be.closeTo(40, 1e-3);
        mouse('mousemove', left + 260, 32, window, 120);
        expect(host.pxOf(at)).to.be.closeTo(520, 1e-3);
        mouse('mouseup', left + 260, 1000, window, 120);
      });

      it(`keeps the times under both fingers while pinching (${name})`, () => {
        host.style.cssText += `; ${scaling}`;
        const { left } = surface.getBoundingClientRect();
        const fingers = (...px: number[]) => px.map((each) => [left + each, 100] as const);
        const times = [host.timeAt(300), host.timeAt(500)];
        touch(surface, 'touchstart', fingers(150, 250));
        touch(surface, 'touchmove', fingers(100, 325));
        expect(host.pxOf(times[0]!)).to.be.closeTo(200, 1e-3);
        expect(host.pxOf(times[1]!)).to.be.closeTo(650, 1e-3);
      });

      it(`glides on as fast as the picture was dragged (${name})`, async () => {
        host.style.cssText += `; ${scaling}`;
        const at = host.timeAt(450);
        mouse('mousedown', 225, 0, surface);
        for (let step = 1; step <= 5; step++) mouse('mousemove', 225 + 2 * step, 20 * step, window);
        mouse('mouseup', 235, 100, window);
        const releasedPx = host.pxOf(at);
        // It slows down from 0.2 px/ms to 0.015 with a time constant of 325 ms.
        const reachPx = 325 * (0.2 - 0.015);
        // Frames may be silent: on a busy machine the first ones began before the release.
        while (host.pxOf(at) - releasedPx < reachPx - 0.1) await nextFrame();
        for (let frame = 0; frame < 5; frame++) await nextFrame();
        expect(host.pxOf(at) - releasedPx).to.be.closeTo(reachPx, 0.1);
      });
    }
  });

  describe('on a page that turns what it holds', () => {
    afterEach(() => preferReducedMotion(false));

    for (const turning of TURNINGS) {
      it(`drags what is under the pointer, and the lanes as far: ${turning}`, () => {
        host.style.cssText += `; ${turning}`;
        preferReducedMotion(true);
        const at = host.timeAt(450);
        const press = (type: string, x: number, y: number, target: EventTarget) =>
          target.dispatchEvent(
            new MouseEvent(type, { bubbles: true, cancelable: true, view: window, ...shownAt(surface, x, y) }),
          );
        press('mousedown', 450, 200, surface);
        press('mousemove', 300, 240, window);
        expect(host.pxOf(at)).to.be.closeTo(300, 5);
        expect(host.verticalPx).to.be.closeTo(40, 5);
        press('mouseup', 300, 240, window);
      });

      it(`keeps the times under both fingers while pinching: ${turning}`, () => {
        host.style.cssText += `; ${turning}`;
        const fingers = (...px: number[]) =>
          px.map((each) => {
            const { clientX, clientY } = shownAt(surface, each, 200);
            return [clientX, clientY] as const;
          });
        const times = [host.timeAt(300), host.timeAt(500)];
        touch(surface, 'touchstart', fingers(300, 500));
        touch(surface, 'touchmove', fingers(200, 650));
        expect(host.pxOf(times[0]!)).to.be.closeTo(200, 5);
        expect(host.pxOf(times[1]!)).to.be.closeTo(650, 5);
      });
    }
  });

  it('does not take the press that stops a glide for a click, but does so with the next', async () => {
    await dragQuickly();
    // d3 stops suppressing the click that ended the drag in a later task.
    await new Promise((resolve) => setTimeout(resolve));
    expect(click(300).defaultPrevented).to.equal(true);
    expect(click(2000).defaultPrevented).to.equal(false);
  });

  it('glides on after a quick drag, and stops at the next input', async () => {
    await dragQuickly();
    turnWheel(surface, { deltaX: 1 });
    const { length } = host.causes;
    await nextFrame();
    await nextFrame();
    expect(host.causes).to.have.length(length);
  });

  describe('by double click', () => {
    beforeEach(() => preferReducedMotion(true));
    afterEach(() => preferReducedMotion(false));
    const doubleClick = (init: MouseEventInit) =>
      surface.dispatchEvent(
        new MouseEvent('dblclick', {
          bubbles: true,
          cancelable: true,
          view: window,
          clientX: 275,
          clientY: 100,
          ...init,
        }),
      );

    it('zooms in twice about the pointer, and out with shift', () => {
      doubleClick({});
      expect(host.currentView).to.eql(timeSpan(0.875e9, 4.375e9));
      doubleClick({ shiftKey: true });
      expect(host.currentView).to.eql(timeSpan(0, 7e9));
      expect(host.causes).to.eql(['user', 'user']);
    });

    it('does not zoom where the first click has done something', () => {
      host.isTaken = true;
      doubleClick({});
      expect(host.causes).to.eql([]);
    });

    it('zooms once on a double tap, though the browser may report it twice', () => {
      for (let taps = 0; taps < 2; taps++) {
        touch(surface, 'touchstart', [[275, 100]]);
        const event = new Event('touchend', { bubbles: true, cancelable: true });
        Object.assign(event, { touches: [], changedTouches: [{ identifier: 0, clientX: 275, clientY: 100 }] });
        surface.dispatchEvent(event);
      }
      doubleClick({});
      expect(host.currentView).to.eql(timeSpan(0.875e9, 4.375e9));
    });
  });

  describe('by touch', () => {
    it('leaves a vertical move of one finger to the page, when cooperative', () => {
      touch(surface, 'touchstart', [[450, 100]]);
      const moves = [120, 200, 300].map((y) => touch(surface, 'touchmove', [[460, y]]));
      expect(moves.map((move) => move.defaultPrevented)).to.eql([false, false, false]);
      expect(host.causes).to.eql([]);
    });

    it('pans by a sideways move of one finger, wherever it goes from there', () => {
      const at = host.timeAt(450);
      touch(surface, 'touchstart', [[450, 100]]);
      touch(surface, 'touchmove', [[430, 102]]);
      const move = touch(surface, 'touchmove', [[350, 300]]);
      expect(move.defaultPrevented).to.equal(true);
      expect(host.pxOf(at)).to.be.closeTo(350, 1e-6);
      expect(host.verticalPx).to.equal(0);
    });

    it('pans both ways by one finger, when greedy', () => {
      host.gestures = 'greedy';
      const at = host.timeAt(450);
      touch(surface, 'touchstart', [[450, 100]]);
      const move = touch(surface, 'touchmove', [[440, 160]]);
      expect(move.defaultPrevented).to.equal(true);
      expect(host.pxOf(at)).to.be.closeTo(440, 1e-6);
      expect(host.verticalPx).to.equal(60);
    });

    it('keeps the times under both fingers while pinching, and under one when the other is lifted', () => {
      const [left, right] = [host.timeAt(300), host.timeAt(500)];
      touch(surface, 'touchstart', [
        [300, 200],
        [500, 200],
      ]);
      touch(surface, 'touchmove', [
        [200, 200],
        [650, 200],
      ]);
      expect(host.pxOf(left)).to.be.closeTo(200, 1e-6);
      expect(host.pxOf(right)).to.be.closeTo(650, 1e-6);
      expect(host.causes).to.eql(['user']);
      touch(surface, 'touchend', [[200, 200]], [[650, 200]]);
      touch(surface, 'touchmove', [[250, 200]]);
      expect(host.pxOf(left)).to.be.closeTo(250, 1e-6);
    });

    it('survives two fingers on one spot', () => {
      touch(surface, 'touchstart', [
        [300, 200],
        [300, 200],
      ]);
      touch(surface, 'touchmove', [
        [200, 200],
        [650, 200],
      ]);
      expect(host.currentView).to.eql(timeSpan(0, 7e9));
    });

    it('goes on when the second finger comes later, and when a third is down', () => {
      const [left, right] = [host.timeAt(300), host.timeAt(500)];
      touch(surface, 'touchstart', [[300, 200]]);
      touch(surface, 'touchstart', [
        [300, 200],
        [500, 200],
        [700, 200],
      ]);
      touch(surface, 'touchmove', [
        [250, 200],
        [600, 200],
        [100, 200],
      ]);
      expect(host.pxOf(left)).to.be.closeTo(250, 1e-6);
      expect(host.pxOf(right)).to.be.closeTo(600, 1e-6);
    });

    it('goes on when the mark under the finger has left the picture', () => {
      const mark = surface.querySelector('g')!;
      const at = host.timeAt(450);
      touch(mark, 'touchstart', [[450, 100]]);
      touch(mark, 'touchmove', [[430, 100]]);
      mark.remove();
      touch(mark, 'touchmove', [[350, 100]]);
      expect(host.pxOf(at)).to.be.closeTo(350, 1e-6);
      touch(mark, 'touchend', [], [[350, 100]]);
      touch(mark, 'touchmove', [[100, 100]]);
      expect(host.pxOf(at)).to.be.closeTo(350, 1);
    });

    it('is not zoomed by one finger while another rests elsewhere on the screen', () => {
      const resting = { identifier: 0, clientX: 700, clientY: 500, target: document.body };
      for (const [type, clientX] of [
        ['touchstart', 450],
        ['touchmove', 430],
        ['touchmove', 350],
      ] as const) {
        const finger = { identifier: 1, clientX, clientY: 100, target: surface };
        const event = new Event(type, { bubbles: true, cancelable: true });
        surface.dispatchEvent(Object.assign(event, { touches: [resting, finger], changedTouches: [finger] }));
      }
      expect(host.causes).to.eql([]);
    });

    it('does not take two taps far apart or late for a double tap', () => {
      const tap = (clientX: number, timeStamp: number) => {
        for (const type of ['touchstart', 'touchend']) {
          const event = new Event(type, { bubbles: true, cancelable: true });
          const finger = { identifier: 0, clientX, clientY: 100, target: surface };
          Object.assign(event, { touches: type === 'touchstart' ? [finger] : [], changedTouches: [finger] });
          Object.defineProperty(event, 'timeStamp', { value: timeStamp });
          surface.dispatchEvent(event);
        }
      };
      tap(275, 1_000);
      tap(300, 1_100);
      tap(300, 3_000);
      tap(300, 3_600);
      expect(host.causes).to.eql([]);
    });

    it('does not move when a tap trembles', () => {
      host.gestures = 'greedy';
      touch(surface, 'touchstart', [[450, 100]]);
      touch(surface, 'touchmove', [[452, 101]]);
      touch(surface, 'touchend', [], [[452, 101]]);
      expect(host.causes).to.eql([]);
    });
  });

  describe('by the trackpad pinch of Safari', () => {
    const gesture = (type: string, scale: number) => {
      const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
        scale,
        clientX: 300,
        clientY: 100,
      });
      surface.dispatchEvent(event);
      return event;
    };

    it('zooms about the pointer and keeps the page from zooming', () => {
      const at = host.timeAt(300);
      expect(gesture('gesturestart', 1).defaultPrevented).to.equal(true);
      gesture('gesturechange', 1.5);
      gesture('gesturechange', 2);
      gesture('gestureend', 2);
      expect(host.currentView!.end - host.currentView!.start).to.be.closeTo(3.5e9, 1);
      expect(host.pxOf(at)).to.be.closeTo(300, 1e-6);
      expect(host.causes).to.eql(['user', 'user']);
    });

    it('is not heard a second time where it comes with touch events, as on iOS', () => {
      touch(surface, 'touchstart', [
        [300, 200],
        [500, 200],
      ]);
      gesture('gesturestart', 1);
      gesture('gesturechange', 2);
      expect(host.causes).to.eql([]);
    });
  });

  it('leaves nothing on its surface', () => {
    host.remove();
    turnWheel(surface, { deltaY: -40, ctrlKey: true });
    touch(surface, 'touchstart', [[450, 100]]);
    touch(surface, 'touchmove', [[350, 100]]);
    expect(host.causes).to.eql([]);
    expect(surface).to.not.have.property('__zoom');
  });

  it('works again after it is put back', async () => {
    const parent = host.parentElement!;
    host.remove();
    parent.append(host);
    await host.updateComplete;
    turnWheel(surface, { deltaY: -40, ctrlKey: true });
    expect(host.causes).to.eql(['user']);
  });
});
