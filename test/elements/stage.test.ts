import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { Stage } from '../../src/elements/stage.js';
import { assignLanes } from '../../src/layout/lanes/lane-assignment.js';
import { laneStoreOf } from '../../src/layout/lanes/memory-lane-store.js';
import { timeSpan } from '../../src/time/instant.js';
import { wordsFor } from '../../src/time/words/words.js';
import { lateStore } from '../layout/late-store.js';

class StageHost extends LitElement {
  paints = 0;
  readonly stage = new Stage(this, {
    painted: () => this.paints++,
    leftPresent: () => undefined,
    viewChangedByUser: () => undefined,
    failed: (error) => {
      throw error;
    },
  });

  protected override render(): TemplateResult {
    return html`<style>
        .scroller {
          block-size: 200px;
        }
      </style>
      <div class="frame">
        <div class="scroller">
          <div class="content"><svg></svg></div>
        </div>
        <p class="status"></p>
      </div>`;
  }
}
customElements.define('stage-host', StageHost);

async function staged(): Promise<{
  host: StageHost;
  show: (lanes: ReturnType<typeof assignLanes>, isGrowing?: boolean) => void;
}> {
  const host = await fixture<StageHost>(html`<stage-host></stage-host>`);
  const show = (lanes: ReturnType<typeof assignLanes>, isGrowing = false) =>
    host.stage.show({
      lanes,
      locale: 'en',
      words: wordsFor('en'),
      timezone: 'UTC',
      dir: 'ltr',
      label: 'Stage',
      selected: new Set(),
      isGrowing,
    });
  return { host, show };
}

const lanes = assignLanes(buildEventTable([{ id: 'a', title: 'A', date: '2022-03-05' }]), null);

describe('Stage', () => {
  it('paints again whenever a late store answers, until the picture is complete', async () => {
    const { host, show } = await staged();
    const store = lateStore(laneStoreOf(lanes));
    show({ ...lanes, store });
    await host.stage.frame.settled;
    expect(host.stage.scene!.isComplete).to.equal(false);
    expect(host.stage.scene!.marks).to.have.length(0);
    for (let round = 0; store.waiting > 0; round++) {
      expect(round).to.be.below(30);
      const { paints } = host;
      store.answerAll();
      await host.stage.frame.settled;
      expect(host.paints, 'however many answers come at once').to.equal(paints + 1);
    }
    expect(host.stage.scene!.isComplete).to.equal(true);
    expect(host.stage.scene!.marks.map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('stops asking and listening to a store once it is off the page', async () => {
    const { host, show } = await staged();
    const store = lateStore(laneStoreOf(lanes));
    show({ ...lanes, store });
    await host.stage.frame.settled;
    expect(store.listening).to.equal(1);
    host.remove();
    expect(store.listening).to.equal(0);
    const { waiting } = store;
    store.answerOne(0);
    await host.stage.frame.settled;
    expect(store.waiting).to.equal(waiting - 1);
  });

  it('lays out and paints once a frame, however many requests there are', async () => {
    const { host, show } = await staged();
    show(lanes);
    await host.stage.frame.settled;
    const { paints } = host;
    const { start, end } = host.stage.currentView!;
    for (let step = 1; step <= 60; step++)
      host.stage.requestView({ start: (start + step) as typeof start, end: (end + step) as typeof end }, 'user');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(host.paints).to.equal(paints + 1);
    expect(host.stage.scene!.view.start).to.equal(start + 60);
  });

  it('does not return to a window requested before “everything” while data come in', async () => {
    const { host, show } = await staged();
    const growing = (days: number) =>
      assignLanes(
        buildEventTable(
          Array.from({ length: days }, (_, i) => ({
            id: `e${i}`,
            title: 'E',
            date: new Date(Date.UTC(2000, 0, 1) + i * 86_400_000).toISOString(),
          })),
        ),
        null,
      );
    show(growing(100), true);
    host.stage.requestView(timeSpan(Date.UTC(2000, 1, 1), Date.UTC(2000, 1, 2)), 'api');
    await host.stage.frame.settled;
    host.stage.jumpToAll();
    await host.stage.frame.settled;
    const { currentView } = host.stage;
    show(growing(120), true);
    await host.stage.frame.settled;
    expect(host.stage.currentView).to.deep.equal(currentView);
  });

  it('keeps showing everything when a reader requests the window already shown', async () => {
    const { host, show } = await staged();
    show(lanes);
    await host.stage.frame.settled;
    const { currentView, viewLimits } = host.stage;
    host.stage.requestView(currentView!, 'key');
    expect(host.stage.isFitted).to.equal(true);
    const wide = { start: viewLimits.earliest, end: viewLimits.latest };
    host.stage.requestView(wide, 'api');
    expect(host.stage.isFitted).to.equal(false);
    host.stage.follow(true, 'api');
    await host.stage.frame.settled;
    host.stage.requestView(host.stage.currentView!, 'user');
    expect(host.stage.isFollowing).to.equal(true);
    host.stage.requestView(timeSpan(Date.UTC(2022, 1, 1), Date.UTC(2022, 1, 2)), 'user');
    expect(host.stage.isFollowing).to.equal(false);
  });

  it('names events by their titles in the first picture, and in full in the next frame', async () => {
    const { host, show } = await staged();
    const record = { id: 'a', title: 'A', date: '2022-03-05' };
    const names: (string | null)[] = [];
    const observer = new MutationObserver(() => names.push(nameIn(host)));
    observer.observe(host.stage.surface!, { subtree: true, childList: true, attributes: true });
    show(assignLanes(buildEventTable([record]), null));
    await host.stage.frame.settled;
    observer.disconnect();
    expect(names[0]).to.equal('A');
    expect(nameIn(host)).to.equal('A, 5 March 2022');
    expect(host.paints).to.equal(2);
  });
});

function nameIn(host: StageHost): string | null {
  return host.stage.surface!.querySelector('[role=option]')!.getAttribute('aria-label');
}
