import { expect } from '@open-wc/testing';
import '../../src/define.js';
import * as figures from '../../stories/figures-to-publish.stories.js';
import { until } from '../until.js';
import { putOnPage, takeOffPage, type ColorScheme, type StoryOnPage } from './story-on-page.js';

interface Desk {
  readonly shown: StoryOnPage;
  readonly root: ShadowRoot;
  /** Presses a button, and returns what is then shown. */
  readonly write: (kind: string) => Promise<HTMLImageElement | HTMLIFrameElement>;
  readonly field: (name: string) => HTMLInputElement;
}

async function openDesk(scheme: ColorScheme = 'light'): Promise<Desk> {
  const shown = await putOnPage(figures.Desk, scheme);
  const root = shown.page.querySelector('figure-desk')!.shadowRoot!;
  const picture = () => root.querySelector<HTMLImageElement | HTMLIFrameElement>('figure > :is(img, iframe)');
  const write = async (kind: string) => {
    const before = picture()?.getAttribute('src');
    root.querySelector<HTMLButtonElement>(`button[value=${kind}]`)!.click();
    await until(() => picture() && picture()!.getAttribute('src') !== before, `no ${kind}`);
    return picture()!;
  };
  return { shown, root, write, field: (name) => root.querySelector<HTMLInputElement>(`[name=${name}]`)! };
}

const textAt = async (element: Element) => (await fetch(element.getAttribute('src')!)).text();

describe('the desk of figures', () => {
  it('shows an SVG with title, legend, sources and credit, which can be saved', async () => {
    const desk = await openDesk();
    const svg = await textAt(await desk.write('SVG'));
    expect(svg).to.match(/^<svg [^>]*role="img"[^>]*aria-label="Japan and the threat of sanctions"/);
    for (const words of [
      'What was known on 5 February',
      'Some time in this period',
      'Kyodo News',
      'Drawn with event-timeline',
    ]) {
      expect(svg).to.contain(words);
    }
    const link = desk.root.querySelector<HTMLAnchorElement>('figcaption a')!;
    expect(link.download).to.equal('figure.svg');
    expect(link.textContent).to.equal('Save figure.svg');
    takeOffPage(desk.shown);
  });

  it('leaves out what is not wanted, in the chosen theme and width', async () => {
    const desk = await openDesk();
    for (const name of ['heading', 'legend', 'sources', 'credit']) desk.field(name).checked = false;
    desk.field('theme').value = 'dark';
    desk.field('width').value = '640';
    const svg = await textAt(await desk.write('SVG'));
    expect(svg).to.match(/ width="640"/);
    expect(svg).to.contain('#15181c');
    expect(svg).not.to.contain('Drawn with event-timeline');
    takeOffPage(desk.shown);
  });

  it('shows the window of the screen, or everything', async () => {
    const desk = await openDesk();
    const timeline = desk.shown.timelines[0]!;
    const drawnIn = (svg: string) => new Set(svg.match(/data-event-id="[^"]+"/g)).size;
    const all = drawnIn(await textAt(await desk.write('SVG')));
    timeline.view = '2022-02-04/2022-02-05';
    await timeline.updateComplete;
    desk.field('view').value = 'window';
    const shown = drawnIn(await textAt(await desk.write('SVG')));
    expect(shown).to.be.above(0).and.below(all);
    takeOffPage(desk.shown);
  });

  it('shows a PNG of twice the px, and a page with a table that runs no script', async () => {
    const desk = await openDesk();
    const image = (await desk.write('PNG')) as HTMLImageElement;
    await image.decode();
    expect(image.naturalWidth).to.equal(1920);
    const frame = (await desk.write('HTML')) as HTMLIFrameElement;
    expect(frame.getAttribute('sandbox')).to.equal('');
    expect(await textAt(frame)).to.match(/application\/ld\+json[^]*<time datetime="2022-01">/);
    takeOffPage(desk.shown);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`passes axe in a ${scheme} page, with a figure shown`, async () => {
      const desk = await openDesk(scheme);
      await desk.write('SVG');
      await expect(desk.shown.page).to.be.accessible();
      takeOffPage(desk.shown);
    });
  }
});
