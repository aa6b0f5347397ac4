import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EventRecord, RecordUpdate } from '../../data/event-record.js';
import type { EventTable } from '../../data/event-table.js';
import type { ReadRecords } from '../../data/formats/read-bytes.js';
import type { RecordIssue } from '../../data/records/record-issue.js';
import { ChangeableTable } from './changeable-table.js';
import { ChildRecords } from './child-records.js';
import { givenData, type DocumentFacts, type GivenData } from './given-data.js';
import { JoinedIssues } from './joined-issues.js';
import { ListPacer } from './list-pacer.js';
import { LoadRunner } from './load-runner.js';
import { isSameSource, PendingChanges, type Change, type DataSource } from './pending-changes.js';
import { NO_OUTCOME, type FormerReading, type Outcome } from './reading-outcome.js';
import {
  RecordLoad,
  RECORDS_OF_A_BATCH,
  takeAtOnce,
  type BatchSource,
  type KnownOfLoad,
  type LoadProgress,
} from './record-load.js';
import type { TablePreparation } from './table-copy.js';
import { TimelineErrorEvent, TimelineLoadEvent, TimelineProgressEvent } from '../timeline-events.js';

/** What the host states about its data. */
export interface DataInputs extends DataSource {
  readonly timezone: string;
  /** Lanes by this field are gathered while reading; another one needs no new reading. */
  readonly laneBy: string | null;
}

/** More records than this are read in slices, so that the page stays responsive. */
const MAX_AT_ONCE = RECORDS_OF_A_BATCH;

/**
 * Reads the data of a timeline from the first of four places that has any: the `events` property, the `src` attribute, a
 * child `<script type="application/json">`, a list in the light DOM; and makes the changes that the page asks for. Data that
 * arrive piece by piece are shown piece by piece, as often as the page has time for.
 *
 * Knows nothing of the drawing. Reports by `timeline-load`, `timeline-progress` and `timeline-error`, after the host's update.
 */
export class DataController implements ReactiveController {
  /** What can be drawn; null before anything is read, and when the source gave nothing. */
  table: EventTable | null = null;
  /** Counts the requests of page and user to show other data. */
  requestedEdition = 0;
  /** The request that `table` answers: the same while the table grows, changes, or moves to another time zone. */
  shownEdition = 0;

  /** Resolves when the current reading is complete, or has failed. */
  done: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost & Element;
  readonly #currentSource: () => DataSource;
  readonly #loads: LoadRunner;
  readonly #children: ChildRecords;
  readonly #records: ChangeableTable;
  readonly #turns = new ListPacer(() => this.#startTurn());
  #inputs: DataInputs | null = null;
  /** The request that is being read. */
  #readingEdition = 0;
  /** Whether the time zone has changed while records are copied in another. */
  #isZoneDue = false;
  readonly #pending = new PendingChanges();
  /** While a source is read again: restored if that brings nothing. */
  #former: FormerReading | null = null;
  /** Opened by the user, in place of what the page gives. */
  #opened: GivenData | null = null;
  #outcome = NO_OUTCOME;
  readonly #joined = new JoinedIssues();
  #told: Event[] = [];

