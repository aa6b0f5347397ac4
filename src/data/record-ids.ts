/** Gives out ids of which no two are alike. */
export class RecordIds {
  readonly #taken = new Set<string>();
  /** By id that came more than once: the number to try next. */
  readonly #next = new Map<string, number>();

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  /** Takes an id; false where another record has it. */
  take(id: string): boolean {
    const { size } = this.#taken;
    return this.#taken.add(id).size > size;
  }

  /** Takes the id, or else the first of `id~2`, `id~3`, … that is free, and gives back which. */
  takeLike(id: string): string {
    if (this.take(id)) return id;
    // The numbers that earlier calls found taken are not tried again: a million records may share one id.
    for (let number = this.#next.get(id) ?? 2; ; number++) {
      const unique = `${id}~${number}`;
      if (!this.take(unique)) continue;
      this.#next.set(id, number + 1);
      return unique;
    }
  }
}
