import { expect, fixture } from '@open-wc/testing';
import { LitElement } from 'lit';
import { FrameController } from '../../src/interaction/frame-controller.js';
import { anotherPage, hidePage, nextFrame } from './test-surface.js';

class FrameElement extends LitElement {
  readonly frames = new FrameController(this);
  /** For each frame drawn, whether it was moving. */
  readonly drawn: boolean[] = [];
  whileDrawing: (() => void) | null = null;

  renderFrame(): void {
    this.drawn.push(this.frames.moving);
    this.whileDrawing?.();
  }
}
customElements.define('frame-element', FrameElement);

describe('frames', () => {
  let element: FrameElement;
  beforeEach(async () => {
    element = await fixture(new FrameElement());
  });

  it('draws once for any number of requests', async () => {
    for (let requests = 0; requests < 10; requests++) element.frames.request();
    expect(element.drawn).to.eql([]);
    await element.frames.settled;
    expect(element.drawn).to.eql([false]);
  });

  it('draws again for a request made while drawing', async () => {
    element.whileDrawing = () => {
      if (element.drawn.length < 3) element.frames.request();
    };
    element.frames.request();
    await element.frames.settled;
    expect(element.drawn).to.eql([false, false, false]);
  });

  it('draws once more at rest after the view has moved', async () => {
    for (let steps = 0; steps < 3; steps++) {
      element.frames.request('view');
      expect(element.frames.moving).to.equal(true);
      await nextFrame();
    }
    await element.frames.settled;
    expect(element.frames.moving).to.equal(false);
    expect(element.drawn.at(-1)).to.equal(false);
    expect(element.drawn.filter((moving) => moving)).to.have.length(3);
  });

  it('counts as moving in every frame of a movement whose frames take longer than it waits for rest', async () => {
    const { requestAnimationFrame } = window;
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 200);
    try {
      for (let steps = 0; steps < 3; steps++) {
        element.frames.request('view');
        await nextFrame();
      }
      await element.frames.settled;
    } finally {
      Object.assign(window, { requestAnimationFrame });
    }
    expect(element.drawn.slice(0, 3)).to.eql([true, true, true]);
    expect(element.drawn.at(-1)).to.equal(false);
  });

  it('is settled at once when nothing was asked for', async () => {
    await element.frames.settled;
    expect(element.drawn).to.eql([]);
  });

  it('keeps no one waiting when the page is hidden before it was drawn', async () => {
    element.frames.request();
    const { settled } = element.frames;
    const show = hidePage();
    await settled;
    show();
  });

  it('draws in another window while the page of its script is hidden', async () => {
    const page = await anotherPage();
    const show = hidePage();
    try {
      element.remove();
      element.frames.request();
      page.body.append(element);
      await element.frames.settled;
      expect(element.drawn, 'asked for on the way').to.eql([false]);
      element.frames.request('view');
      await element.frames.settled;
      expect(element.drawn).to.eql([false, true, false]);
    } finally {
      show();
      element.remove();
    }
  });

  it('keeps no one waiting when it leaves the page', async () => {
    element.frames.request('view');
    const { settled } = element.frames;
    element.remove();
    await settled;
    await nextFrame();
    expect(element.drawn).to.eql([]);
    expect(element.frames.moving).to.equal(false);
  });
});
