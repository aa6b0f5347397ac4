import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SpeechOptions } from '../data/words/date-text.js';
import type { Scene } from '../layout/scene.js';
import { windowWords } from '../time/words/window-words.js';
import { stringsFor } from './strings/strings.js';

/** The view is announced to screen readers once it has rested this long, ms. */
const REST_MS = 400;
/** If it never rests, as with live data, it is announced this often, ms. */
const LONGEST_MS = 5_000;

/**
 * Keeps the status line, which says what is shown. Its text is held back until it stays the same for a while, so that a zoom
 * is announced once, not sixty times, and live data do not chatter.
 */
export class StatusController implements ReactiveController {
  text = '';
  readonly #host: ReactiveControllerHost;
  #next: (() => string) | null = null;
  #timer = 0;
  /** Since when there has been a text that is not shown yet. */
  #sinceMs: number | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Takes the number of events and the view from a scene. @param ending why there is less than the source has */
  painted({ counts, view }: Scene, ending: 'stopped' | 'broken' | null, speech: SpeechOptions): void {
    if (!counts) return;
    // Composed only when it is shown.
    this.#next = () => {
      const strings = stringsFor(speech.locale);
      const shown = strings.say('status', counts.total, counts.inView, windowWords(view, speech));
      return ending ? `${strings.say(ending, counts.total)} ${shown}` : shown;
    };
    clearTimeout(this.#timer);
    // The first text is shown at once, right after the picture: a status that does not change is not read out.
    if (this.text === '') this.#timer = window.setTimeout(this.#show);
    else {
      this.#sinceMs ??= performance.now();
      const leftMs = this.#sinceMs + LONGEST_MS - performance.now();
      this.#timer = window.setTimeout(this.#show, Math.max(0, Math.min(REST_MS, leftMs)));
    }
  }

  /** Empties the line, and drops a text that is held back. */
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
