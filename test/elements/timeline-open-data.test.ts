import { expect, html } from '@open-wc/testing';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import type { TimelineLoadEvent } from '../../src/elements/timeline-events.js';
import { turnsWhile } from './changing-records.js';
import { ControlledBody } from '../data/controlled-body.js';
import { answerFetch, drawn, settled, shadow, timeline, until } from './timeline-fixture.js';
import './strings/every-language.js';

const CSV = 'title,date\nFirst,2022-01\nSecond,2022-02-05\n';
const PRESENT = [{ id: 'present', title: 'Present', date: '2020' }];

const inShadow = (element: EventTimeline, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);

/** Resolves when the code that lets readers bring data has loaded. */
async function open(
  template = html`<event-timeline accept-data .events=${PRESENT}></event-timeline>`,
): Promise<EventTimeline> {
  const element = await timeline(template);
  await until(() => inShadow(element, '.intake'));
  return element;
}

function transferOf(content: { file?: File; text?: string; address?: string }): DataTransfer {
  const transfer = new DataTransfer();
  if (content.file) transfer.items.add(content.file);
  if (content.address) transfer.setData('text/uri-list', content.address);
  if (content.text) transfer.setData('text/plain', content.text);
  return transfer;
}

function drag(element: Element, type: string, dataTransfer: DataTransfer): DragEvent {
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer });
  element.dispatchEvent(event);
  return event;
}

async function loaded(element: EventTimeline, act: () => void): Promise<TimelineLoadEvent> {
  const load = new Promise<TimelineLoadEvent>((resolve) =>
    element.addEventListener('timeline-load', resolve, { once: true }),
  );
  act();
  const event = await load;
  await settled(element);
  return event;
}

/** Resolves at the next change of an attribute, however busy the page is. */
function attributeChange(element: Element, name: string): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element, { attributeFilter: [name] });
  });
}

async function said(element: EventTimeline, pattern: RegExp): Promise<HTMLElement> {
  const line = inShadow(element, '.intake p')!;
  await until(() => pattern.test(line.textContent));
  return line;
}

