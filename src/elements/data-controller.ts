import type { ReadRecords } from '../data/formats/read-bytes.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EventRecord } from '../data/event-record.js';
import type { EventTable } from '../data/event-table.js';
import type * as Streams from '../data/stream-records.js';
import { TableIntake } from '../data/table-intake.js';
import { validateRecords, type RecordIssue } from '../data/validate-records.js';
import { childJson, childText } from './child-records.js';
import { readLightDomRecords } from './light-dom-records.js';
import { loadPart } from './load-part.js';
import { batchesOf, RecordLoad, type BatchSource, type KnownOfLoad, type LoadProgress } from './record-load.js';
import { TimelineErrorEvent, TimelineLoadEvent, TimelineProgressEvent } from './timeline-events.js';
import { UpdatePacer } from './update-pacer.js';

/** What the host states about its data. */
export interface DataInputs {
  readonly events: EventTable | readonly EventRecord[] | null;
  readonly src: string | null;
  readonly format: string | null;
  readonly timezone: string;
  /** Gathered on the way, where lanes are made by it; to change it reads nothing anew. */
  readonly laneBy: string | null;
}

/** The issues of a document and of its records as one list, and what it was made of: the records' own grows. */
interface IssuesMade {
  readonly ofDocument: readonly RecordIssue[];
  readonly ofRecords: readonly RecordIssue[];
  readonly count: number;
  readonly all: readonly RecordIssue[];
}

export type TablePreparation = (table: EventTable, signal?: AbortSignal) => Promise<unknown>;

/** A wait shorter than this is not worth a word. */
const QUIET_MS = 150;
/** A source that ends within this time is drawn once, as a whole. */
const FIRST_PICTURE_MS = 50;
/** More records than this are taken in slices, so that the page does not stand still. */
const MOST_AT_ONCE = 100_000;
/** How far a load is is told once in so long, whether or not there is time for a picture. */
const PROGRESS_MS = 200;
const FRAME_MS = 16;

/**
 * Brings the data of a timeline in, from the first of four places that has any: the `events` property, the `src`
 * attribute, a child `<script type="application/json">`, a list in the light DOM. What comes piece by piece is drawn
 * piece by piece, as often as the page has time for.
 *
 * Knows nothing of what is drawn. Tells of what it read by `timeline-load`, `timeline-progress` and `timeline-error`,
 * after the host's update.
 */
export class DataController implements ReactiveController {
  /** What can be drawn; null before anything was read, and when the source gave nothing. */
  table: EventTable | null = null;
  title = '';
  /** Why the source gave nothing, or not all; null when it did. */
  error: Error | null = null;
  /** `waiting` once a wait has become long enough to say so. */
  state: 'loading' | 'waiting' | 'done' = 'done';
  /** Whether there is less than the source has: the reader stopped it, or it broke off. */
  ending: 'stopped' | 'broken' | null = null;

  /** Resolves when what is being read has come, or failed. */
  done: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost & Element;
  readonly #prepare: TablePreparation;
  readonly #publishing = new UpdatePacer(() => this.#publish(), { leastMs: FRAME_MS });
  /** A page may set new lists faster than they can be read: the newest is read, and none waits behind it. */
  readonly #reading = new UpdatePacer(() => this.#readNow(), { cheapMs: FRAME_MS / 2, share: 1 });
  #inputs: DataInputs | null = null;
  /** Whether nothing has been read yet. */
  #isFresh = true;
  #children: string | null = null;
  #intake: TableIntake | null = null;
  #load: RecordLoad | null = null;
  /** Whether the load took the place of another of its kind: then it is let come to its end. */
  #hasReplaced = false;
  #isOverdue = false;
  #isTableDue = false;
  /** Of the document; those of its records are the intake's. */
  #documentIssues: readonly RecordIssue[] = [];
  #documentRejected = 0;
  #issuesMade: IssuesMade = { ofDocument: [], ofRecords: [], count: 0, all: [] };
  #quietTimer = 0;
  #progressMs = -Infinity;
  #observer: MutationObserver | null = null;
  #told: Event[] = [];

  /** @param prepare does in slices what the host would do with a table at once; awaited before the table of a load is shown */
  constructor(host: ReactiveControllerHost & Element, prepare: TablePreparation) {
    this.#host = host;
    this.#prepare = prepare;
    host.addController(this);
  }

  /** What is wrong with the data, as far as they have come. */
  get issues(): readonly RecordIssue[] {
    const ofDocument = this.#load?.issues ?? this.#documentIssues;
    const ofRecords = this.#intake?.issues ?? [];
    const made = this.#issuesMade;
    if (made.ofDocument !== ofDocument || made.ofRecords !== ofRecords || made.count !== ofRecords.length) {
      const all = [...ofDocument, ...ofRecords];
      this.#issuesMade = { ofDocument, ofRecords, count: ofRecords.length, all };
    }
    return this.#issuesMade.all;
  }

