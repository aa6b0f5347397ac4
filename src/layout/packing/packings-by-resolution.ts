import type { LaneChanges } from '../lanes/lane-changes.js';
import { Packing, type FormerPacking, type PackingInput } from './packing.js';

/** Zooming passes many resolutions; a few packings each way are worth keeping. */
const MAX_KEPT = 12;
/** A feed would carry all packings along, though nobody zooms. */
const MAX_UNASKED = 8;

interface KeptPacking {
  readonly packing: Packing;
  /** Through how many changes of the data nobody asked for it. */
  unasked: number;
}

/** The packings of one arrangement: each is made when a window of its resolution is first shown, and the last few are kept. */
export class PackingsByResolution {
  readonly #input: Omit<PackingInput, 'resolutionMsPerPx'>;
  readonly #kept = new Map<number, KeptPacking>();

  constructor(input: Omit<PackingInput, 'resolutionMsPerPx'>) {
    this.#input = input;
  }

  /** Brings the packings of an earlier state of the same data to the present one, those that are still asked for. */
  takeOver(former: PackingsByResolution, changes: LaneChanges): void {
    for (const [resolution, { packing, unasked }] of former.#kept) {
      if (unasked < MAX_UNASKED) this.#keep(resolution, { packing, changes }, unasked + 1);
    }
  }

  /** Gives the packing of a resolution. */
  at(resolutionMsPerPx: number): Packing {
    const kept = this.#kept.get(resolutionMsPerPx) ?? this.#keep(resolutionMsPerPx, null, 0);
    kept.unasked = 0;
    return kept.packing;
  }

  /** Gives the packing of a resolution if it was made and is still kept. */
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
