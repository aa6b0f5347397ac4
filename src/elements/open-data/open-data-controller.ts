import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { adoptStyles } from '../adopt-styles.js';
import { messageOf } from '../../data/message-of.js';
import { wordsFor } from '../../time/words/words.js';
import { openedBy, faultOf, readOpened, type OpenedData, type OpenedRecords } from './opened-data.js';
import { openDataCss } from './open-data-styles.js';
import { isMeantFor } from '../is-meant-for.js';
import type { Strings } from '../strings/strings.js';
import type { TimelineRequest, TimelineRequestEvent } from '../timeline-events.js';

/** What a timeline does with data that its user opens. */
export interface OpenDataTarget {
  strings(): Strings;
  /** Whether users may open data. */
  accepts(): boolean;
  /** Whether there is a toolbar, which then has the button. */
  hasToolbar(): boolean;
  /** Shows the records in place of the current ones. */
  show(read: OpenedRecords): void;
}

const CARRIED = ['Files', 'text/uri-list', 'text/plain'];
/** How many files are named; any others are counted. */
const MAX_NAMED = 3;

/**
 * Lets a user open data in a timeline: by dropping a file on it, by pasting a table or an address, or by a button.
 *
 * If they cannot be read, a line below the drawing says so, and the drawing stays as it is.
 */
export class OpenDataController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #target: OpenDataTarget;
  readonly #overlay = document.createElement('div');
  readonly #line = document.createElement('div');
  readonly #said = document.createElement('p');
  readonly #button = document.createElement('button');
  readonly #picker = document.createElement('input');
  #abort: AbortController | null = null;
  /** Aborts the latest opening: results of earlier ones are dropped. */
  #opening = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement, target: OpenDataTarget) {
    this.#host = host;
    this.#target = target;
    this.#overlay.className = 'intake-target';
    this.#overlay.part.add('intake-target');
    this.#overlay.hidden = true;
    // The line below announces the result of a drop.
    this.#overlay.ariaHidden = 'true';
    this.#line.className = 'intake';
    this.#line.part.add('intake');
    this.#said.role = 'status';
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => this.#pick());
    this.#picker.type = 'file';
    this.#picker.hidden = true;
    this.#picker.multiple = true;
    this.#picker.addEventListener('change', () => {
      const files = [...(this.#picker.files ?? [])];
      // So that the same file can be chosen again after it was corrected.
      this.#picker.value = '';
      if (files.length > 0) void this.#take(files);
    });
    this.#line.append(this.#button, this.#said, this.#picker);
    host.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const host = this.#host;
    host.addEventListener('dragenter', (event) => this.#hover(event), { signal });
    host.addEventListener('dragover', (event) => this.#hover(event), { signal });
    host.addEventListener('dragleave', (event) => this.#left(event), { signal });
    host.addEventListener('drop', (event) => this.#dropped(event), { signal });
    host.addEventListener('paste', (event) => this.#pasted(event), { signal });
    host.addEventListener('timeline-request', (event) => this.#asked(event), { signal });
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#overlay.hidden = true;
    // The host may just be moving to another place on the page.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#opening.abort();
    });
  }

  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    const strings = this.#target.strings();
    if (!shadowRoot) return;
    if (!this.#target.accepts()) {
      this.#overlay.remove();
      this.#line.remove();
      return;
    }
    adoptStyles(shadowRoot, openDataCss);
    if (!this.#line.isConnected) shadowRoot.append(this.#line, this.#overlay);
    this.#overlay.lang = this.#line.lang = strings.lang;
    this.#overlay.textContent = strings.say('dropHere');
    this.#button.textContent = strings.say('openFile');
    this.#button.hidden = this.#target.hasToolbar();
  }

  #accepts(event: Event): boolean {
    return this.#target.accepts() && isMeantFor(this.#host, event);
  }

  #hover(event: DragEvent): void {
    const { dataTransfer } = event;
    if (!this.#accepts(event) || !dataTransfer?.types.some((type) => CARRIED.includes(type))) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    this.#overlay.hidden = false;
  }

  #left({ relatedTarget }: DragEvent): void {
    const isInside = relatedTarget instanceof Node && this.#host.contains(relatedTarget);
    if (!isInside && relatedTarget !== this.#host) this.#overlay.hidden = true;
  }

  #dropped(event: DragEvent): void {
    this.#overlay.hidden = true;
    const opened = this.#accepts(event) && event.dataTransfer ? openedBy(event.dataTransfer) : null;
    if (opened === null) return;
    event.preventDefault();
    void this.#take(opened);
  }

  #pasted(event: ClipboardEvent): void {
    const [origin] = event.composedPath();
    const isField = origin instanceof HTMLElement && (origin.isContentEditable || origin.matches('input, textarea'));
    const opened = this.#accepts(event) && !isField && event.clipboardData ? openedBy(event.clipboardData) : null;
    if (opened === null) return;
    event.preventDefault();
    void this.#take(opened);
  }

  #asked(event: TimelineRequestEvent): void {
    const request = event.request as TimelineRequest | undefined;
    // The request controller reports malformed requests.
    if (request?.action === 'open' && isMeantFor(this.#host, event)) this.#pick();
  }

  #pick(): void {
    if (this.#target.accepts()) this.#picker.click();
  }

  async #take(opened: OpenedData): Promise<void> {
    this.#opening.abort();
    const { signal } = (this.#opening = new AbortController());
    const strings = this.#target.strings();
    const list = (names: readonly string[]) => listFew(names, strings.locale);
    const named = typeof opened === 'string' ? strings.say('pasted') : list(opened.map(({ name }) => name));
    this.#say([strings.say('opening', named)], false);
    try {
      const read = await readOpened(opened, signal);
      if (signal.aborted) return;
      const notOpened = (name: string, why: string | undefined) => [
        strings.say('notOpened', name),
        why === undefined ? strings.say('empty') : reason(why),
      ];
      const others = read.unread.slice(MAX_NAMED).map(({ name }) => name);
      const said = read.unread.slice(0, MAX_NAMED).flatMap(({ name, why }) => notOpened(name, why));
      if (others.length > 0) said.push(strings.say('notOpened', list(others)));
      const name = list(read.names) || named;
      if (read.records.length === 0) {
        this.#say(said.length > 0 ? said : notOpened(name, faultOf(read)), true);
        return;
      }
      this.#target.show(read);
      this.#say([strings.say('opened', name, read.records.length), ...said], said.length > 0);
    } catch (cause) {
      if (signal.aborted) return;
      this.#say([strings.say('notOpened', named), reason(messageOf(cause))], true);
    } finally {
      // Given up because the host was removed; a newer opening would have set its own text.
      if (signal.aborted && signal === this.#opening.signal) this.#say([], false);
    }
  }

  #say(sentences: readonly (string | Node)[], isFault: boolean): void {
    this.#said.role = isFault ? 'alert' : 'status';
    this.#said.replaceChildren(...sentences.flatMap((sentence) => [' ', sentence]).slice(1));
  }
}

/** Lists the first names, and how many there are beyond: a screen reader reads all of it. */
function listFew(names: readonly string[], locale: string): string {
  const more = names.length - MAX_NAMED;
  const counted = more > 0 ? [new Intl.NumberFormat(locale, { signDisplay: 'always' }).format(more)] : [];
  return wordsFor(locale).list([...names.slice(0, MAX_NAMED), ...counted]);
}

/** Renders why something could not be read; such messages are in English. */
function reason(why: string): HTMLElement {
  const node = document.createElement('bdi');
  node.lang = 'en';
  node.textContent = why;
  return node;
}
