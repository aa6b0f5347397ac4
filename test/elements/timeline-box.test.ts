import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { boxOf, drawn, settled, shadow, timeline, until, YEAR } from './timeline-fixture.js';

/** The labels with their positions. */
function labelled(element: Element): string[] {
  const texts = element.shadowRoot!.querySelectorAll('[part=label]');
  return Array.from(texts, (text) => `${text.textContent} ${text.getAttribute('x')} ${text.getAttribute('y')}`);
}

describe('the box of <event-timeline>', () => {
  it('is as high as its events need, and keeps that height while zooming', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const { height } = element.getBoundingClientRect();
    expect(height).to.be.within(120, 640);
    element.zoomBy(8);
    await settled(element);
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('has nothing to scroll before its first picture', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    const { requestAnimationFrame } = window;
    window.requestAnimationFrame = () => 0;
    try {
      element.events = YEAR;
      await until(() => !shadow(element).querySelector('.content')!.matches('[hidden]'));
    } finally {
      window.requestAnimationFrame = requestAnimationFrame;
    }
    const { scrollHeight, clientHeight } = shadow(element).querySelector('.scroller')!;
    expect(shadow(element).querySelector('.scroller svg')!.childElementCount).to.equal(0);
    expect(scrollHeight).to.be.at.most(clientHeight);
  });

  it('settles at any width, whatever its scrollbar takes of it', async () => {
    const widths = Array.from({ length: 24 }, (_, i) => 340 + 20 * i);
    // All at once, as each takes some frames; from a smaller width, which may need a larger height.
    const places = widths.map(
      (widthPx) => html`<div style="width: ${widthPx - 20}px"><event-timeline .events=${YEAR}></event-timeline></div>`,
    );
    const page = await fixture<HTMLElement>(html`<div>${places}</div>`);
    const elements = [...page.querySelectorAll('event-timeline')];
    await Promise.all(elements.map(settled));
    for (const [i, element] of elements.entries()) element.parentElement!.style.width = `${widths[i]!}px`;
    await Promise.all(elements.map(settled));
    const heights = widths.map(() => new Set<number>());
    for (let frame = 0; frame < 6; frame++) {
      for (const [i, element] of elements.entries()) heights[i]!.add(element.getBoundingClientRect().height);
      await nextFrame();
    }
    for (const [i, widthPx] of widths.entries()) expect([...heights[i]!], `${widthPx} px`).to.have.lengthOf(1);
  });

  it('fills a height that the page gives it, also as a block', async () => {
    for (const style of ['block-size: 500px', 'display: block; height: 500px']) {
      const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
      element.style.cssText = style;
      await settled(element);
      expect(boxOf(element, '.frame').height).to.be.closeTo(500, 1);
      expect(boxOf(element, 'svg').height).to.be.within(430, 500);
    }
  });

  it('is drawn upright on a page that is written in columns', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="writing-mode: vertical-rl; inline-size: 500px">
        <event-timeline .events=${YEAR}></event-timeline>
      </div>`,
    );
    const element = page.querySelector('event-timeline')!;
    await settled(element);
    const { width, height } = shadow(element).querySelector('[part=label]')!.getBoundingClientRect();
    expect(width).to.be.above(2 * height);
  });

  it('draws its text in the size that the page sets later', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const { height } = boxOf(element, '.scroller');
    for (const resize of [
      (size: string) => element.style.setProperty('--timeline-label-size', size && `calc(2 * 0.8125rem)`),
      (size: string) => (document.documentElement.style.fontSize = size),
    ]) {
      resize('200%');
      await until(() => boxOf(element, '.scroller').height > 1.2 * height);
      resize('');
      await until(() => Math.abs(boxOf(element, '.scroller').height - height) < 1);
    }
  });

  it('has room for its text in the fonts of the place it is moved to', async () => {
    const events = Array.from({ length: 80 }, (_, i) => ({ title: `A wide, wide title ${i}`, date: `${1900 + i}` }));
    const root = await fixture<HTMLElement>(
      html`<div>
        <div style="font-family: monospace"><event-timeline .events=${events}></event-timeline></div>
        <div style="font-family: serif"><event-timeline .events=${events}></event-timeline></div>
      </div>`,
    );
    const [moved, other] = root.querySelectorAll('event-timeline');
    await settled(moved!);
    await settled(other!);
    expect(labelled(moved!)).to.not.deep.equal(labelled(other!));
    root.children[1]!.append(moved!);
    await settled(moved!);
    expect(labelled(moved!)).to.deep.equal(labelled(other!));
  });

  it('has room for its text in the font that the page sets later', async () => {
    const events = Array.from({ length: 80 }, (_, i) => ({ title: `A wide, wide title ${i}`, date: `${1900 + i}` }));
    const page = await fixture<HTMLElement>(html`<div><event-timeline .events=${events}></event-timeline></div>`);
    const element = page.querySelector('event-timeline')!;
    await settled(element);
    const before = labelled(element);
    page.style.fontFamily = 'monospace';
    const other = document.createElement('event-timeline');
    other.events = events;
    page.append(other);
    await settled(other);
    expect(labelled(other)).to.not.deep.equal(before);
    await until(() => String(labelled(element)) === String(labelled(other)));
  });

  it('ends at --timeline-max-height and scrolls its lanes', async () => {
    const events = Array.from({ length: 40 }, (_, i) => ({ title: `Event ${i}`, date: '2021-05-05', lane: `L${i}` }));
    const element = await timeline(html`<event-timeline lane-by="lane" .events=${events}></event-timeline>`);
    element.style.setProperty('--timeline-max-height', '200px');
    await settled(element);
    const scroller = shadow(element).querySelector('.scroller')!;
    expect(scroller.clientHeight).to.equal(200);
    expect(scroller.scrollHeight).to.be.greaterThan(1000);
    const first = drawn(element)[0];
    scroller.scrollTop = 600;
    await settled(element);
    expect(boxOf(element, 'svg').top).to.be.closeTo(boxOf(element, '.scroller').top, 1);
    expect(drawn(element)[0]).to.not.equal(first);
  });

  it('is 40rem wide in a container that fits its content, and narrower where there is less room', async () => {
    const places = {
      flex: html`<div style="display: flex"><event-timeline .events=${YEAR}></event-timeline></div>`,
      column: html`<div style="display: flex; flex-direction: column; align-items: center">
        <event-timeline .events=${YEAR}></event-timeline>
      </div>`,
      grid: html`<div style="display: grid; justify-items: start">
        <event-timeline .events=${YEAR}></event-timeline>
      </div>`,
      float: html`<event-timeline style="float: left" .events=${YEAR}></event-timeline>`,
      inline: html`<div style="display: inline-block"><event-timeline .events=${YEAR}></event-timeline></div>`,
      fit: html`<event-timeline style="inline-size: fit-content" .events=${YEAR}></event-timeline>`,
      dialog: html`<dialog open style="padding: 0; border: 0; max-inline-size: 100%">
        <event-timeline .events=${YEAR}></event-timeline>
      </dialog>`,
      cell: html`<table cellpadding="0" cellspacing="0">
        <tr>
          <td><event-timeline .events=${YEAR}></event-timeline></td>
        </tr>
      </table>`,
    };
    for (const [name, place] of Object.entries(places)) {
      const room = html`<div style="position: relative; inline-size: 700px">${place}</div>`;
      const page = await fixture<HTMLElement>(room);
      const element = page.querySelector('event-timeline')!;
      await settled(element);
      expect(element.clientWidth, name).to.equal(640);
      expect(drawn(element), name).to.have.lengthOf(5);
      page.style.inlineSize = '300px';
      await settled(element);
      expect(element.clientWidth, `${name}, narrow`).to.equal(300);
    }
  });

  it('leaves the drawing its room in a low box, where key and faults scroll', async () => {
    const events = [
      { title: 'About', date: '2021-01~' },
      { title: 'Perhaps', date: '2021-02?' },
      { title: 'Goes on', date: '2021-03-01/..' },
      { title: 'Planned', date: '2021-06', status: 'planned' as const },
      { title: 'Denied', date: '2021-07-01', status: 'denied' as const },
      { title: 'Disputed', date: '2021-08-01/2021-08-20', status: 'disputed' as const },
      ...Array.from({ length: 40 }, (_, i) => ({ title: `Broken ${i}`, date: `not a date ${i}` })),
    ];
    const element = await timeline(html`
      <event-timeline controls style="inline-size: 340px; block-size: 300px" .events=${events}></event-timeline>
    `);
    await until(() => boxOf(element, 'event-timeline-legend').height > 20);
    for (const isOpen of [false, true]) {
      shadow(element).querySelector<HTMLDetailsElement>('.issues')!.open = isOpen;
      await settled(element);
      expect(boxOf(element, '.scroller').height).to.be.at.least(0.4 * 300);
      expect(boxOf(element, '.foot').bottom).to.be.at.most(element.getBoundingClientRect().bottom + 1);
    }
    const issues = shadow(element).querySelector('.issues')!;
    expect(issues.scrollHeight).to.be.above(issues.clientHeight);
  });

  it('has room for its text in the spacing that a reader sets later (WCAG 1.4.12)', async () => {
    const events = Array.from({ length: 30 }, (_, i) => ({
      title: `A title of ${i} words`,
      date: `2021-${String((i % 12) + 1).padStart(2, '0')}-05`,
    }));
    const element = await timeline(html`<event-timeline .events=${events}></event-timeline>`);
    const drawing = () => shadow(element).querySelector('.marks')!.innerHTML;
    const before = drawing();
    element.style.letterSpacing = '0.12em';
    element.style.wordSpacing = '0.16em';
    element.style.textTransform = 'uppercase';
    await until(() => drawing() !== before);
    await settled(element);
    const plot = boxOf(element, '.marks');
    const boxes = Array.from(shadow(element).querySelectorAll('[part=label]'), (label) =>
      label.getBoundingClientRect(),
    );
    for (const [i, box] of boxes.entries()) {
      expect(box.right, `label ${i}`).to.be.at.most(plot.right + 1);
      for (const other of boxes.slice(i + 1)) {
        const isAside = box.right <= other.left + 1 || other.right <= box.left + 1;
        const isAbove = box.bottom <= other.top + 3 || other.bottom <= box.top + 3;
        expect(isAside || isAbove, `label ${i} and another`).to.equal(true);
      }
    }
  });

  it('is drawn once the element is shown', async () => {
    const element = await timeline(html`<event-timeline hidden .events=${YEAR}></event-timeline>`);
    expect(drawn(element)).to.deep.equal([]);
    element.hidden = false;
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(5);
  });
});
