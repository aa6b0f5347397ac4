/**
 * Caches values by key. Once it holds `max` values it is cleared, so the frames in between pay nothing for eviction.
 * Used for `Intl` formatters, for example, which take a hundred times as long to make as to use.
 */
export class BoundedCache<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  /** Returns the value of a key; makes and keeps it if it is not cached. */
  get(key: Key, make: () => Value): Value {
    let value = this.#values.get(key);
    if (value === undefined) this.set(key, (value = make()));
    return value;
  }

  /** Returns the cached value of a key, or undefined. */
  peek(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  set(key: Key, value: Value): void {
    if (this.#values.size >= this.#max) this.#values.clear();
    this.#values.set(key, value);
  }
}
