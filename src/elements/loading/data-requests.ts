import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ChildRecords } from './child-records.js';
import { givenData, type GivenData } from './given-data.js';
import { ListPacer } from './list-pacer.js';
import { isSameSource, type DataSource } from './pending-changes.js';

/** What the host states about its data. */
export interface DataInputs extends DataSource {
  readonly timezone: string;
  /** Lanes by this field are gathered while reading; another one needs no new reading. */
  readonly laneBy: string | null;
}

/** Is notified of what has been requested. */
export interface DataRequestListener {
  /** Whether a list is being read, for which a newer one may have to wait. */
  isTakingList(): boolean;
  /** Other data are going to replace those that are shown or being read. */
  replaced(): void;
  /** The requested data are to be read. @param isRetry whether they are those of the last reading */
  due(isRetry: boolean): void;
}

/** Decides which data are read and when: those that the page gives, unless the user has opened others since. */
export class DataRequests implements ReactiveController {
  /** Counts the requests of page and user to show other data. */
  edition = 0;
  inputs: DataInputs | null = null;
  readonly #host: ReactiveControllerHost & Element;
  readonly #listener: DataRequestListener;
  readonly #children: ChildRecords;
  readonly #turns = new ListPacer(() => this.#takeTurn());
  #opened: GivenData | null = null;

  constructor(host: ReactiveControllerHost & Element, listener: DataRequestListener) {
    this.#host = host;
    this.#listener = listener;
    this.#children = new ChildRecords(host, () => this.childrenChanged());
    host.addController(this);
  }

  /** Whether reading again may succeed where it failed: the data come from elsewhere. */
  get canRetry(): boolean {
    return this.#opened === null && this.inputs?.events === null && this.inputs.src !== null;
  }

  /** Whether the data are children, which are still being parsed. */
  get areChildrenComing(): boolean {
    return this.#areChildrenGiven && this.#children.areComing;
  }

  get #areChildrenGiven(): boolean {
    return this.inputs?.events === null && this.inputs.src === null;
  }

  /** Whether the data of a source are those being read, or read last. */
  isReading(source: DataSource): boolean {
    return !this.#turns.isWaiting && isSameSource(this.inputs, source);
  }

  /** Resolves when no list is waiting for its turn. */
  get settled(): Promise<void> {
    return this.#turns.settled;
  }

  hostConnected(): void {
    this.#children.observe();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
  }

  /** Takes what the host states now. @returns whether only the time zone has changed */
  take(inputs: DataInputs): boolean {
    const old = this.inputs;
    this.inputs = inputs;
    if (isSameSource(old, inputs)) return old!.timezone !== inputs.timezone;
    this.#replace(null);
    if (Array.isArray(inputs.events)) this.#turns.request(this.#listener.isTakingList());
    else this.#startNow();
    return false;
  }

  /** Takes data that the user has opened: they are shown until the page gives others. */
  open(data: GivenData): void {
    this.#replace(data);
    this.#startNow();
  }

  /** Requests all that the page gives again, whether it has changed or not. */
  reload(): void {
    this.edition++;
    this.#opened = null;
    this.#start(true);
  }

  /** Returns the requested data, whose reading starts now. */
  begin(): GivenData {
    this.#turns.begin(this.#listener.isTakingList());
    return this.#opened ?? givenData(this.inputs!, this.#children, this.#host.baseURI);
  }

  /** A load has finished. @returns whether a newer list has waited for it */
  end(load: { readonly isOfList: boolean }): boolean {
    return this.#turns.end(load);
  }

  childrenChanged(): void {
    if (this.#areChildrenGiven && !this.#children.areComing) this.#turns.request(this.#listener.isTakingList());
    this.#host.requestUpdate();
  }

  #replace(opened: GivenData | null): void {
    this.edition++;
    this.#opened = opened;
    this.#listener.replaced();
  }

  #startNow(): void {
    this.#turns.cancel();
    this.#start(false);
  }

  #start(isRetry: boolean): void {
    if (this.inputs) this.#listener.due(isRetry);
  }

  #takeTurn(): void {
    if (!this.#areChildrenGiven) this.#start(false);
    else if (this.#children.haveChanged) this.reload();
    this.#host.requestUpdate();
  }
}