  /**
   * @param currentSource returns the source that the page states now, and the next `read` will receive
   * @param prepare does in slices what the host would do at once to show a table; awaited before the table of a load is shown
   */
  constructor(host: ReactiveControllerHost & Element, currentSource: () => DataSource, prepare: TablePreparation) {
    this.#host = host;
    this.#currentSource = currentSource;
    this.#children = new ChildRecords(host, () => this.#childrenChanged());
    this.#loads = new LoadRunner(prepare, {
      showDue: (load) => this.#showDue(load),
      progressed: (progress) => {
        this.#tell(new TimelineProgressEvent(progress));
        host.requestUpdate();
      },
      waitedLong: () => host.requestUpdate(),
      prepared: (table) => {
        this.#takeTable(table);
        host.requestUpdate();
      },
      finished: (load) => this.#finish(load),
      failed: (error, load) => this.#failed(error, load),
    });
    this.#records = new ChangeableTable(() => this.#inputs ?? {}, prepare, MAX_AT_ONCE, {
      faultsFound: (issues) => this.#tell(new TimelineErrorEvent(issues, null)),
      changed: () => this.#changed(),
      copying: (done) => {
        this.done = done;
      },
      copied: () => host.requestUpdate(),
      failed: (error) => this.#tellOf(error),
    });
    host.addController(this);
  }

  /** `waiting` once a wait has become long enough to be shown. */
  get state(): LoadRunner['state'] {
    return this.#areChildrenGiven && this.#children.areComing ? 'loading' : this.#loads.state;
  }

  /** Whether there is nothing to draw yet, nor a list or table in memory to make it from: a source may take a while. */
  get isAwaited(): boolean {
    return !this.table?.size && !this.#isTakingList && !this.#loads.isPreparing;
  }

  get title(): string {
    return this.#outcome.title;
  }

  get error(): Error | null {
    return this.#outcome.error;
  }

  get ending(): Outcome['ending'] {
    return this.#outcome.ending;
  }

  get #isTakingList(): boolean {
    return this.#loads.current?.isOfList ?? false;
  }

  get #areChildrenGiven(): boolean {
    return this.#inputs?.events === null && this.#inputs.src === null;
  }

  /** What is wrong with the data that have arrived. */
  get issues(): readonly RecordIssue[] {
    return this.#joined.of(this.#documentFaults.issues, this.#records.issues);
  }

  /** How many records could not be read. */
  get rejected(): number {
    return this.#records.rejected + this.#documentFaults.rejected;
  }

  get #documentFaults(): Pick<Outcome, 'issues' | 'rejected'> {
    return this.#loads.current ?? this.#outcome;
  }

  /** The progress of a load; null while none is running. */
  get progress(): LoadProgress | null {
    return this.#loads.current?.progress ?? null;
  }

  /** Whether reading again may succeed where it failed: the data come from elsewhere. */
  get canRetry(): boolean {
    return this.#opened === null && this.#inputs?.events === null && this.#inputs.src !== null;
  }

  /**
   * Resolves when the data requested last are with the host: waits for a list, but not for a source that is still being
   * received.
   */
  get settled(): Promise<unknown> {
    return this.#settleAll();
  }

  hostConnected(): void {
    this.#children.observe();
    if (!this.#inputs) return;
    const load = this.#loads.current;
    // Back in the page: a fetch that was given up starts again, and changes of the children were not observed meanwhile.
    if (load && !load.isStopped) this.#start(true);
    else this.#childrenChanged();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.#loads.pause();
  }

  hostUpdated(): void {
    const told = this.#told;
    this.#told = [];
    for (const event of told) this.#host.dispatchEvent(event);
  }

  /** Reads again whatever has changed since the last call. */
  read(inputs: DataInputs): void {
    const old = this.#inputs;
    this.#inputs = inputs;
    if (!isSameSource(old, inputs)) this.#sourceChanged(inputs);
    else if (old!.timezone !== inputs.timezone) this.#moveToZone(inputs);
    this.#makeEarly();
    // Checks the links of changed records; those of a document are checked when it is complete.
    if (this.#records.isDue) this.#show(this.#records.takeDue(!this.#loads.current && !this.ending));
  }

  /** Reads the data of the page again, whether they have changed or not. */
  reload(): void {
    this.requestedEdition++;
    this.#opened = null;
    this.#start(true);
  }

  /** Starts to read the requested data. @param isRetry whether they are those of the last reading */
  #start(isRetry = false): void {
    const inputs = this.#inputs;
    if (!inputs) return;
    if (!isRetry || !this.canRetry) this.#former = null;
    else if (this.#loads.current?.progress.records !== 0) this.#former = this.#readSoFar;
    this.#readingEdition = this.requestedEdition;
    this.#turns.begin(this.#isTakingList);
    this.#giveUp();
    this.#pending.beginAgain();
    const given = this.#opened ?? givenData(inputs, this.#children, this.#host.baseURI);
    if (given.kind === 'table') this.#prepareTable(given.table);
    else if (given.kind === 'rows') this.#takeRows(given.rows, given.document);
    else if (given.kind === 'stream') this.#run(given.source, {});
    else {
      this.#records.keep(null);
      this.#show(null, NO_OUTCOME);
    }
  }

  get #readSoFar(): FormerReading | null {
    const { table, shownEdition: edition } = this;
    if (!table?.size) return null;
    const { issues, rejected } = this.#documentFaults;
    return { intake: this.#records.intake, table, edition, outcome: { ...this.#outcome, issues, rejected } };
  }

  /** Shows data that the user has opened, until the page gives others. */
  replace({ records, title, issues, rejected }: ReadRecords): void {
    this.#pending.drop();
    this.#turns.cancel();
    this.requestedEdition++;
    this.#opened = { kind: 'rows', rows: records, document: { title, issues, rejected } };
    this.#start();
    this.#host.requestUpdate();
  }

  /** Stops a load, and keeps the records that have arrived. */
  stop(): void {
    this.#loads.stop();
  }

  /** Adds records to the current ones. */
  append(raw: readonly EventRecord[]): void {
    this.#change((intake) => intake.add(raw));
  }

  /** Changes records by their ids. */
  update(raw: readonly RecordUpdate[]): void {
    this.#change((intake) => intake.update(raw));
  }

  /** Removes records by their ids. */
  remove(ids: readonly string[]): void {
    this.#change((intake) => intake.remove(ids));
  }

  #change(make: Change): void {
    const source = this.#currentSource();
    if (this.#turns.isWaiting || !isSameSource(this.#inputs, source)) return this.#pending.addEarly(source, make);
    if (this.#isTakingList || this.#loads.isPreparing) return this.#pending.hold(make);
    if (this.#loads.current || (this.ending && this.canRetry)) this.#pending.noteMixed(make);
    this.#records.change(make, this.table);
  }

  #makeEarly(): void {
    if (this.#turns.isWaiting) return;
    for (const change of this.#pending.takeEarly(this.#currentSource())) this.#change(change);
  }

  #makeHeld(): void {
    for (const change of this.#pending.takeHeld(this.ending === null)) this.#change(change);
  }

  #changed(): void {
    if (!this.#loads.current) this.#note({ error: null });
    this.#loads.requestPicture();
  }

  #sourceChanged({ events }: DataInputs): void {
    this.requestedEdition++;
    this.#pending.drop();
    this.#opened = null;
    if (Array.isArray(events)) return this.#turns.request(this.#isTakingList);
    this.#turns.cancel();
    this.#start();
  }

  #startTurn(): void {
    if (!this.#areChildrenGiven) this.#start();
    else if (this.#children.haveChanged) this.reload();
    this.#makeEarly();
    this.#host.requestUpdate();
  }

  #moveToZone({ events }: DataInputs): void {
    // The current table is about to be replaced.
    if (this.#loads.isPreparing) return;
    if (this.#loads.current) return this.#start();
    // A copy in progress places dates in the former zone, and may hold changes back.
    if (this.#records.isCopying) return this.#moveWhenCopied();
    // The latest changes may not be in the table that is shown.
    const table = this.#records.table() ?? this.table;
    if (table && table !== events && !this.#records.hasHostZone) this.#rebuild(table);
  }

  #moveWhenCopied(): void {
    if (this.#isZoneDue) return;
    this.#isZoneDue = true;
    void this.done.then(() => {
      if (!this.#isZoneDue) return;
      this.#isZoneDue = false;
      this.#moveToZone(this.#inputs!);
    });
  }

  /** Builds the current records again, and keeps what is known to be wrong with them. */
  #rebuild(table: EventTable): void {
    const { issues, rejected } = this;
    this.#note({ issues, rejected });
    this.table = table;
    this.#records.rebuild(table);
  }

  #run(source: BatchSource, known: KnownOfLoad, intake = this.#records.newIntake()): void {
    if (known.totalRecords !== undefined) intake.reserve(known.totalRecords);
    this.#records.keep(intake);
    this.#note({ error: null, ending: null });
    this.done = this.#loads.run(new RecordLoad(intake, known), source);
  }

  #showDue(load: RecordLoad | null): void {
    // A copy is shown when it is complete.
    if (this.#records.isCopying) return;
    if (load) this.#note({ title: load.title });
    this.#records.askForTable();
    this.#host.requestUpdate();
    if (!this.#loads.current && this.#records.isSparse) this.#rebuild(this.#records.table()!);
  }

  #finish(load: RecordLoad): void {
    const { intake, error, isStopped, issues, rejected, title } = load;
    const former = this.#former;
    this.#former = null;
    if (former && error && load.progress.records === 0) return this.#goBack(former, error);
    const ending = error ? 'broken' : isStopped ? 'stopped' : null;
    this.#records.keep(intake);
    this.#arrived({ title, error, ending, issues, rejected }, load);
  }

  /** The source gave nothing when it was read again: restores the former data, and makes the changes requested meanwhile. */
  #goBack({ intake, table, edition, outcome }: FormerReading, error: Error): void {
    this.#records.keep(intake);
    this.#readingEdition = edition;
    this.#show(intake?.table() ?? table, { ...outcome, ending: 'broken' });
    for (const change of this.#pending.goBack()) this.#change(change);
    this.#tellOf(error);
  }

  /** Shows an error instead of data that cannot be drawn. */
  fail(error: Error): void {
    const load = this.#loads.current;
    // A table that is being prepared is going to replace the one that failed.
    if (!this.#loads.isPreparing) this.#giveUp();
    this.#failed(error, load);
  }

  #failed(error: Error, load: RecordLoad | null): void {
    this.#former = null;
    this.#records.keep(null);
    this.#arrived({ error }, load);
  }

  #tellOf(error: Error): void {
    this.#note({ error });
    this.#tell(new TimelineErrorEvent([], error));
    this.#host.requestUpdate();
  }

  #childrenChanged(): void {
    if (this.#areChildrenGiven && !this.#children.areComing) this.#turns.request(this.#isTakingList);
    this.#host.requestUpdate();
  }

  #takeRows(rows: readonly unknown[], document: DocumentFacts): void {
    const intake = this.#records.newIntake();
    const left = takeAtOnce(rows, intake);
    if (left) return this.#run(left, { ...document, totalRecords: rows.length }, intake);
    this.#records.keep(intake);
    this.#arrived({ ...document, title: document.title ?? '' });
  }

  /** Shows a table of the host: if it is long, the current one stays until the first picture of the new one is prepared. */
  #prepareTable(table: EventTable): void {
    if (table.size <= MAX_AT_ONCE) return this.#takeTable(table);
    this.done = this.#loads.prepare(table);
  }

  #takeTable(table: EventTable): void {
    this.#records.keep(null);
    this.#arrived({}, null, table);
  }

  /** Shows what has been read, and reports it. @param load null when it was read at once */
  #arrived(outcome: Partial<Outcome>, load: RecordLoad | null = null, table = this.#records.table()): void {
    const { error } = outcome;
    this.#show(error && !table?.size ? null : table, { ...NO_OUTCOME, ...outcome });
    if (error) this.#tellOf(error);
    else this.#tellOfLoad();
    // If a newer list is waiting, the held changes are meant for that.
    if (!load || !this.#turns.end(load)) this.#makeHeld();
    this.#host.requestUpdate();
  }

  async #settleAll(): Promise<void> {
    // Requests made while a table was prepared are carried out after that, and may take a while, too.
    while (this.#loads.isPreparing || this.#records.isCopying) await this.done;
    await this.#turns.settled;
    // Behind the list that is being read, only the newest may be waiting.
    for (let list = 0; list < 2 && this.#isTakingList; list++) {
      await this.done;
      await this.#turns.settled;
    }
    await this.#loads.settled;
  }

  #giveUp(): void {
    this.#isZoneDue = false;
    this.#loads.drop();
    this.#records.giveUp();
  }

  #show(table: EventTable | null, outcome = this.#outcome): void {
    this.table = table;
    this.shownEdition = this.#readingEdition;
    this.#outcome = outcome;
  }

  #note(found: Partial<Outcome>): void {
    this.#outcome = { ...this.#outcome, ...found };
  }

  #tellOfLoad(): void {
    this.#tell(new TimelineLoadEvent(this.table?.size ?? 0, this.issues));
    if (this.issues.length > 0) this.#tell(new TimelineErrorEvent(this.issues, null));
  }

  #tell(event: Event): void {
    this.#told.push(event);
  }
}
