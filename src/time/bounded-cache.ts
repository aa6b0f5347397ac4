/**
 * Keeps values by a key. Once it holds `max` of them it is emptied, which costs nothing in the frames in between: formats of
 * `Intl`, say, take a hundred times as long to make as to use.
 */
export class BoundedCache<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  /** Gives the value of a key; makes it where it is not kept. */
  get(key: Key, make: () => Value): Value {
    let value = this.#values.get(key);
    if (value === undefined) this.set(key, (value = make()));
    return value;
  }

  /** Gives the value of a key, or undefined. */
  peek(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  set(key: Key, value: Value): void {
    if (this.#values.size >= this.#max) this.#values.clear();
    this.#values.set(key, value);
  }
}
