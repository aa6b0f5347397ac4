import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SpeechOptions } from '../data/words/date-text.js';
import type { Scene } from '../layout/scene.js';
import { windowWords } from '../time/words/window-words.js';
import { stringsFor } from './strings/strings.js';

/** A screen reader is told the window when it has rested this long. */
const REST_MS = 400;
/** Where it never rests, as with data that come all the time, once in so long. */
const LONGEST_MS = 5_000;

/**
 * Says what is shown, in a line. Its text is held back until it stays the same for a while: a zoom says one thing, not sixty, and live
 * data are no chatter.
 */
export class StatusController implements ReactiveController {
  text = '';
  readonly #host: ReactiveControllerHost;
  #next: (() => string) | null = null;
  #timer = 0;
  /** When the first text came that has not been shown. */
  #sinceMs: number | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Says how many events there are and which window is shown. @param ending whether there is less than the source has */
  painted({ counts, view }: Scene, ending: 'stopped' | 'broken' | null, speech: SpeechOptions): void {
    if (!counts) return;
    // Made only when it is shown.
    this.#next = () => {
      const strings = stringsFor(speech.locale);
      const shown = strings.say('status', counts.total, counts.inView, windowWords(view, speech));
      return ending ? `${strings.say(ending, counts.total)} ${shown}` : shown;
    };
    clearTimeout(this.#timer);
    // The first comes at once, though not before the picture; a status that is not a change is not read out.
    if (this.text === '') this.#timer = window.setTimeout(this.#show);
    else {
      this.#sinceMs ??= performance.now();
      const leftMs = this.#sinceMs + LONGEST_MS - performance.now();
      this.#timer = window.setTimeout(this.#show, Math.max(0, Math.min(REST_MS, leftMs)));
    }
  }

  /** Nothing is shown, and nothing is left to say. */
  clear(): void {
    clearTimeout(this.#timer);
    this.text = '';
    this.#sinceMs = null;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #show = (): void => {
    this.#sinceMs = null;
    const text = this.#next?.() ?? '';
    if (text === this.text) return;
    this.text = text;
    this.#host.requestUpdate();
  };
}
