/** Counts values that are added and deleted, and gives the distinct ones in the order in which they first appeared. */
export class ValueCounts {
  readonly #counts = new Map<string, number>();
  #values: readonly string[] | null = null;

  get values(): readonly string[] {
    return (this.#values ??= [...this.#counts.keys()]);
  }

  add(value: string): void {
    const count = this.#counts.get(value);
    if (count === undefined) this.#values = null;
    this.#counts.set(value, (count ?? 0) + 1);
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
