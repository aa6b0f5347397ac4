import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { describeValue } from '../data/describe-value.js';
import { isMeantFor } from './is-meant-for.js';
import type { LateInput } from './late-input.js';
import type { Stage } from './stage.js';
import type { TimelineRequest, TimelineRequestEvent } from './timeline-events.js';

const ACTIONS = 'zoom, fit, follow, focus, stop or open';

/** What controls may request of a timeline besides the view and the focus. */
export interface RequestHost extends ReactiveControllerHost, HTMLElement {
  follow: boolean;
  stopLoading(): void;
}

/** Made by hand, it may have a number for an id. */
interface FocusRequest {
  readonly id: string | number;
  readonly details?: boolean;
}

/** Carries out what a control requests of a timeline on behalf of the user. */
export class RequestController implements ReactiveController {
  readonly #host: RequestHost;
  readonly #stage: Stage;
  readonly #input: LateInput;

  constructor(host: RequestHost, stage: Stage, input: LateInput) {
    this.#host = host;
    this.#stage = stage;
    this.#input = input;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('timeline-request', this.#obey);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('timeline-request', this.#obey);
  }

  readonly #obey = (event: TimelineRequestEvent): void => {
    if (!isMeantFor(this.#host, event)) return;
    const { request } = event;
    // Hosts create such events by hand, without our types.
    if (typeof request !== 'object' || !(request as TimelineRequest | null))
      throw noRequest('request', request, "an object such as { action: 'fit' }");
    switch (request.action) {
      case 'stop':
        return this.#host.stopLoading();
      case 'follow':
        return this.#follow(request.follow);
      case 'zoom':
        return this.#zoom(request.factor);
      case 'fit':
        return void this.#stage.fit('user');
      case 'focus':
        return this.#focus(request, event.composedPath());
      case 'open':
        // Handled by the controller for opening data, if there is one.
        return;
      default:
        throw noRequest('request.action', (request as { action: unknown }).action, ACTIONS);
    }
  };

  #follow(isOn: unknown): void {
    if (typeof isOn !== 'boolean') throw noRequest('request.follow', isOn, 'true or false');
    this.#host.follow = isOn;
    this.#stage.follow(isOn, 'user');
  }

  #zoom(factor: number): void {
    // Checked here: an error thrown later, when the input is loaded, would reach nobody.
    if (!isFactor(factor)) throw noRequest('request.factor', factor, 'a number above 0, such as 2');
    void this.#input.use(({ actions }) => actions.zoomBy(factor, 'user'));
  }

  /** A link in the detail panel leads to the details of another event; other controls may want only the event. */
  #focus({ id, details }: FocusRequest, path: readonly EventTarget[]): void {
    // A number stands for its digits, as in records.
    if (!['string', 'number'].includes(typeof id)) throw noRequest('request.id', id, 'the id of an event');
    void this.#input.use((input) => {
      // Other data may have arrived while the input was loading.
      const row = this.#stage.lanes?.table.rowOf(String(id)) ?? -1;
      if (row < 0) return;
      const { detail } = input.panels;
      if (details || (detail && path.includes(detail))) return input.goTo(row);
      return input.reveal(row, 'user');
    });
  }
}

/** Whether one can zoom by it. */
export function isFactor(factor: number): boolean {
  return factor > 0 && factor < Infinity;
}

function noRequest(what: string, found: unknown, expected: string): TypeError {
  return new TypeError(`timeline-request: ${what}: found ${describeValue(found)}, expected ${expected}`);
}
