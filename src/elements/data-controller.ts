import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { buildEventTable } from '../data/build-event-table.js';
import type { EventRecord } from '../data/event-record.js';
import type { EventTable } from '../data/event-table.js';
import { fetchRecords } from '../data/fetch-records.js';
import { parseJsonRecords } from '../data/parse-json-records.js';
import { validateRecords, type RecordIssue, type ValidatedRecords } from '../data/validate-records.js';
import { readLightDomRecords } from './light-dom-records.js';
import { TimelineErrorEvent, TimelineLoadEvent } from './timeline-events.js';

/** What the host states about its data. */
export interface DataInputs {
  readonly events: EventTable | readonly EventRecord[] | null;
  readonly src: string | null;
  readonly format: string | null;
  readonly timezone: string;
}

/** A wait shorter than this is not worth a word. */
const QUIET_MS = 150;
const CHILD_JSON = ':scope > script[type="application/json"]';

/**
 * Brings the data of a timeline in, from the first of four places that has any: the `events` property, the `src`
 * attribute, a child `<script type="application/json">`, a list in the light DOM.
 *
 * Knows nothing of what is drawn. Tells of what it read by `timeline-load` and `timeline-error`, after the host's update.
 */
export class DataController implements ReactiveController {
  /** What can be drawn; null before anything was read, and when the source failed. */
  table: EventTable | null = null;
  issues: readonly RecordIssue[] = [];
  /** How many records could not be read at all. */
  rejected = 0;
  title = '';
  /** Why the source gave nothing; null when it did. */
  error: Error | null = null;
  /** `waiting` once a wait has become long enough to say so. */
  state: 'loading' | 'waiting' | 'done' = 'done';

  /** Resolves when what is being fetched has come, or failed. */
  done: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost & Element;
  #inputs: DataInputs | null = null;
  #children: string | null = null;
  #abort: AbortController | null = null;
  #quietTimer = 0;
  #observer: MutationObserver | null = null;
  #told: Event[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether asking again may bring what failed: it came from elsewhere. */
  get canRetry(): boolean {
    return this.#inputs?.events === null && this.#inputs.src !== null;
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.#childrenChanged());
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true, attributes: true });
    // Back in the page: a fetch that was given up is taken up again.
    if (this.#inputs && this.state !== 'done') this.reload();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#abort?.abort();
    clearTimeout(this.#quietTimer);
  }

  hostUpdated(): void {
    const told = this.#told;
    this.#told = [];
    for (const event of told) this.#host.dispatchEvent(event);
  }

  /** Reads anew what has changed since the last call. */
  read(inputs: DataInputs): void {
    const old = this.#inputs;
    this.#inputs = inputs;
    const isSame = old?.events === inputs.events && old.src === inputs.src && old.format === inputs.format;
    if (!isSame) this.reload();
    else if (old.timezone !== inputs.timezone && this.table && this.table !== inputs.events)
      this.#build(this.table.records);
  }

  /** Reads everything again, whether it has changed or not. */
  reload(): void {
    const inputs = this.#inputs;
    if (!inputs) return;
    this.#abort?.abort();
    this.#settle();
    const { events, src } = inputs;
    if (events !== null && isTable(events)) this.#take(events);
    else if (events !== null) this.#takeRaw(events);
    else if (src !== null) this.done = this.#fetch(src);
    else this.#readChildren();
  }

  /** Adds records to those that are there. */
  append(raw: readonly EventRecord[]): void {
    const known = this.table?.records ?? [];
    const { records, issues, rejected } = validateRecords([...known, ...raw]);
    // Those that were there have been judged before.
    const fresh = issues.filter((issue) => issue.row >= known.length);
    this.issues = [...this.issues, ...fresh];
    this.rejected += rejected;
    this.error = null;
    this.#build(records);
    if (fresh.length > 0) this.#tell(new TimelineErrorEvent(fresh, null));
    this.#host.requestUpdate();
  }

  async #fetch(src: string): Promise<void> {
    const abort = (this.#abort = new AbortController());
    this.state = 'loading';
    this.#quietTimer = window.setTimeout(() => {
      this.state = 'waiting';
      this.#host.requestUpdate();
    }, QUIET_MS);
    try {
      const base = this.#host.baseURI;
      // What is no address fails there, where it is said in words.
      const address = URL.canParse(src, base) ? new URL(src, base) : src;
      const raw = await fetchRecords(address, { signal: abort.signal });
      if (abort.signal.aborted) return;
      this.#settle();
      this.#takeRaw(raw);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#settle();
      this.#fail(error);
    }
    this.#host.requestUpdate();
  }

  #readChildren(): void {
    const json = this.#host.querySelector(CHILD_JSON)?.textContent ?? null;
    const list = json === null ? readLightDomRecords(this.#host) : null;
    this.#children = json ?? JSON.stringify(list);
    try {
      if (json !== null) this.#takeRaw(parseJsonRecords(json));
      else if (list) this.#takeRaw(list);
      else this.#reset();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Reads the children again only where they now say something else: hosts set attributes and slots for other reasons. */
  #childrenChanged(): void {
    const inputs = this.#inputs;
    if (inputs?.events !== null || inputs.src !== null) return this.#host.requestUpdate();
    const json = this.#host.querySelector(CHILD_JSON)?.textContent ?? null;
    const now = json ?? JSON.stringify(readLightDomRecords(this.#host));
    if (now !== this.#children) this.reload();
    this.#host.requestUpdate();
  }

  #takeRaw(raw: unknown): void {
    const read = validateRecords(raw);
    this.#reset(read);
    this.#build(read.records);
    this.#tellOfLoad();
  }

  #take(table: EventTable): void {
    this.#reset();
    this.table = table;
    this.#tellOfLoad();
  }

  #build(records: readonly EventRecord[]): void {
    this.table = buildEventTable(records, { timezone: this.#inputs?.timezone ?? 'UTC' });
  }

  #fail(error: unknown): void {
    this.#reset();
    this.error = error instanceof Error ? error : new Error(String(error));
    this.#tell(new TimelineErrorEvent([], this.error));
  }

  #reset(read?: ValidatedRecords): void {
    this.table = null;
    this.error = null;
    this.title = read?.title ?? '';
    this.issues = read?.issues ?? [];
    this.rejected = read?.rejected ?? 0;
  }

  #settle(): void {
    clearTimeout(this.#quietTimer);
    this.state = 'done';
  }

  #tellOfLoad(): void {
    this.#tell(new TimelineLoadEvent(this.table?.size ?? 0, this.issues));
    if (this.issues.length > 0) this.#tell(new TimelineErrorEvent(this.issues, null));
  }

  #tell(event: Event): void {
    this.#told.push(event);
  }
}

function isTable(events: EventTable | readonly EventRecord[]): events is EventTable {
  return typeof events === 'object' && 'rowsIn' in events && 'byStart' in events;
}
