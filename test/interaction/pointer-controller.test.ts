import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { PointerController, type PointerTarget } from '../../src/interaction/pointer-controller.js';
import type { Hit } from '../../src/layout/pick.js';
import { HALVINGS, placeAtOrigin, shownAt, TestSurface, TURNINGS } from './test-surface.js';

const hitA: Hit = { kind: 'event', key: 'a', row: 0, id: 'a' };

/** The event `a` lies from 380 to 420 px across and from 180 to 220 px down. */
class PointedSurface extends TestSurface implements PointerTarget {
  readonly done: string[] = [];
  readonly asked: [number, number][] = [];
  readonly pointer = new PointerController(this);

  pickAt(xPx: number, yPx: number): Hit | null {
    this.asked.push([xPx, yPx]);
    return Math.abs(xPx - 400) <= 20 && Math.abs(yPx - 200) <= 20 ? hitA : null;
  }
  pickKey(key: string): Hit | null {
    return key === 'a' ? hitA : null;
  }
  setHovered(key: string | null): void {
    this.done.push(`hover ${key}`);
  }
  activate(hit: Hit): void {
    this.done.push(`activate ${hit.key}`);
  }
  toggleSelected(hit: Hit): void {
    this.done.push(`toggle ${hit.key}`);
  }
  activateNothing(): void {
    this.done.push('nothing');
  }
}
customElements.define('pointed-surface', PointedSurface);

describe('the pointer', () => {
  let host: PointedSurface;
  beforeEach(async () => {
    host = await placeAtOrigin(new PointedSurface());
  });
  afterEach(() => resetMouse());

  const pointer = (type: string, clientX: number, init: PointerEventInit = {}) =>
    host.surface!.dispatchEvent(
      new PointerEvent(type, { bubbles: true, clientX, clientY: 200, pointerType: 'mouse', isPrimary: true, ...init }),
    );
  const click = (clientX: number, init: MouseEventInit = {}) =>
    host.surface!.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY: 200, detail: 1, ...init }),
    );

  it('hovers what is under it, and reports that once', async () => {
    for (const x of [300, 390, 410, 500]) await sendMouse({ type: 'move', position: [x, 200] });
    expect(host.done).to.eql(['hover a', 'hover null']);
  });

  it('opens what is clicked', async () => {
    await sendMouse({ type: 'click', position: [400, 200] });
    expect(host.done).to.include('activate a');
  });

  for (const scaling of HALVINGS) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`finds what is clicked on a page that scales what it holds: ${scaling}, ${dir}`, () => {
        host.dir = dir;
        host.style.cssText += `; ${scaling}`;
        host.surface!.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, clientX: 190, clientY: 105, detail: 1 }),
        );
        const [x, y] = host.asked.at(-1)!;
        expect(x).to.be.closeTo(dir === 'rtl' ? 420 : 380, 0.01);
        expect(y).to.be.closeTo(210, 0.01);
      });
    }
  }

  for (const turning of TURNINGS) {
    it(`finds what is clicked on a page that turns what it holds: ${turning}`, () => {
      host.style.cssText += `; ${turning}`;
      const at = shownAt(host.surface!, 600, 130);
      host.surface!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, ...at }));
      const [x, y] = host.asked.at(-1)!;
      expect(x).to.be.closeTo(600, 3);
      expect(y).to.be.closeTo(130, 3);
    });
  }

  it('finds what is clicked in a slot of a turned shadow tree, inside another that is turned back and mirrored', async () => {
    const outer = document.createElement('div');
    outer.style.cssText = 'transform: rotate(-90deg) scaleX(-1)';
    outer.attachShadow({ mode: 'open' }).innerHTML = '<div style="transform: rotate(45deg)"><slot></slot></div>';
    host.before(outer);
    outer.append(host);
    await host.updateComplete;
    host.style.position = 'static';
    const at = shownAt(host.surface!, 600, 130);
    host.surface!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, ...at }));
    const [x, y] = host.asked.at(-1)!;
    expect(x).to.be.closeTo(600, 3);
    expect(y).to.be.closeTo(130, 3);
  });

  it('reports a click beside everything', async () => {
    await sendMouse({ type: 'click', position: [200, 200] });
    expect(host.done).to.eql(['nothing']);
  });

  it('does not take the end of a drag for a click, even where it began', () => {
    pointer('pointerdown', 400);
    pointer('pointermove', 500, { buttons: 1 });
    pointer('pointermove', 400, { buttons: 1 });
    click(400);
    expect(host.done).to.eql([]);
    pointer('pointerdown', 400);
    click(401);
    expect(host.done).to.eql(['activate a']);
  });

  it('does not take a touch that scrolled the page for a click', () => {
    pointer('pointerdown', 400, { pointerType: 'touch' });
    pointer('pointercancel', 400, { pointerType: 'touch' });
    click(400);
    expect(host.done).to.eql([]);
  });

  it('adds to the selection with ctrl, meta or shift', () => {
    click(400, { ctrlKey: true });
    click(400, { metaKey: true });
    click(400, { shiftKey: true });
    click(200, { shiftKey: true });
    expect(host.done).to.eql(['toggle a', 'toggle a', 'toggle a']);
  });

  it('acts once on a double click', () => {
    click(400);
    click(400, { detail: 2 });
    click(400, { shiftKey: true });
    click(400, { shiftKey: true, detail: 2 });
    expect(host.done).to.eql(['activate a', 'toggle a']);
    click(200);
    click(400, { detail: 2 });
    expect(host.done).to.eql(['activate a', 'toggle a', 'nothing', 'activate a']);
  });

  it('does not hover by touch', () => {
    pointer('pointermove', 400, { pointerType: 'touch' });
    expect(host.done).to.eql([]);
  });

  it('does not look while a button is down', () => {
    pointer('pointermove', 400, { buttons: 1 });
    expect(host.done).to.eql([]);
  });

  it('counts from the right in right-to-left text', () => {
    host.dir = 'rtl';
    click(250);
    expect(host.asked).to.eql([[550, 200]]);
  });

  it('looks again under a resting pointer when the picture has moved', () => {
    pointer('pointermove', 400);
    host.pickAt = () => null;
    host.pointer.refresh();
    expect(host.done).to.eql(['hover a', 'hover null']);
  });

  it('hovers nothing when it leaves', () => {
    pointer('pointermove', 400);
    pointer('pointerleave', 900);
    host.pointer.refresh();
    expect(host.done).to.eql(['hover a', 'hover null']);
  });

  it('opens the mark that assistive technology clicks without coordinates', () => {
    const mark = host.surface!.querySelector('[data-key]')!;
    mark.firstElementChild!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    host.surface!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(host.done).to.eql(['activate a']);
  });

  it('is not heard after the host has left the page', () => {
    const { surface } = host;
    pointer('pointermove', 400);
    host.remove();
    surface!.dispatchEvent(new MouseEvent('click', { detail: 1, clientX: 400, clientY: 200 }));
    expect(host.done).to.eql(['hover a', 'hover null']);
  });
});
