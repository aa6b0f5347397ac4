import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { ChildRecords } from '../../../src/elements/loading/child-records.js';
import type { EventTimeline } from '../../../src/elements/event-timeline.js';
import { drawn, settled, timeline, until } from '../timeline-fixture.js';

/** Feeds a piece of the page to its parser. */
function write(page: Document, markup: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else hands markup to a parser piece by piece
  page.write(markup);
}

async function newPage(start: string): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page"></iframe>`);
  const page = frame.contentDocument!;
  page.open();
  write(page, `<!doctype html><body>${start}`);
  return page;
}

async function pageBeingParsed(start: string) {
  const page = await newPage(`<main>${start}`);
  let changes = 0;
  const children = new ChildRecords(page.querySelector('#host')!, () => changes++);
  children.observe();
  return { page, children, changes: () => changes };
}

const HALF = '<div id="host"><script type="application/json">[{"date":"2022",';
const REST = '"title":"A"}]</script></div>';

describe('ChildRecords', () => {
  it('are still coming while the page is parsed, until something follows them', async () => {
    const { page, children, changes } = await pageBeingParsed(HALF);
    expect(children.areComing).to.equal(true);
    write(page, REST);
    await aTimeout(0);
    expect(children.areComing, 'what is behind has not been read').to.equal(true);
    const before = changes();
    write(page, '<p>More of the page');
    await aTimeout(0);
    expect(children.areComing).to.equal(false);
    expect(changes()).to.be.above(before);
    expect(children.read().json).to.equal('[{"date":"2022","title":"A"}]');
    page.close();
  });

  it('are complete when the page ends after them', async () => {
    const { page, children, changes } = await pageBeingParsed(`${HALF}${REST}`);
    await aTimeout(0);
    expect(children.areComing).to.equal(true);
    const before = changes();
    page.close();
    await aTimeout(0);
    expect(children.areComing).to.equal(false);
    expect(changes()).to.be.above(before);
    const after = changes();
    page.body.append('behind');
    await aTimeout(0);
    expect(changes(), 'nobody listens any longer').to.equal(after);
  });

  it('are not reported once disconnected', async () => {
    const { page, children, changes } = await pageBeingParsed(HALF);
    children.disconnect();
    write(page, `${REST}<p>More`);
    page.close();
    await aTimeout(0);
    expect(changes()).to.equal(0);
  });
});

describe('<event-timeline> on a page that is being parsed', () => {
  it('reads its script once it is complete, and says nothing about the first half', async function () {
    // The page loads each module of the source by itself, which takes Firefox a while on a busy machine.
    this.timeout(60_000);
    const define = new URL('../../../src/define.ts', import.meta.url).href;
    const page = await newPage(`<script type="module" async src="${define}"></script>`);
    await page.defaultView!.customElements.whenDefined('event-timeline');
    write(page, '<event-timeline lang="en"><script type="application/json">[{"date":"2022",');
    const element = page.querySelector<EventTimeline>('event-timeline')!;
    const told: string[] = [];
    for (const type of ['timeline-load', 'timeline-error']) element.addEventListener(type, () => told.push(type));
    await element.updateComplete;
    // Another timeline that will get no more than this half reads and reports it, later.
    const other = element.cloneNode(true);
    const reported = new Promise((resolve) => other.addEventListener('timeline-error', resolve));
    page.body.prepend(other);
    await reported;
    expect(told).to.deep.equal([]);
    const root = element.shadowRoot!;
    expect(root.querySelector('.frame')!.getAttribute('aria-busy')).to.equal('true');
    expect(root.textContent).to.not.contain('No events to show');
    write(page, '"title":"A"}]</script></event-timeline><p>More');
    await until(() => root.querySelector('[part~=event]'));
    expect(told).to.deep.equal(['timeline-load']);
    expect(root.querySelector('.frame')!.getAttribute('aria-busy')).to.equal('false');
    page.close();
  });
});

describe('the children of <event-timeline>', () => {
  const ofOneChild = () =>
    timeline(
      html`<event-timeline
        ><ol>
          <li><time datetime="2001">2001</time> One</li>
        </ol></event-timeline
      >`,
    );

  it('are read again when they changed while it was moved or off the page', async () => {
    const element = await ofOneChild();
    const list = element.querySelector('ol')!;
    const add = (year: number) => {
      const item = document.createElement('li');
      item.innerHTML = `<time datetime="${year}">${year}</time> More`;
      list.append(item);
    };
    const home = element.parentElement!;
    const elsewhere = await fixture(html`<div></div>`);
    add(2002);
    elsewhere.append(element);
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(2);
    element.remove();
    add(2003);
    home.append(element);
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(3);
  });

  it('are looked at once per change', async () => {
    const element = await ofOneChild();
    const item = element.querySelector('li')!;
    let looks = 0;
    item.cloneNode = (deep) => {
      looks++;
      return Node.prototype.cloneNode.call(item, deep);
    };
    const other = document.createElement('li');
    other.innerHTML = '<time datetime="2002">2002</time> Two';
    item.after(other);
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(2);
    expect(looks).to.equal(1);
  });
});
