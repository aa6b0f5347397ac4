import { expect, html, nextFrame } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { parseSvg } from '../render/parsed-svg.js';
import { drawn, settled, shadow, timeline, YEAR } from './timeline-fixture.js';

const idsOf = (root: Element) =>
  [...root.querySelectorAll('[data-event-id]')].map((node) => node.getAttribute('data-event-id'));
const year = (attributes = html``) =>
  timeline(html`<event-timeline label="My year" .events=${YEAR}>${attributes}</event-timeline>`);

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no refusal',
    (error: unknown) => String(error),
  );
}

describe('figures of <event-timeline>', () => {
  it('show the window and the place of everything that the screen shows', async () => {
    const element = await year();
    element.view = '2021-03/2021-10';
    await settled(element);
    const onScreen = shadow(element).querySelector('.content > svg')!;
    const figure = parseSvg(element.toSVG());
    const labels = (root: Element) =>
      [...root.querySelectorAll('text')].map((text) => [
        text.textContent,
        text.getAttribute('x'),
        text.getAttribute('y'),
      ]);
    expect(labels(figure)).to.deep.equal(labels(onScreen));
    const wide = parseSvg(element.toSVG({ legend: true, sources: true, credit: 'Us' })).querySelector('.drawing')!;
    expect(labels(wide)).to.deep.equal(labels(onScreen));
  });

  it('show everything, or another window, in another size, and leave the screen as it is', async () => {
    const element = await year();
    element.view = '2021-03';
    await settled(element);
    const before = shadow(element).querySelector('.content > svg')!.outerHTML;
    const all = parseSvg(element.toSVG({ view: null, widthPx: 1400, heightPx: 'natural' }));
    expect([...new Set(idsOf(all))].sort()).to.deep.equal(YEAR.map(({ id }) => id).sort());
    expect(all.getAttribute('width')).to.equal('1400');
    expect(idsOf(parseSvg(element.toSVG({ view: '2021-12' })))).to.have.members(['winter', 'year']);
    expect(() => element.toSVG({ view: '2021-13' })).to.throw(/month/);
    expect(() => element.toSVG({ widthPx: -5 })).to.throw(RangeError, 'widthPx: found -5');
    expect(() => element.toSVG({ theme: 'zebra' as never })).to.throw(RangeError, 'theme: found "zebra"');
    await settled(element);
    expect(shadow(element).querySelector('.content > svg')!.outerHTML).to.equal(before);
  });

  it('can be PNG of any scale, with or without a background', async () => {
    const element = await year();
    const size = { widthPx: 300, heightPx: 200 };
    const pixelsOf = async (blob: Blob) => {
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return {
        width: bitmap.width,
        height: bitmap.height,
        corner: [...context.getImageData(1, bitmap.height - 2, 1, 1).data],
      };
    };
    const opaque = await element.toPNG({ ...size, scale: 1.5, theme: 'dark' });
    expect(opaque.type).to.equal('image/png');
    expect(await pixelsOf(opaque)).to.deep.equal({ width: 450, height: 300, corner: [0x15, 0x18, 0x1c, 255] });
    expect((await pixelsOf(await element.toPNG({ ...size, transparent: true }))).corner[3]).to.equal(0);
  });

  it('are refused as PNG with the reason: no scale, too large, no events', async () => {
    const element = await year();
    expect(await refusal(element.toPNG({ scale: 0 }))).to.match(/scale: found 0, expected a number above 0/);
    expect(await refusal(element.toPNG({ scale: 500 }))).to.match(/expected at most 16384 px a side: a scale up to \d/);
    expect(await refusal((await timeline(html`<event-timeline></event-timeline>`)).toPNG())).to.match(
      /expected a timeline with events/,
    );
  });

  it('keep title and fonts of the page where an option has no value', async () => {
    const element = await year();
    const none = { title: undefined, fontFamily: undefined, description: null, heightPx: undefined } as object;
    expect(element.toSVG(none)).to.equal(element.toSVG());
  });

  it('can be accessible HTML: a figure, a table of all events, JSON-LD, and no script that runs', async () => {
    const element = await year();
    const page = new DOMParser().parseFromString(await element.toHTML({ credit: 'Us' }), 'text/html');
    expect(page.title).to.equal('My year');
    expect(page.querySelector('figure svg[role=img]')).not.to.equal(null);
    expect(page.querySelectorAll('tbody tr')).to.have.lengthOf(YEAR.length);
    expect(page.querySelector('caption')!.textContent).to.equal('My year, 5 events');
    expect(page.querySelector('#spring time')!.getAttribute('datetime')).to.equal('2021-03-10');
    expect(page.querySelector('#autumn [data-edtf]')!.getAttribute('data-edtf')).to.equal('2021-09-01/2021-10-15');
    expect([...page.querySelectorAll('thead th')].every((cell) => cell.getAttribute('scope') === 'col')).to.equal(true);
    const scripts = [...page.querySelectorAll('script')];
    expect(scripts.map(({ type }) => type)).to.deep.equal(['application/ld+json']);
    const { '@graph': graph } = JSON.parse(scripts[0]!.textContent) as { '@graph': { name: string }[] };
    expect(graph).to.have.lengthOf(YEAR.length);
  });

  it('show an open window as the element shows it', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    for (const view of ['2021-06-01/..', '/2021-06-01', { start: -1e300, end: 1e300 }] as const) {
      element.view = view;
      await settled(element);
      const shown = element.toSVG({ heading: false });
      expect(element.toSVG({ heading: false, view }), JSON.stringify(view)).to.equal(shown);
      expect(await element.toHTML({ view })).to.include('<svg');
    }
  });
});

