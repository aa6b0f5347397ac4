import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { EventTimeline } from '../../src/index.js';
import * as own from '../../stories/open-your-own-data.stories.js';
import { until } from '../until.js';
import { putOnPage, takeOffPage, type StoryOnPage } from './story-on-page.js';

interface Opened {
  readonly shown: StoryOnPage;
  readonly timeline: EventTimeline;
  readonly titles: () => readonly string[];
}

async function open(): Promise<Opened> {
  const shown = await putOnPage(own.DropPasteOpen, 'light');
  const [timeline] = shown.timelines;
  // The code that takes files is loaded when it is first allowed.
  await until(() => timeline!.shadowRoot!.querySelector('.intake'), 'no intake');
  const titles = () => {
    const table = timeline!.state.lanes?.table;
    return Array.from({ length: table?.size ?? 0 }, (_, row) => table!.recordAt(row).title);
  };
  return { shown, timeline: timeline!, titles };
}

function drop(target: Element, dataTransfer: DataTransfer): void {
  for (const type of ['dragenter', 'drop']) {
    target.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
  }
}

describe('the story that opens your own data', () => {
  it('shows the table of its card when that is dragged onto the timeline', async () => {
    const { shown, timeline, titles } = await open();
    expect(titles()).to.include('Works on the quay');
    const dataTransfer = new DataTransfer();
    const card = shown.page.querySelector('.card')!;
    card.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
    drop(timeline, dataTransfer);
    await until(() => titles().includes('Maiden voyage'), 'not shown');
    expect(titles()).to.have.length(4);
    expect(timeline.state.lanes!.lanes.map(({ key }) => key)).to.deep.equal(['Yard', 'At sea']);
    takeOffPage(shown);
  });

  it('shows a file that is dropped, says so, and keeps it when the next cannot be read', async () => {
    const { shown, timeline, titles } = await open();
    const dropFile = (text: string, name: string) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      drop(timeline, dataTransfer);
    };
    const said = () => timeline.shadowRoot!.querySelector('.intake p')!.textContent;
    dropFile('{"title": "One", "date": "2020"}\n{"title": "Two", "date": "2021"}\n', 'log.ndjson');
    await until(() => titles().includes('Two'), 'not shown');
    expect(said()).to.equal('log.ndjson: 2 events opened.');
    dropFile('PK\u0003\u0004', 'book.xlsx');
    await until(() => said().includes('book.xlsx could not be opened'), 'nothing said');
    expect(said()).to.contain('save the sheet as CSV');
    expect(titles()).to.deep.equal(['One', 'Two']);
    takeOffPage(shown);
  });

  it('says whether the table of its card was copied', async () => {
    const { shown } = await open();
    shown.page.querySelector<HTMLButtonElement>('.card button')!.click();
    const said = shown.page.querySelector('.card [role=status]')!;
    await until(() => said.textContent !== '', 'nothing said');
    expect(said.textContent).to.match(/^(Copied\. Click on the timeline and paste\.|Could not be copied: .+)$/);
    takeOffPage(shown);
  });
});
