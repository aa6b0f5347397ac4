/** Keeps which events are selected, and in which data: in others their ids may name other events. */
export class SelectionKeeper {
  #ids: ReadonlySet<string> = new Set();
  /** Edition of the data that the ids belong to. */
  #edition = 0;
  /** The user's last selection, as the property of the element holds it. */
  #chosen: unknown = null;

  /** The ids of the selected events; the same set as long as nothing changes. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Notes that the user selected these, in the data that are shown. */
  choose(ids: readonly string[], shownEdition: number): void {
    this.#chosen = ids;
    this.#edition = shownEdition;
  }

  /**
   * Takes the value that the property of the element was set to.
   *
   * @param ids the ids read from it
   * @param requestedEdition of the data requested last: the page may set both at once
   */
  take(given: unknown, ids: readonly string[], requestedEdition: number): void {
    this.#ids = new Set(ids);
    if (given !== this.#chosen) this.#edition = requestedEdition;
  }

  /**
   * Moves on to data that replace others.
   *
   * @param stillMeant leaves out ids that would name another event in them
   * @returns the remaining ids if some are left out; null if nothing changes
   */
  dataReplaced(edition: number, stillMeant: (ids: readonly string[]) => readonly string[]): readonly string[] | null {
    if (this.#edition >= edition) return null;
    const kept = stillMeant([...this.#ids]);
    if (kept.length === this.#ids.size) return null;
    this.#ids = new Set(kept);
    return kept;
  }
}