describe('printing a page with <event-timeline>', () => {
  const pictures = (element: EventTimeline) => [...shadow(element).querySelectorAll<HTMLElement>('.print > *')];
  const printed = (element: EventTimeline) => pictures(element)[0] ?? null;
  const before = () => window.dispatchEvent(new Event('beforeprint'));
  const after = () => window.dispatchEvent(new Event('afterprint'));

  it('prints the whole figure, with key and sources, whatever window is shown', async () => {
    const element = await year();
    element.view = '2021-12';
    await settled(element);
    before();
    const sheet = printed(element)!;
    expect([...new Set(idsOf(sheet))].sort()).to.deep.equal(YEAR.map(({ id }) => id).sort());
    expect(sheet.textContent).to.contain('Sources').and.to.contain('Kyodo News').and.to.contain('Planned');
    expect(sheet.querySelector('[tabindex]')).to.equal(null);
    expect([sheet.role, sheet.ariaLabel]).to.deep.equal(['img', 'My year']);
    expect(getComputedStyle(sheet.parentElement!).display).to.equal('none');
    after();
    expect(printed(element)).to.equal(null);
  });

  it('shows one picture, drawn for about the width of its place on the paper', async () => {
    const element = await year();
    await emulateMedia({ media: 'print' }).catch(() => undefined);
    const isPaper = matchMedia('print').matches;
    if (navigator.userAgent.includes('Chrome')) expect(isPaper).to.equal(true);
    before();
    for (const [widthPx, drawnPx] of isPaper
      ? ([
          [320, 400],
          [519, 400],
          [520, 700],
          [718, 700],
          [850, 1000],
          [1500, 1000],
        ] as const)
      : []) {
      element.style.inlineSize = `${widthPx}px`;
      const shown = pictures(element).filter((picture) => picture.offsetWidth > 0);
      expect(
        shown.map(({ className }) => className),
        `${widthPx}`,
      ).to.deep.equal([`for-${drawnPx}`]);
      for (const svg of shown[0]!.querySelectorAll('svg.timeline')) {
        expect(svg.getAttribute('viewBox')).to.match(new RegExp(`^0 \\S+ ${drawnPx} `));
        expect(svg.getBoundingClientRect().width).to.be.closeTo(widthPx, 1);
      }
    }
    after();
    await emulateMedia({ media: 'screen' }).catch(() => undefined);
    expect(printed(element)).to.equal(null);
  });

  it('is a table whose heads, the axis and the names of high lanes, are repeated on each page, and whose rows are not split', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      id: `${index}`,
      title: `Event ${index}`,
      date: `${1900 + ((index * 7) % 100)}`,
    }));
    const element = await timeline(html`<event-timeline .events=${many}></event-timeline>`);
    await emulateMedia({ media: 'print' }).catch(() => undefined);
    before();
    const picture = pictures(element)[1]!;
    if (matchMedia('print').matches) {
      const heads = [...picture.querySelectorAll('.head')].map((head) => getComputedStyle(head));
      expect(heads).to.have.lengthOf(2);
      for (const { display, breakInside } of heads)
        expect([display, breakInside]).to.deep.equal(['table-header-group', 'avoid']);
      const rows = [...picture.querySelectorAll('.table .table .body > *')];
      expect(rows.length).to.be.above(5);
      for (const row of rows) expect(getComputedStyle(row).breakInside).to.equal('avoid');
    }
    expect(picture.querySelector('.head svg')!.textContent).to.contain('1940');
    after();
    await emulateMedia({ media: 'screen' }).catch(() => undefined);
  });

  it('prints nothing where there are no events', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    window.dispatchEvent(new Event('beforeprint'));
    expect(printed(element)).to.equal(null);
    window.dispatchEvent(new Event('afterprint'));
  });
});

describe('toSVG() of <event-timeline>', () => {
  it('gives what is shown as one document, without the focus', async () => {
    const element = await timeline(html`<event-timeline label="My year" .events=${YEAR}></event-timeline>`);
    const svg = parseSvg(element.toSVG());
    expect(svg.querySelector('title')!.textContent).to.equal('My year');
    expect(svg.querySelectorAll('[data-event-id]')).to.have.lengthOf(5);
  });

  it('works off the page, even for changes made just before it left', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const page = element.parentElement!;
    element.append([{ id: 'may', title: 'May day', date: '2021-05-01' }]);
    element.remove();
    await nextFrame();
    await nextFrame();
    expect(element.toSVG()).to.contain('data-event-id="may"');
    page.append(element);
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(6);
  });

  it('is empty without events, and works before the element is on the page', async () => {
    const element = document.createElement('event-timeline');
    expect(element.toSVG()).to.match(/^<svg /);
    element.events = YEAR;
    document.body.append(element);
    await element.updateComplete;
    expect(element.toSVG()).to.contain('data-event-id="spring"');
    element.remove();
  });
});
