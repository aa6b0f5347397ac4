import { expect, fixture } from '@open-wc/testing';
import { LitElement } from 'lit';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { RequestController, type RequestHost } from '../../src/elements/request-controller.js';
import type { LateInput } from '../../src/elements/late-input.js';
import type { ReaderInput } from '../../src/elements/reader-input.js';
import type { Stage } from '../../src/elements/stage.js';
import { TimelineRequestEvent } from '../../src/elements/timeline-events.js';

class RequestSurface extends LitElement implements RequestHost {
  follow = false;
  /** This makes it known as a timeline. */
  readonly state = { lanes: null };
  readonly arrive: (() => void)[] = [];
  readonly gone: number[] = [];
  readonly stage = { lanes: null as { table: unknown } | null };

  constructor() {
    super();
    const input = {
      panels: { detail: null },
      goTo: (row: number) => this.gone.push(row),
      reveal: (row: number) => this.gone.push(row),
    } as unknown as ReaderInput;
    const late = { use: (act: (input: ReaderInput) => unknown) => this.arrive.push(() => void act(input)) };
    new RequestController(this, this.stage as unknown as Stage, late as unknown as LateInput);
  }

  stopLoading(): void {}
}
customElements.define('request-surface', RequestSurface);

describe('a request for an event before there is a reader’s input', () => {
  let host: RequestSurface;

  const show = (...titles: string[]) => {
    host.stage.lanes = { table: buildEventTable(titles.map((title) => ({ id: title, title, date: '2021' }))) };
  };
  const ask = (id: string) => {
    host.dispatchEvent(new TimelineRequestEvent({ action: 'focus', id }));
    host.dispatchEvent(new TimelineRequestEvent({ action: 'focus', id, details: true }));
  };
  const arrive = () => host.arrive.splice(0).forEach((act) => act());

  beforeEach(async () => {
    host = await fixture(new RequestSurface());
    show('a', 'b');
  });

  it('goes to that event in the data present by then', () => {
    ask('b');
    show('b', 'c');
    arrive();
    expect(host.gone).to.eql([0, 0]);
  });

  it('goes nowhere in data without that event, or without any', () => {
    ask('b');
    show('c', 'd');
    arrive();
    ask('c');
    host.stage.lanes = null;
    arrive();
    expect(host.gone).to.eql([]);
  });
});
