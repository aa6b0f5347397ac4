import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { ResizeController, type BoxSize } from '../../src/interaction/resize-controller.js';
import { until } from '../until.js';
import { nextFrame } from './test-surface.js';

class ResizeElement extends LitElement {
  readonly sizes: BoxSize[] = [];
  fontLoads = 0;

  constructor() {
    super();
    new ResizeController(this, {
      onResize: (size) => void this.sizes.push(size),
      onTextsResized: () => {
        this.fontLoads++;
      },
    });
  }

  get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('div');
  }

  get probe(): HTMLElement | null {
    return this.renderRoot.querySelector('p');
  }

  protected override render() {
    return html`<p style="width: 1em; height: 1em"></p>
      <div style="width: 300.4px; height: 100px; padding: 10px"></div>`;
  }
}
customElements.define('resize-element', ResizeElement);

describe('resizing', () => {
  let element: ResizeElement;
  beforeEach(async () => {
    element = await fixture(new ResizeElement());
    await until(() => element.sizes.length > 0);
  });

  it('reports the first size, without padding and rounded to device px', () => {
    expect(element.sizes).to.eql([{ widthPx: Math.round(300.4 * devicePixelRatio) / devicePixelRatio, heightPx: 100 }]);
  });

  it('reports each new size', async () => {
    element.scroller!.style.width = '200px';
    await until(() => element.sizes.length > 1);
    expect(element.sizes[1]).to.eql({ widthPx: 200, heightPx: 100 });
  });

  it('ignores a change smaller than a device px', async () => {
    element.scroller!.style.width = '300.41px';
    await nextFrame();
    await nextFrame();
    expect(element.sizes).to.have.length(1);
  });

  it('reports once that the fonts have loaded', async () => {
    await document.fonts.ready;
    await until(() => element.fontLoads > 0);
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await document.fonts.ready;
    await nextFrame();
    expect(element.fontLoads).to.equal(1);
  });

  it('reports fonts that load later, and text of another size', async () => {
    await until(() => element.fontLoads > 0);
    await nextFrame();
    const before = element.fontLoads;
    document.fonts.dispatchEvent(new Event('loadingdone'));
    expect(element.fontLoads).to.equal(before + 1);
    element.style.fontSize = '30px';
    await until(() => element.fontLoads > before + 1);
    element.style.display = 'none';
    await nextFrame();
    await nextFrame();
    element.style.display = '';
    await nextFrame();
    await nextFrame();
    expect(element.fontLoads, 'of the same size when it is shown again').to.equal(before + 2);
    element.remove();
    document.fonts.dispatchEvent(new Event('loadingdone'));
    expect(element.fontLoads).to.equal(before + 2);
  });

  it('listens to the fonts of the document that it is in', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another"></iframe>`);
    const page = frame.contentDocument!;
    await until(() => element.fontLoads > 0);
    page.body.append(element);
    const before = element.fontLoads;
    page.fonts.dispatchEvent(new Event('loadingdone'));
    expect(element.fontLoads).to.equal(before + 1);
    document.fonts.dispatchEvent(new Event('loadingdone'));
    expect(element.fontLoads).to.equal(before + 1);
    document.body.append(element);
    page.fonts.dispatchEvent(new Event('loadingdone'));
    expect(element.fontLoads).to.equal(before + 1);
    element.remove();
  });

  it('observes nothing while off the page, and again when it is back', async () => {
    const parent = element.parentElement!;
    element.remove();
    element.scroller!.style.width = '50px';
    element.requestUpdate();
    await nextFrame();
    await nextFrame();
    expect(element.sizes).to.have.length(1);
    parent.append(element);
    await until(() => element.sizes.length > 1);
    expect(element.sizes.at(-1)!.widthPx).to.equal(50);
  });
});
