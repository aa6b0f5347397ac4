import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { EventTimeline } from '../../src/index.js';
import * as article from '../../stories/article-review.stories.js';
import { until } from '../until.js';
import { putOnPage, takeOffPage, type ColorScheme, type StoryOnPage } from './story-on-page.js';

interface Desk {
  readonly shown: StoryOnPage;
  readonly root: ShadowRoot;
  readonly cards: () => HTMLElement[];
  readonly button: (card: number, label: string) => HTMLButtonElement;
  readonly accepted: () => readonly string[];
}

async function openDesk(scheme: ColorScheme = 'light'): Promise<Desk> {
  const shown = await putOnPage(article.Review, scheme);
  const root = shown.page.querySelector('article-review')!.shadowRoot!;
  const cards = () => [...root.querySelectorAll<HTMLElement>('ol > li')];
  // chrono is loaded when an article is first read.
  await until(() => cards().length > 0, 'no proposals');
  const button = (card: number, label: string) =>
    [...cards()[card]!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === label)!;
  const accepted = () => {
    const events = root.querySelector<EventTimeline>('event-timeline')?.events as
      readonly { title: string }[] | undefined;
    return (events ?? []).map(({ title }) => title);
  };
  return { shown, root, cards, button, accepted };
}

const settled = ({ root }: Desk) => (root.host as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;

describe('the desk of an article', () => {
  it('puts accepted proposals on the timeline at once, and takes them back', async () => {
    const desk = await openDesk();
    expect(desk.accepted()).to.deep.equal([]);
    desk.button(1, 'Accept').click();
    await settled(desk);
    expect(desk.accepted()).to.deep.equal(['Russian troops have gathered near the border of Ukraine']);
    expect(desk.root.querySelector('[role=status]')!.textContent).to.match(/^Accepted: Russian troops.*8 left/);
    desk.button(1, 'Undo').click();
    await settled(desk);
    expect(desk.accepted()).to.deep.equal([]);
    takeOffPage(desk.shown);
  });

  it('moves the focus to the next open proposal, so that keys are enough', async () => {
    const desk = await openDesk();
    desk.button(0, 'Reject').focus();
    desk.button(0, 'Reject').click();
    await until(() => desk.root.activeElement === desk.button(1, 'Accept'));
    expect(desk.cards()[0]!.className).to.equal('rejected');
    expect(desk.accepted()).to.deep.equal([]);
    takeOffPage(desk.shown);
  });

  it('lets a title and a date be corrected, and says what is wrong with a faulty date', async () => {
    const desk = await openDesk();
    desk.button(3, 'Mend').click();
    await settled(desk);
    const [title, date] = desk.cards()[3]!.querySelectorAll('input');
    title!.value = 'Leaders meet online';
    date!.value = '2022-13';
    desk.button(3, 'Accept as mended').click();
    await settled(desk);
    expect(desk.root.querySelector('#fault')!.textContent).to.match(/month \(01–12\)/);
    expect(date!.getAttribute('aria-invalid')).to.equal('true');
    date!.value = '2022-01-21';
    desk.button(3, 'Accept as mended').click();
    await settled(desk);
    expect(desk.accepted()).to.deep.equal(['Leaders meet online']);
    expect(desk.cards()[3]!.textContent).to.contain('21 January 2022');
    takeOffPage(desk.shown);
  });

  it('goes from an expression of time to its proposal, and shows the sentence of a proposal', async () => {
    const desk = await openDesk();
    const [first] = desk.root.querySelectorAll<HTMLButtonElement>('button.time');
    expect(first!.textContent.trim()).to.equal('on Saturday');
    first!.click();
    await until(() => desk.root.activeElement === desk.button(0, 'Accept'));
    const marks = [...desk.root.querySelectorAll('mark')].map(({ textContent }) => textContent).join('…');
    expect(marks).to.match(/^The United States asked Japan.*Kyodo News reported/);
    takeOffPage(desk.shown);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`passes axe in a ${scheme} page, with proposals open, mended and decided`, async () => {
      const desk = await openDesk(scheme);
      desk.button(0, 'Accept').click();
      desk.button(1, 'Reject').click();
      desk.button(2, 'Mend').click();
      await settled(desk);
      await expect(desk.shown.page).to.be.accessible();
      takeOffPage(desk.shown);
    });
  }
});
