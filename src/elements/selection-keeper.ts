/** Keeps which events are selected, and of which data they are: in others some of their ids may name other events. */
export class SelectionKeeper {
  #ids: ReadonlySet<string> = new Set();
  /** Edition of the data that the ids are of. */
  #edition = 0;
  /** What the user selected last, as the element has it for its property. */
  #chosen: unknown = null;

  /** The ids of the selected events; the same set as long as nothing changes. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Notes that the user selects these, in the data that are shown. */
  choose(ids: readonly string[], shownEdition: number): void {
    this.#chosen = ids;
    this.#edition = shownEdition;
  }

  /**
   * Takes what the property of the element was set to.
   *
   * @param ids what is read from it
   * @param askedEdition of the data that were asked for last: the page may set both at once
   */
  take(given: unknown, ids: readonly string[], askedEdition: number): void {
    this.#ids = new Set(ids);
    if (given !== this.#chosen) this.#edition = askedEdition;
  }

  /**
   * Goes on to data that take the place of others.
   *
   * @param stillMeant leaves out the ids that would name another event in them
   * @returns the ids that are left, where some are not; null where nothing changes
   */
  dataReplaced(edition: number, stillMeant: (ids: readonly string[]) => readonly string[]): readonly string[] | null {
    if (this.#edition >= edition) return null;
    const kept = stillMeant([...this.#ids]);
    if (kept.length === this.#ids.size) return null;
    this.#ids = new Set(kept);
    return kept;
  }
}
