import { expect } from '@open-wc/testing';
import type { StoryObj } from '@storybook/web-components-vite';
import '../../src/define.js';
import * as article from '../../stories/article-review.stories.js';
import * as background from '../../stories/background-and-markers.stories.js';
import * as deepTime from '../../stories/deep-time.stories.js';
import * as embedded from '../../stories/embedded.stories.js';
import * as extreme from '../../stories/extreme-input.stories.js';
import * as faulty from '../../stories/faulty-input.stories.js';
import * as figures from '../../stories/figures-to-publish.stories.js';
import * as fourWays from '../../stories/four-ways-in.stories.js';
import * as styling from '../../stories/host-styling.stories.js';
import * as japan from '../../stories/japan-and-sanctions.stories.js';
import * as knowledge from '../../stories/knowledge.stories.js';
import * as lanes from '../../stories/lanes.stories.js';
import * as live from '../../stories/live.stories.js';
import * as many from '../../stories/many-events.stories.js';
import * as million from '../../stories/million-events.stories.js';
import * as own from '../../stories/open-your-own-data.stories.js';
import * as rightToLeft from '../../stories/right-to-left.stories.js';
import * as streams from '../../stories/streams.stories.js';
import { drawForReview } from './draw-story.js';
import { expectReviewed, isBrowserOfReview } from './reviewed-drawing.js';
import { putOnPage, takeOffPage } from './story-on-page.js';
import '../elements/strings/every-language.js';

interface Row {
  readonly name: string;
  readonly story: StoryObj;
  /** How many timelines the story shows. */
  readonly timelines: number;
  readonly failing?: number;
  /** Another story that has the same drawing. */
  readonly drawnAs?: string;
  /** The time for a story that shows the present. */
  readonly clock?: number;
}

const STORIES: readonly Row[] = [
  { name: 'japan-and-sanctions', story: japan.Sanctions, timelines: 1 },
  { name: 'knowledge', story: knowledge.Vocabulary, timelines: 1 },
  { name: 'knowledge-across', story: knowledge.AcrossTheLanes, timelines: 1 },
  { name: 'lanes', story: lanes.SpaceRace as StoryObj, timelines: 1 },
  { name: 'background-and-markers', story: background.Autumn1989, timelines: 1 },
  { name: 'deep-time', story: deepTime.DeepTime, timelines: 1 },
  { name: 'four-ways-in', story: fourWays.FourWays, timelines: 4 },
  { name: 'faulty-rows', story: faulty.FaultyRows, timelines: 1 },
  { name: 'missing-file', story: faulty.MissingFile, timelines: 1, failing: 1 },
  { name: 'not-json', story: faulty.NotJson, timelines: 1, failing: 1 },
  { name: 'figures-to-publish', story: figures.Desk, timelines: 1, drawnAs: 'japan-and-sanctions' },
  { name: 'open-your-own-data', story: own.DropPasteOpen, timelines: 1 },
  { name: 'article-review', story: article.Review, timelines: 0 },
  { name: 'embedded', story: embedded.Embedded, timelines: 0 },
  { name: 'a-thousand-events', story: many.Thousand, timelines: 1 },
  { name: 'vulnerabilities', story: many.Vulnerabilities, timelines: 1 },
  { name: 'all-at-one-instant', story: extreme.AtOneInstant, timelines: 1 },
  { name: 'hundreds-of-backgrounds', story: extreme.HundredsOfSpans, timelines: 1 },
  { name: 'ten-thousand-lanes', story: extreme.TenThousandLanes, timelines: 1 },
  { name: 'a-million-events', story: million.Million, timelines: 1 },
  { name: 'a-stream', story: streams.AsItArrives as StoryObj, timelines: 1 },
  { name: 'live', story: live.Live, timelines: 1, clock: Date.UTC(2026, 0, 31, 14, 5) },
  { name: 'right-to-left', story: rightToLeft.Arabic, timelines: 1 },
  { name: 'host-styling', story: styling.NightPage, timelines: 1, drawnAs: 'lanes' },
];

