/** Counts values that are added and deleted, and gives the distinct ones in the order in which they first appeared. */
export class ValueCounts {
  readonly #counts: Map<string, number>;
  #values: readonly string[] | null = null;

  /** @param first values that keep this order, before all others, once they are added */
  constructor(first: readonly string[] = []) {
    this.#counts = new Map(first.map((value) => [value, 0]));
  }

  get values(): readonly string[] {
    return (this.#values ??= [...this.#counts.keys()].filter((value) => this.#counts.get(value)! > 0));
  }

  add(value: string): void {
    const count = this.#counts.get(value) ?? 0;
    if (count === 0) this.#values = null;
    this.#counts.set(value, count + 1);
  }

  delete(value: string): void {
    const count = this.#counts.get(value) ?? 0;
    if (count > 1) {
      this.#counts.set(value, count - 1);
      return;
    }
    this.#counts.delete(value);
    this.#values = null;
  }
}