describe('<event-timeline accept-data>', () => {
  it('shows a file that is dropped on it, and says so', async () => {
    const element = await open();
    const transfer = transferOf({ file: new File([CSV], 'mine.csv', { type: 'text/csv' }) });
    expect(drag(element, 'dragenter', transfer).defaultPrevented).to.equal(true);
    expect(inShadow(element, '.intake-target')!.hidden).to.equal(false);
    const load = await loaded(element, () => drag(element, 'drop', transfer));
    expect(load.count).to.equal(2);
    expect(drawn(element)).to.have.lengthOf(2);
    expect(inShadow(element, '.intake-target')!.hidden).to.equal(true);
    expect((await said(element, /opened/)).textContent).to.equal('mine.csv: 2 events opened.');
    expect(inShadow(element, '.intake p')!.role).to.equal('status');
  });

  it('keeps reading a long file when the time zone changes or the timeline is moved', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => `Row ${i},2022-02-${String(1 + (i % 28)).padStart(2, '0')}`);
    const file = new File([`title,date\n${rows.join('\n')}`], 'long.csv', { type: 'text/csv' });
    for (const disturb of [
      (element: EventTimeline) => (element.timezone = 'Asia/Tokyo'),
      (element: EventTimeline) => element.parentElement!.prepend(element),
    ]) {
      const element = await open();
      const counts: number[] = [];
      element.addEventListener('timeline-load', ({ count }) => counts.push(count));
      const begun = attributeChange(shadow(element).querySelector('.frame')!, 'aria-busy');
      drag(element, 'drop', transferOf({ file }));
      await begun;
      disturb(element);
      await until(() => counts.length > 0);
      expect(counts).to.deep.equal([12_000]);
    }
  });

  it('leaves the page its turns while it reads a long file, and reads it like any other', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, i) => `"A row of the table, number ${i}",${1900 + (i % 100)}-05-17`,
    );
    rows[5] = 'A day that is none,1900-02-30';
    const element = await open();
    const begun = attributeChange(shadow(element).querySelector('.frame')!, 'aria-busy');
    let isReading = true;
    const turns = turnsWhile(() => isReading);
    const takeWhole = Blob.prototype.arrayBuffer;
    const load = await loaded(element, () => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new Error('It was to be read as a whole.'));
      drag(element, 'drop', transferOf({ file: new File([`title,date\n${rows.join('\n')}`], 'long.csv') }));
      Blob.prototype.arrayBuffer = takeWhole;
      void begun.then(() => (isReading = false));
    });
    expect(turns.count).to.be.above(10);
    expect(load.count).to.equal(59_999);
    expect(load.issues.map(({ row, path }) => [row, path])).to.deep.equal([[5, 'date']]);
    await said(element, /^long\.csv: 59,999 events opened\.$/);
  });

  it('says why a long file cannot be read, and keeps what it shows', async () => {
    const element = await open();
    drag(element, 'drop', transferOf({ file: new File([new Uint8Array(2e6)], 'long.bin') }));
    await said(element, /long\.bin could not be opened\. .*no known format/);
    expect(drawn(element)).to.have.lengthOf(1);
  });

  it('shows several files dropped together, and names those that gave nothing', async () => {
    const element = await open();
    const transfer = new DataTransfer();
    transfer.items.add(new File([CSV], 'mine.csv', { type: 'text/csv' }));
    transfer.items.add(
      new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)], 'photo.png', { type: 'image/png' }),
    );
    transfer.items.add(new File([JSON.stringify([{ title: 'Third', date: '2023' }])], 'yours.json'));
    const { count } = await loaded(element, () => drag(element, 'drop', transfer));
    expect(count).to.equal(3);
    const line = await said(element, /opened/);
    expect(line.textContent).to.match(
      /^mine\.csv, yours\.json: 3 events opened\. photo\.png could not be opened\. .*no known format/,
    );
    expect(line.role).to.equal('alert');
    // The reason is in English, whatever language the rest is in.
    expect(line.querySelector('bdi')!.lang).to.equal('en');
    expect(line.querySelector('bdi')!.textContent).to.match(/no known format/);
  });

  it('names the first three of many files, and counts the rest', async () => {
    const element = await open();
    const transfer = new DataTransfer();
    for (let i = 1; i <= 40; i++) transfer.items.add(new File([CSV], `${i}.csv`));
    for (let i = 1; i <= 12; i++) transfer.items.add(new File(['GIF89a'], `${i}.gif`));
    await loaded(element, () => drag(element, 'drop', transfer));
    const line = await said(element, /opened/);
    expect(line.textContent).to.match(
      /^1\.csv, 2\.csv, 3\.csv, \+37: 80 events opened\. 1\.gif could not be opened\. /,
    );
    expect(line.textContent).to.match(/ 4\.gif, 5\.gif, 6\.gif, \+6 could not be opened\.$/);
    expect(line.textContent).not.to.contain('7.gif');
  });

  it('lists files and ends sentences as the language does', async () => {
    const element = await open(html`<event-timeline locale="ja" accept-data .events=${PRESENT}></event-timeline>`);
    const transfer = new DataTransfer();
    transfer.items.add(new File([CSV], 'mine.csv', { type: 'text/csv' }));
    transfer.items.add(new File([JSON.stringify([{ title: 'Third', date: '2023' }])], 'yours.json'));
    await loaded(element, () => drag(element, 'drop', transfer));
    const line = await said(element, /読み込みました/);
    expect(line.textContent).to.equal('mine.csv、yours.json：3件の出来事を読み込みました。');
    expect(line.closest('[lang]')!.getAttribute('lang')).to.equal('ja');
    expect(inShadow(element, '.intake-target')!.lang).to.equal('ja');
  });

  it('leaves what is pasted into a text field of the page alone', async () => {
    const element = await open();
    const clipboardData = transferOf({ text: 'title\tdate\nLanding\t1969-07-20\n' });
    const place = element.appendChild(document.createElement('div'));
    place.slot = 'detail';
    for (const field of ['<p contenteditable><b>Notes</b></p>', '<input>', '<textarea></textarea>']) {
      place.innerHTML = field;
      const paste = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
      (place.querySelector('b') ?? place.firstElementChild!).dispatchEvent(paste);
      expect(paste.defaultPrevented, field).to.equal(false);
    }
  });

  it('reads the table of a Google sheet when its address is pasted', async () => {
    const element = await open();
    const asked: string[] = [];
    const restore = answerFetch((url) => {
      asked.push(url);
      return Promise.resolve(new Response(CSV, { headers: { 'content-type': 'text/csv' } }));
    });
    try {
      const text = 'https://docs.google.com/spreadsheets/d/1AbC-dEf_Ghi/edit#gid=7';
      const { count } = await loaded(element, () => drag(element, 'drop', transferOf({ text })));
      expect(count).to.equal(2);
    } finally {
      restore();
    }
    expect(asked).to.deep.equal(['https://docs.google.com/spreadsheets/d/1AbC-dEf_Ghi/export?format=csv&gid=7']);
  });

  it('shows a table pasted as cells from a spreadsheet', async () => {
    const element = await open();
    const clipboardData = transferOf({ text: 'title\tdate\nLanding\t1969-07-20\n' });
    const paste = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
    // Firefox accepts no data in an event made by a script.
    Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
    const { count } = await loaded(element, () => element.dispatchEvent(paste));
    expect(count).to.equal(1);
    expect(element.state.lanes!.table.recordAt(0).title).to.equal('Landing');
  });

  it('reads what a dropped address points to', async () => {
    const element = await open();
    const address = URL.createObjectURL(new Blob([CSV], { type: 'text/csv' }));
    // Anything but a web address is text, without events.
    drag(element, 'drop', transferOf({ address }));
    await said(element, /could not be opened/);
    const real = new URL('/stories/data/seed-events.json', location.href).href;
    const { count } = await loaded(element, () => drag(element, 'drop', transferOf({ address: real })));
    expect(count).to.equal(6);
    URL.revokeObjectURL(address);
  });

  describe('asked for an address that never ends', () => {
    const ADDRESS = 'https://example.org/endless.json';
    let restoreFetch = () => {};
    afterEach(() => restoreFetch());

    /** Resolves when the address is requested. */
    const opening = async (headers?: Record<string, string>) => {
      const body = new ControlledBody(headers);
      const element = await open();
      const asked = new Promise<void>((resolve) => {
        restoreFetch = answerFetch(() => {
          resolve();
          return Promise.resolve(body.response);
        });
      });
      drag(element, 'drop', transferOf({ address: ADDRESS }));
      await asked;
      body.send('[');
      return { element, body };
    };

    it('stops reading it once something else is dropped', async () => {
      const { element, body } = await opening();
      const { count } = await loaded(element, () =>
        drag(element, 'drop', transferOf({ file: new File([CSV], 'a.csv') })),
      );
      expect(count).to.equal(2);
      await until(() => body.isCancelled);
      await said(element, /a\.csv/);
    });

    it('keeps reading when it is moved, and gives up when it is taken off the page', async () => {
      const { element, body } = await opening();
      const place = element.parentElement!;
      place.append(element);
      await settled(element);
      expect(body.isCancelled).to.equal(false);
      element.remove();
      await until(() => body.isCancelled);
      place.append(element);
      await settled(element);
      expect(inShadow(element, '.intake p')!.textContent).to.equal('');
    });

    it('refuses what no page could hold', async () => {
      const { element, body } = await opening({ 'content-length': '900000000' });
      const line = await said(element, /example\.org|could not be opened/);
      expect(line.textContent).to.match(/900 MB, expected at most \d+ MB/);
      expect(body.isCancelled).to.equal(true);
    });
  });

  it('says why something cannot be read, and keeps what it shows', async () => {
    const element = await open();
    drag(element, 'drop', transferOf({ file: new File(['{"events": ['], 'broken.json') }));
    const line = await said(element, /broken\.json could not be opened/);
    expect(line.role).to.equal('alert');
    expect(line.textContent).to.match(/expected/);
    expect(drawn(element)).to.deep.equal(['present']);
  });

  it('says which rows of a file could not be read, with the others shown', async () => {
    const element = await open();
    const file = new File(['title,date\nGood,2022\nBad,2022-02-30\n'], 'half.csv');
    const { count, issues } = await loaded(element, () => drag(element, 'drop', transferOf({ file })));
    expect(count).to.equal(1);
    expect(issues.map(({ message }) => message).join()).to.contain('2022-02-30');
    expect(inShadow(element, '.issues summary')!.textContent).to.equal('1 record could not be read');
  });

  it('has a button for it in the toolbar, or its own without a toolbar', async () => {
    const withToolbar = await open(html`<event-timeline controls accept-data .events=${PRESENT}></event-timeline>`);
    const toolbar = inShadow(withToolbar, 'event-timeline-toolbar')!;
    const button = toolbar.shadowRoot!.querySelector<HTMLElement>('[title="Open a file…"]')!;
    expect(inShadow(withToolbar, '.intake button')!.hidden).to.equal(true);
    let isAsked = false;
    inShadow(withToolbar, '.intake input')!.addEventListener('click', (event) => {
      isAsked = true;
      event.preventDefault();
    });
    button.click();
    expect(isAsked).to.equal(true);
    expect(inShadow(await open(), '.intake button')!.hidden).to.equal(false);
  });

  it('speaks the language of the page', async () => {
    const element = await open(html`<event-timeline locale="de" accept-data .events=${PRESENT}></event-timeline>`);
    expect(inShadow(element, '.intake button')!.textContent).to.equal('Datei öffnen …');
  });

  it('takes nothing where the page does not allow it, or no longer does', async () => {
    const never = await timeline(html`<event-timeline .events=${PRESENT}></event-timeline>`);
    const transfer = transferOf({ file: new File([CSV], 'mine.csv') });
    expect(drag(never, 'dragenter', transfer).defaultPrevented).to.equal(false);
    const noMore = await open();
    noMore.acceptData = false;
    await settled(noMore);
    expect(drag(noMore, 'dragenter', transfer).defaultPrevented).to.equal(false);
    expect(inShadow(noMore, '.intake')).to.equal(null);
  });

  it('has no fault that axe finds', async () => {
    await expect(await open()).to.be.accessible();
  });
});