describe('stories', () => {
  for (const { name, story, timelines: count, failing = 0, clock, drawnAs = name } of STORIES) {
    describe(name, () => {
      const { now } = Date;
      before(() => {
        if (clock !== undefined) Date.now = () => clock;
      });
      after(() => {
        Date.now = now;
      });

      const isDrawn = count > failing;
      it(`${isDrawn ? 'renders as reviewed' : 'renders'}, and passes axe`, async () => {
        const shown = await putOnPage(story, 'light');
        expect(shown.timelines).to.have.length(count);
        const drawing = shown.timelines.filter((timeline) => timeline.state.lanes !== null);
        expect(drawing).to.have.length(count - failing);
        // Timelines that show the same share a drawing: the four ways in have one.
        const drawings = [...new Set(drawing.map(drawForReview))];
        expect(drawings).to.have.lengthOf(isDrawn ? 1 : 0);
        for (const svg of drawings) await expectReviewed(drawnAs, svg);
        await expect(shown.page).to.be.accessible();
        takeOffPage(shown);
      });

      // Only colours are dark, and they are the same in every browser.
      if (isBrowserOfReview) {
        it('passes axe in a dark page', async () => {
          const shown = await putOnPage(story, 'dark');
          await expect(shown.page).to.be.accessible();
          takeOffPage(shown);
        });
      }
    });
  }

  it('says in place what cannot be read: single rows, a missing file, broken JSON', async () => {
    for (const [story, part, words] of [
      [faulty.FaultyRows, 'issues', /2022-02-30/],
      [faulty.MissingFile, 'error', /404/],
      [faulty.NotJson, 'error', /JSON/],
    ] as const) {
      const shown = await putOnPage(story, 'light');
      expect(shown.timelines[0]!.shadowRoot!.querySelector(`[part=${part}]`)!.textContent).to.match(words);
      takeOffPage(shown);
    }
  });

  it('never turns what a record holds into markup or a link that runs code', async () => {
    const shown = await putOnPage(faulty.FaultyRows, 'light');
    const root = shown.timelines[0]!.shadowRoot!;
    expect(root.querySelector('script, img, [href^="javascript:"]')).to.equal(null);
    expect(root.textContent).to.contain("<script>alert('never run')</script>");
    takeOffPage(shown);
  });

  it('goes to every stop of deep time, down to milliseconds', async () => {
    const shown = await putOnPage(deepTime.DeepTime, 'light');
    const timeline = shown.timelines[0]!;
    const faults: Event[] = [];
    timeline.addEventListener('timeline-error', (event) => faults.push(event));
    const durations: number[] = [];
    for (const stop of shown.page.querySelectorAll<HTMLElement>('.stops button')) {
      stop.click();
      await timeline.updateComplete;
      durations.push(timeline.view!.end - timeline.view!.start);
    }
    expect(faults).to.deep.equal([]);
    expect(durations).to.deep.equal([...durations].sort((a, b) => b - a));
    expect(durations.at(-1)).to.be.below(100);
    takeOffPage(shown);
  });

  it('draws the list of the plain page with an end for each event that lasted', async () => {
    const response = await fetch('/stories/embed/index.html');
    const plainPage = new DOMParser().parseFromString(await response.text(), 'text/html');
    const list = document.importNode(plainPage.querySelector('event-timeline')!, true);
    const shown = await putOnPage({ render: () => list }, 'light');
    await expectReviewed('embedded-page', drawForReview(shown.timelines[0]!));
    takeOffPage(shown);
  });

  it('lets the plain page define its timeline where the file for it is built, and say otherwise that it is missing', async () => {
    const { ok: isBuilt } = await fetch('/dist/event-timeline.min.js', { method: 'HEAD' });
    const shown = await putOnPage(embedded.Embedded, 'light');
    const frame = shown.page.querySelector('iframe')!;
    const inner = frame.contentDocument!;
    expect(inner.querySelector('event-timeline')!.matches(':defined')).to.equal(isBuilt);
    const notice = frame.contentWindow!.getComputedStyle(inner.querySelector('.missing')!).display;
    expect(notice).to.equal(isBuilt ? 'none' : 'block');
    takeOffPage(shown);
  });
});
