import type { EventRecord, PackedTable, TimeSpan } from '../../src/core.js';
import type { PictureOptions } from '../../src/index.js';
import type { GeneratedColumns } from '../generate-records.js';

/** The events that a page draws, and the view that the script starts from. */
export interface Dataset {
  readonly records: readonly EventRecord[];
  /** In place of records, where these would not fit into the page. */
  readonly columns: GeneratedColumns | null;
  /** Half-open, ms: what the zoom steps go about the centre of. */
  readonly view: TimeSpan;
  /** Whether the `lane` of the records parts them; else all stand in one lane. */
  readonly hasLanes: boolean;
}

/** What is there when the clock starts: `empty`, a timeline without events, drawn and at rest; or `nothing` at all. */
export type StartFrom = 'empty' | 'nothing';

/** One timeline on one page, driven by its public API alone. The harness knows nothing else of it. */
export interface Subject {
  /** Makes all that is there before the clock starts, its own form of the records included. */
  prepare(box: HTMLElement, dataset: Dataset, from: StartFrom): void | Promise<void>;
  /** Hands over the records: the first act on the clock. */
  draw(): void;
  /**
   * Where some events stand, as it is written on their nodes: the same text while none moves, empty while none can be
   * seen. Must not make the browser lay out.
   */
  places(): string;
  /** Whether all it was given is in the picture, where it draws a part of it before; true when absent. */
  isWhole?(): boolean;
  /** What holds the nodes that move. */
  stage(): Node;
  /** Goes to a view without an animation. */
  show(view: TimeSpan): void;
  /** What is shown now; null where there is no such thing. */
  shownView(): TimeSpan | null;
  /** Takes it from the page; after it `prepare` may be called again. */
  remove(): void;
  /** How many events and clusters stand on the page as nodes or shapes of their own. */
  drawnCount(): number;
  /** What only ours is measured in. */
  readonly live?: LiveSubject;
}

/** A subject whose data come while it is shown. */
export interface LiveSubject {
  append(records: readonly EventRecord[]): void;
  /** Reads a document as it arrives. */
  stream(address: string): void;
  /** Draws the table that a worker made. */
  take(packed: PackedTable): void;
  /** Writes a figure. */
  svg(options: PictureOptions): string;
  /** How many events it holds. */
  heldCount(): number;
  /** What it said that it could not read; null when it said nothing. */
  fault(): string | null;
}
