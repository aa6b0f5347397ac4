/** The table grows beyond this load, so that probing stays short. */
const MAX_LOAD = 0.6;
const MIN_SLOTS = 1 << 12;

/**
 * A set of ids that stores a 53-bit hash of each, in slots of 8 bytes outside the heap. Two different ids are hardly
 * ever confused: among ten million the odds are 1 in 180.
 */
export class IdHashes {
  #slots = new Float64Array(MIN_SLOTS);
  #count = 0;

  /** Adds an id; returns false if it was added before. */
  add(id: string): boolean {
    if (this.#count >= this.#slots.length * MAX_LOAD) this.#grow();
    const hash = hashOf(id);
    const slot = this.#slotOf(hash);
    if (this.#slots[slot] === hash) return false;
    this.#slots[slot] = hash;
    this.#count++;
    return true;
  }

  has(id: string): boolean {
    const hash = hashOf(id);
    return this.#slots[this.#slotOf(hash)] === hash;
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash % this.#slots.length;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    for (const hash of before) if (hash !== 0) this.#slots[this.#slotOf(hash)] = hash;
  }
}

/** Combines two mixed 32-bit hashes (FNV-1a, and a variant with another multiplier) into a number from 1 to 2^53. */
function hashOf(id: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b);
  low ^= low >>> 13;
  high = Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high ^= high >>> 16;
  return (high >>> 11) * 2 ** 32 + (low >>> 0) + 1;
}
