import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { KeyboardController, type KeyTarget } from '../../src/interaction/keyboard-controller.js';
import { placeAtOrigin, TestSurface } from './test-surface.js';

class KeyedSurface extends TestSurface implements KeyTarget {
  focusedKey: string | null = null;
  isOnTheWay = false;
  somethingToEscape = true;
  readonly done: string[] = [];
  readonly keyboard = new KeyboardController(this);

  moveFocus(direction: string): void {
    this.done.push(direction);
  }
  activateFocused(): void {
    this.done.push('activate');
  }
  toggleFocused(): void {
    this.done.push('toggle');
  }
  fit(): void {
    this.done.push('fit');
  }
  zoomBy(factor: number): void {
    this.done.push(factor > 1 ? 'in' : 'out');
  }
  panBy(px: number): void {
    this.done.push(`pan ${px}`);
  }
  escape(): boolean {
    this.done.push('escape');
    return this.somethingToEscape;
  }
}
customElements.define('keyed-surface', KeyedSurface);

function press(target: Element, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...init });
  target.dispatchEvent(event);
  return event;
}

describe('keys', () => {
  let host: KeyedSurface;
  beforeEach(async () => {
    host = await placeAtOrigin(new KeyedSurface());
    host.surface!.focus();
  });

  it('walk, zoom, pan, fit and escape, pressed for real on the focused surface', async () => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])
      await sendKeys({ press: key });
    for (const key of ['+', '=', '-', '_', '0', 'PageUp', 'PageDown', 'Escape']) await sendKeys({ press: key });
    expect(host.done).to.eql([
      ...['previous', 'next', 'up', 'down', 'first', 'last'],
      ...['in', 'in', 'out', 'out', 'fit', 'pan -560', 'pan 560', 'escape'],
    ]);
  });

  it('open and select once however long they are held, without scrolling the page', () => {
    host.focusedKey = 'a';
    for (const init of [{}, { shiftKey: true }]) {
      press(host.surface!, ' ', init);
      expect(press(host.surface!, ' ', { ...init, repeat: true }).defaultPrevented).to.equal(true);
      press(host.surface!, 'Enter', init);
      expect(press(host.surface!, 'Enter', { ...init, repeat: true }).defaultPrevented).to.equal(true);
    }
    expect(host.done).to.eql(['activate', 'activate', 'toggle', 'toggle']);
    press(host.surface!, 'ArrowRight', { repeat: true });
    expect(host.done.at(-1)).to.equal('next');
  });

  it('walk the other way in right-to-left text', () => {
    host.dir = 'rtl';
    press(host.surface!, 'ArrowLeft');
    press(host.surface!, 'ArrowRight');
    expect(host.done).to.eql(['next', 'previous']);
  });

  it('open the focused event with Enter and Space', () => {
    host.focusedKey = 'a';
    const mark = host.surface!.querySelector('[data-key]')!;
    expect(press(mark, 'Enter').defaultPrevented).to.equal(true);
    expect(press(mark, ' ').defaultPrevented).to.equal(true);
    expect(host.done).to.eql(['activate', 'activate']);
  });

  it('add the focused event to the selection with Shift, Space also with Ctrl or ⌘', () => {
    const all: [string, KeyboardEventInit][] = [
      ['Enter', { shiftKey: true }],
      [' ', { shiftKey: true }],
      [' ', { ctrlKey: true }],
      [' ', { metaKey: true }],
    ];
    for (const [key, init] of all) expect(press(host.surface!, key, init).defaultPrevented).to.equal(false);
    host.focusedKey = 'a';
    const mark = host.surface!.querySelector('[data-key]')!;
    for (const [key, init] of all) expect(press(mark, key, init).defaultPrevented).to.equal(true);
    expect(press(mark, ' ', { altKey: true, shiftKey: true }).defaultPrevented).to.equal(false);
    expect(press(mark, 'Enter', { ctrlKey: true }).defaultPrevented).to.equal(false);
    expect(host.done).to.eql(['toggle', 'toggle', 'toggle', 'toggle']);
  });

  it('make one step after another while held, and move the focus at once', () => {
    host.isOnTheWay = true;
    for (const key of ['+', '-', '0', 'PageUp', 'PageDown'])
      expect(press(host.surface!, key, { repeat: true }).defaultPrevented).to.equal(true);
    expect(host.done).to.eql([]);
    press(host.surface!, 'ArrowRight', { repeat: true });
    press(host.surface!, '+');
    host.isOnTheWay = false;
    press(host.surface!, '-', { repeat: true });
    expect(host.done).to.eql(['next', 'in', 'out']);
  });

  it('are left to the page when they have no effect here', () => {
    host.somethingToEscape = false;
    for (const key of ['Enter', ' ', 'Escape', 'a', 'Tab', 'F5']) {
      expect(press(host.surface!, key).defaultPrevented).to.equal(false);
    }
  });

  it('are left to the browser with ctrl, alt or meta', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      for (const key of ['+', '-', '0', 'ArrowLeft', 'Home']) {
        expect(press(host.surface!, key, { [modifier]: true }).defaultPrevented).to.equal(false);
      }
    }
    expect(host.done).to.eql([]);
  });

  it('typed into a field inside the surface stay there', () => {
    const foreign = document.createElementNS('http://www.w3.org/2000/svg', 'foreignObject');
    const field = document.createElement('input');
    foreign.append(field);
    host.surface!.append(foreign);
    expect(press(field, '0').defaultPrevented).to.equal(false);
    expect(host.done).to.eql([]);
  });

  it('are not heard elsewhere, nor after the host has left the page', () => {
    press(host, '0');
    press(document.body, '0');
    const { surface } = host;
    host.remove();
    press(surface!, '0');
    expect(host.done).to.eql([]);
  });
});
