import { expect, fixture, html } from '@open-wc/testing';
import { EarlyInput } from '../../src/interaction/early-input.js';
import type { Gestures } from '../../src/interaction/wheel-intent.js';

describe('EarlyInput', () => {
  let gestures: Gestures;
  let host: HTMLElement;
  let mark: SVGElement;
  let early: EarlyInput;
  let heard: Event[];

  beforeEach(async () => {
    host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const surface = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    mark = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    surface.append(mark);
    root.append(surface);
    gestures = 'cooperative';
    early = new EarlyInput(host, () => gestures);
    heard = [];
  });

  const turn = (init: WheelEventInit) => {
    const event = new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true, clientX: 7, ...init });
    mark.dispatchEvent(event);
    return event;
  };
  const hear = (...types: string[]) => {
    for (const type of types) mark.parentNode!.addEventListener(type, (event) => heard.push(event));
  };

  it('replays the reader’s input in order, with all its details', () => {
    turn({ deltaY: -40, ctrlKey: true });
    mark.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, key: '+' }));
    hear('wheel', 'keydown');
    early.replay();
    expect(heard.map(({ type }) => type)).to.eql(['wheel', 'keydown']);
    const { deltaY, ctrlKey, clientX } = heard[0] as WheelEvent;
    expect({ deltaY, ctrlKey, clientX }).to.eql({ deltaY: -40, ctrlKey: true, clientX: 7 });
    expect((heard[1] as KeyboardEvent).key).to.equal('+');
  });

  it('ignores input in a shadow tree inside the surface: an icon of a button, a picture of the page', () => {
    const inner = document.createElement('div');
    host.shadowRoot!.append(inner);
    const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    inner.attachShadow({ mode: 'open' }).append(icon);
    const picture = host.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    for (const target of [icon, picture])
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    for (const target of [icon, picture]) target.addEventListener('click', (event) => heard.push(event));
    early.replay();
    expect(heard).to.eql([]);
  });

  it('prevents the page’s response to what the timeline will handle, and nothing else', () => {
    expect(turn({ deltaY: -40, ctrlKey: true }).defaultPrevented).to.equal(true);
    expect(turn({ deltaY: 40 }).defaultPrevented).to.equal(false);
    gestures = 'greedy';
    expect(turn({ deltaY: 40 }).defaultPrevented).to.equal(true);
    early.replay();
    expect(turn({ deltaY: 40 }).defaultPrevented).to.equal(false);
  });

  it('keeps the page from scrolling with the keys of the timeline, which are replayed', () => {
    const press = (target: Element, key: string, init: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, key, ...init });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    mark.dataset['key'] = 'a';
    for (const key of ['ArrowDown', 'PageDown', 'Home', ' ', 'Enter', '+', '0'])
      expect(press(mark, key), key).to.equal(true);
    expect(press(mark, ' ', { shiftKey: true })).to.equal(true);
    for (const key of ['Tab', 'F5', 'a', 'Escape']) expect(press(mark, key), key).to.equal(false);
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      expect(press(mark, 'ArrowDown', { [modifier]: true }), modifier).to.equal(false);
    // Space and Enter do nothing while no event has the focus.
    expect(press(mark.ownerSVGElement!, ' ')).to.equal(false);
    hear('keydown');
    early.replay();
    expect(heard.slice(0, 3).map((event) => [(event as KeyboardEvent).key, event.defaultPrevented])).to.eql([
      ['ArrowDown', false],
      ['PageDown', false],
      ['Home', false],
    ]);
  });

  it('releases everything when it is dropped', () => {
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    early.drop();
    expect(turn({ deltaY: -40, ctrlKey: true }).defaultPrevented).to.equal(false);
    hear('click', 'wheel');
    early.replay();
    expect(heard).to.have.length(0);
  });

  it('replays only presses that still last', () => {
    const press = () => mark.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true }));
    press();
    mark.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, composed: true }));
    press();
    hear('mousedown');
    early.replay();
    expect(heard).to.have.length(1);
  });

  /** An event as if it had happened some time ago. */
  const ago = <T extends Event>(ms: number, event: T): T =>
    Object.defineProperty(event, 'timeStamp', { value: event.timeStamp - ms });
  const click = (detail: number) => new MouseEvent('click', { bubbles: true, composed: true, detail });

  it('replays nothing so old that it would surprise, except what still lasts', () => {
    mark.dispatchEvent(ago(5000, new MouseEvent('mousedown', { bubbles: true, composed: true })));
    mark.dispatchEvent(ago(3000, click(1)));
    hear('click', 'mousedown');
    early.replay();
    expect(heard.map(({ type }) => type)).to.eql(['mousedown']);
  });

  it('replays the last click, and no other', () => {
    mark.dispatchEvent(click(1));
    mark.dispatchEvent(click(2));
    hear('click');
    early.replay();
    expect(heard.map((event) => (event as MouseEvent).detail)).to.eql([2]);
  });

  it('leaves input to the page after waiting in vain', () => {
    const wheel = () =>
      new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true, ctrlKey: true, deltaY: -40 });
    const first = ago(2500, wheel());
    mark.dispatchEvent(first);
    expect(first.defaultPrevented).to.equal(true);
    const second = wheel();
    mark.dispatchEvent(second);
    expect(second.defaultPrevented).to.equal(false);
    hear('wheel');
    early.replay();
    expect(heard).to.eql([]);
  });

  it('lets nobody outside hear a replay, and nobody hear anything twice', () => {
    let clicks = 0;
    host.addEventListener('click', () => clicks++);
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    hear('click');
    early.replay();
    early.replay();
    expect(heard).to.have.length(1);
    expect(clicks).to.equal(1);
  });
});