  /** How many records could not be read at all. */
  get rejected(): number {
    return (this.#intake?.rejected ?? 0) + (this.#load?.rejected ?? this.#documentRejected);
  }

  /** How far a load is; null while none goes on. */
  get progress(): LoadProgress | null {
    return this.#load?.progress ?? null;
  }

  /** Whether asking again may bring what failed: it came from elsewhere. */
  get canRetry(): boolean {
    return this.#inputs?.events === null && this.#inputs.src !== null;
  }

  /** Resolves when what was asked for last is with the host: what is still on its way from a source is not waited for. */
  get settled(): Promise<unknown> {
    return Promise.all([this.#reading.settled, this.#load ? null : this.#publishing.settled]);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.#childrenChanged());
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true, attributes: true });
    // Back in the page: a fetch that was given up is taken up again.
    if (this.#inputs && this.state !== 'done') this.reload();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#load?.giveUp();
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
    this.#isFresh = old === null;
    if (!isSame) this.#readAnew(inputs);
    else if (old.timezone !== inputs.timezone) this.#moveToZone(inputs);
    if (!this.#isTableDue) return;
    this.#isTableDue = false;
    this.table = this.#intake?.table() ?? null;
  }

  /** Reads everything again, whether it has changed or not. */
  reload(): void {
    const inputs = this.#inputs;
    if (!inputs) return;
    this.#hasReplaced = this.#load?.progress.totalRecords != null;
    this.#load?.giveUp();
    this.#settle();
    const { events, src } = inputs;
    if (events !== null && isTable(events)) this.#takeTable(events);
    else if (Array.isArray(events)) this.#takeRows(events as readonly unknown[]);
    else if (events !== null) this.#takeDocument(events);
    else if (src !== null) this.done = this.#run((signal) => this.#stream(src, signal), {});
    else this.#readChildren();
  }

  /** Shows what the reader brought, until the page gives something else. */
  replace({ records, title, issues, rejected }: ReadRecords): void {
    this.#load?.giveUp();
    this.#settle();
    this.error = null;
    this.#takeRows(records, title, issues);
    this.#documentRejected = rejected;
    this.#host.requestUpdate();
  }

  /** Ends a load, and keeps what has come. */
  stop(): void {
    this.#load?.stop();
  }

  /** Adds records to those that are there. */
  append(raw: readonly EventRecord[]): void {
    this.#change((intake) => intake.add(raw));
  }

  /** Changes records by their ids. */
  update(raw: readonly Partial<EventRecord>[]): void {
    this.#change((intake) => intake.update(raw));
  }

  /** Removes records by their ids. */
  remove(ids: readonly string[]): void {
    this.#change((intake) => intake.remove(ids));
  }

  #change(make: (intake: TableIntake) => void): void {
    const intake = (this.#intake ??= this.#intakeOf(this.table));
    const known = intake.issues.length;
    make(intake);
    if (intake.issues.length > known) this.#tell(new TimelineErrorEvent(intake.issues.slice(known), null));
    if (!this.#load) this.error = null;
    this.#publishing.request();
  }

  #publish(): Promise<void> | void {
    const load = this.#load;
    if (load) return load.show(() => this.#showSoFar(load));
    this.#isTableDue = true;
    this.#host.requestUpdate();
  }

  #readAnew({ events }: DataInputs): void {
    const isList = Array.isArray(events);
    // Were each replaced by the next, and they came fast enough, none would ever be drawn.
    if (isList && this.#hasReplaced && this.#load) this.#isOverdue = true;
    else if (isList) this.#reading.request();
    else {
      this.#reading.cancel();
      this.reload();
    }
  }

  #readNow(): void {
    this.reload();
    this.#host.requestUpdate();
  }

  #moveToZone({ events, timezone, laneBy }: DataInputs): void {
    if (this.#load) return this.reload();
    // What was changed last may not be in the table that is shown.
    const table = this.#intake?.table() ?? this.table;
    if (!table || table === events) return;
    this.#documentIssues = this.issues;
    this.#documentRejected = this.rejected;
    this.#intake = new TableIntake({ timezone, laneBy });
    this.#intake.add(table.records);
    this.table = this.#intake.table();
  }

  #stream(src: string, signal: AbortSignal): AsyncIterable<Streams.RecordBatch> {
    const base = this.#host.baseURI;
    // What is no address fails there, where it is said in words.
    const address = URL.canParse(src, base) ? new URL(src, base) : src;
    const format = this.#inputs?.format;
    return fromStream(({ streamRecords }) => streamRecords(address, { signal, format }), signal);
  }

  async #run(source: BatchSource, known: KnownOfLoad): Promise<void> {
    const intake = this.#intakeOf(null);
    if (known.totalRecords !== undefined) intake.reserve(known.totalRecords);
    const load = new RecordLoad(intake, known);
    this.#load = load;
    this.#intake = load.intake;
    this.#isTableDue = false;
    this.error = null;
    this.ending = null;
    this.state = 'loading';
    this.#publishing.cancel();
    this.#publishing.hold(FIRST_PICTURE_MS);
    this.#quietTimer = window.setTimeout(() => {
      this.state = 'waiting';
      this.#host.requestUpdate();
    }, QUIET_MS);
    this.#progressMs = -Infinity;
    await load.run(source, () => {
      this.#publishing.request();
      this.#tellOfProgress(load.progress);
    });
    if (load !== this.#load || (load.signal.aborted && !load.isStopped)) return;
    const table = await load.intake.tableInSlices();
    if (table) await this.#prepare(table);
    if (load === this.#load) this.#finish(load);
  }

  async #showSoFar(load: RecordLoad): Promise<void> {
    const { signal, intake, title } = load;
    const table = await intake.tableInSlices({ signal });
    if (table) await this.#prepare(table, signal);
    if (!table || signal.aborted || load !== this.#load) return;
    this.title = title;
    this.#isTableDue = true;
    this.#host.requestUpdate();
  }

  #tellOfProgress(progress: LoadProgress): void {
    const nowMs = performance.now();
    if (nowMs - this.#progressMs < PROGRESS_MS) return;
    this.#progressMs = nowMs;
    this.#tell(new TimelineProgressEvent(progress));
    this.#host.requestUpdate();
  }

  #finish({ intake, error, isStopped, issues, rejected, title, progress }: RecordLoad): void {
    this.#settle();
    // What waited to be shown is shown now.
    this.#publishing.cancel();
    this.#isTableDue = false;
    this.title = title;
    this.#documentIssues = issues;
    this.#documentRejected = rejected;
    this.error = error;
    this.ending = error ? 'broken' : isStopped ? 'stopped' : null;
    if (error && intake.table().size === 0) this.table = null;
    else this.table = intake.table();
    if (error) this.#tell(new TimelineErrorEvent([], error));
    else this.#tellOfLoad();
    if (progress.totalRecords !== null && this.#isOverdue) this.#reading.request();
    this.#isOverdue = false;
    this.#host.requestUpdate();
  }

  #readChildren(): void {
    this.#children = childText(this.#host);
    const json = childJson(this.#host);
    const list = json === null ? readLightDomRecords(this.#host) : null;
    if (json !== null) this.#takeJson(json);
    else if (list) this.#takeRows(list);
    // What was appended before the first update is all there is.
    else if (this.#isFresh) this.#isTableDue = this.#intake !== null;
    else this.#reset();
  }

  #takeJson(json: string): void {
    let document: unknown;
    try {
      document = JSON.parse(json);
    } catch {
      // What is wrong with it, and which records are sound all the same, a part finds that few pages need.
      this.done = this.#run((signal) => fromStream((part) => part.streamInlineJson(json), signal), {});
      return;
    }
    if (Array.isArray(document)) this.#takeRows(document);
    else this.#takeDocument(document);
  }

  /** Reads the children again only where they now say something else: hosts set attributes and slots for other reasons. */
  #childrenChanged(): void {
    const isRead = this.#inputs?.events === null && this.#inputs.src === null;
    if (isRead && childText(this.#host) !== this.#children) this.reload();
    this.#host.requestUpdate();
  }

  #takeRows(rows: readonly unknown[], title = '', issues: readonly RecordIssue[] = []): void {
    if (rows.length > MOST_AT_ONCE) {
      this.done = this.#run(batchesOf(rows), { totalRecords: rows.length, title, issues });
      return;
    }
    this.#reset(title, issues);
    const intake = (this.#intake = this.#intakeOf(null));
    intake.add(rows);
    intake.checkLinks();
    this.table = intake.table();
    this.#tellOfLoad();
  }

  /** What is neither a list nor a table is judged as a document: an object with `events`, or an issue. */
  #takeDocument(document: unknown): void {
    const { records, issues, rejected, title } = validateRecords(document);
    this.#takeRows(records, title, issues);
    this.#documentRejected = rejected;
  }

  #takeTable(table: EventTable): void {
    this.#reset();
    this.table = table;
    this.#tellOfLoad();
  }

  #intakeOf(table: EventTable | null): TableIntake {
    const intake = new TableIntake({ timezone: this.#inputs?.timezone ?? 'UTC', laneBy: this.#inputs?.laneBy });
    if (table) intake.add(table.records);
    return intake;
  }

  #reset(title = '', issues: readonly RecordIssue[] = []): void {
    this.#intake = null;
    this.#isTableDue = false;
    this.table = null;
    this.error = null;
    this.ending = null;
    this.title = title;
    this.#documentIssues = issues;
    this.#documentRejected = 0;
  }

  #settle(): void {
    clearTimeout(this.#quietTimer);
    this.#load = null;
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
  return typeof events === 'object' && 'rowsIn' in events;
}

/** Loads what reads streams, and reads by it. */
async function* fromStream(
  read: (part: typeof Streams) => AsyncIterable<Streams.RecordBatch>,
  signal: AbortSignal,
): AsyncGenerator<Streams.RecordBatch> {
  const load = () => import('../data/stream-records.js');
  const part = await loadPart('The reading of sources', 'parts/stream-records.js', load);
  if (!signal.aborted) yield* read(part);
}
