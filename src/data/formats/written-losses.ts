import type { FormatLoss } from './record-format.js';

/** Says of a record which field is not written, and why. */
export type Lose = (path: string, why: string) => void;

/** Collects what a writer had to leave out, each with a sentence that says where and why. */
export class WrittenLosses {
  readonly #losses: FormatLoss[] = [];

  /** @param why what the sentence says after the place: `a month has no place in iCalendar; …` */
  add(row: number, path: string, why: string): void {
    this.#losses.push(lossOf(row, path, why));
  }

  ofRow(row: number): Lose {
    return (path, why) => this.add(row, path, why);
  }

  toArray(): readonly FormatLoss[] {
    return this.#losses;
  }
}

/** Makes a loss with its sentence. */
export function lossOf(row: number, path: string, why: string): FormatLoss {
  return { row, path, message: `${row < 0 ? 'Document' : `Row ${row}`}: ${path}: ${why}` };
}
