import type { ReactiveControllerHost } from 'lit';
import { languageOf } from '../../time/words/words.js';
import { isLanguageLoaded, loadLanguage } from './load-language.js';

/** After this wait an English picture is better than none, ms. */
const LONGEST_WAIT_MS = 1_000;

/**
 * Decides which locale an element uses: the wanted one once its words are loaded, so that nothing is shown in English
 * first. If loading takes long or fails, the words are English.
 */
export class SpokenLocale {
  /** Why the words are English; null when they are not, and while they are still loading. */
  fault: Error | null = null;
  /** Resolves when the words are loaded, or no longer waited for. */
  done: Promise<void> = Promise.resolve();

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #language = '';
  #isWaiting = false;
  #locale: string | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Whether nothing should be shown yet, as the words are loading. */
  get isSilent(): boolean {
    return this.#locale === null;
  }

  /** Takes the wanted locale, and returns the one to use now; the host is updated when that changes. */
  speak(wanted: string): string {
    const language = languageOf(wanted);
    if (language !== this.#language) {
      this.#language = language;
      this.fault = null;
      this.#isWaiting = !isLanguageLoaded(language);
      if (this.#isWaiting) this.done = this.#load(language);
    }
    if (!this.#isWaiting) this.#locale = wanted;
    return this.#locale ?? wanted;
  }

  #load(language: string): Promise<void> {
    const settle = (fault: Error | null): void => {
      if (language !== this.#language) return;
      this.#isWaiting = false;
      this.fault = fault;
      this.#host.requestUpdate();
    };
    const loading = loadLanguage(language).then(() => settle(null), settle);
    const waiting = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
    return Promise.race([loading, waiting.then(() => (this.#isWaiting ? settle(null) : undefined))]);
  }
}
