import type { LaneChanges } from '../lanes/lane-changes.js';
import { Packing, type FormerPacking, type PackingInput } from './packing.js';

/** Zooming passes through many resolutions; it is worth keeping a few packings in each direction. */
const MAX_KEPT = 12;
/**
 * Through this many changes of the data a packing is kept unused: a feed would otherwise update all of them forever.
 */
const MAX_UNASKED = 8;

interface KeptPacking {
  readonly packing: Packing;
  /** How many changes of the data it has gone unused. */
  unasked: number;
}

/** The packings of one arrangement: each is made when first asked for, and the last few are kept. */
export class PackingsByResolution {
  readonly #input: Omit<PackingInput, 'resolutionMsPerPx'>;
  readonly #kept = new Map<number, KeptPacking>();

  constructor(input: Omit<PackingInput, 'resolutionMsPerPx'>) {
    this.#input = input;
  }

  /** Takes over the packings of an earlier state of the same data that are still in use. */
  takeOver(former: PackingsByResolution, changes: LaneChanges): void {
    for (const [resolution, { packing, unasked }] of former.#kept) {
      if (unasked < MAX_UNASKED) this.#keep(resolution, { packing, changes }, unasked + 1);
    }
  }

  /** Gives the packing of a resolution, making it if necessary. */
  at(resolutionMsPerPx: number): Packing {
    const kept = this.#kept.get(resolutionMsPerPx) ?? this.#keep(resolutionMsPerPx, null, 0);
    kept.unasked = 0;
    return kept.packing;
  }

  /** Gives the packing of a resolution if it is kept, otherwise null. */
  keptAt(resolutionMsPerPx: number): Packing | null {
    return this.#kept.get(resolutionMsPerPx)?.packing ?? null;
  }

  #keep(resolutionMsPerPx: number, former: FormerPacking | null, unasked: number): KeptPacking {
    if (this.#kept.size >= MAX_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    const kept = { packing: new Packing({ ...this.#input, resolutionMsPerPx }, former), unasked };
    this.#kept.set(resolutionMsPerPx, kept);
    return kept;
  }
}
