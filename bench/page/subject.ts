import type { EventRecord, PackedTable, TimeSpan } from '../../src/core.js';
import type { PictureOptions } from '../../src/index.js';
import type { GeneratedColumns } from '../generate-records.js';

/** The events that a page draws, and the view from which the script starts. */
export interface Dataset {
  readonly records: readonly EventRecord[];
  /** Instead of records, if these would not fit into the page. */
  readonly columns: GeneratedColumns | null;
  /** Half-open, ms; the zoom steps go about its centre. */
  readonly view: TimeSpan;
  /** Whether `lane` divides the records; otherwise all are in one lane. */
  readonly hasLanes: boolean;
}

/** What exists when the clock starts: `empty`, a timeline without events, drawn and at rest; or `nothing`. */
export type StartFrom = 'empty' | 'nothing';

/** A timeline on a page, driven by its public API alone. The harness knows nothing else about it. */
export interface Subject {
  /** Prepares everything that exists before the clock starts, including the library's own form of the records. */
  prepare(box: HTMLElement, dataset: Dataset, from: StartFrom): void | Promise<void>;
  /** Hands over the records: the first timed action. */
  draw(): void;
  /**
   * Returns the places of some events, as their nodes state them: the same text while none moves, empty while none is
   * visible. Must not force a layout.
   */
  places(): string;
  /** Whether the picture is complete, for a subject that first draws part of it; true when absent. */
  isWhole?(): boolean;
  /** Returns the node that contains those that move. */
  stage(): Node;
  /** Goes to a view without animation. */
  show(view: TimeSpan): void;
  /** Returns the current view; null if the subject has none. */
  shownView(): TimeSpan | null;
  /** Removes it from the page; `prepare` may then be called again. */
  remove(): void;
  /** Counts the events and clusters that are drawn as nodes or shapes of their own. */
  drawnCount(): number;
  /** What is measured for our library only. */
  readonly live?: LiveSubject;
}

/** A subject whose data change while it is shown. */
export interface LiveSubject {
  append(records: readonly EventRecord[]): void;
  /** Reads a document as it arrives. */
  stream(address: string): void;
  /** Draws the table that a worker has built. */
  take(packed: PackedTable): void;
  /** Writes a figure. */
  svg(options: PictureOptions): string;
  /** Returns how many events it has. */
  heldCount(): number;
  /** Returns what it reported as unreadable, or null. */
  fault(): string | null;
}
