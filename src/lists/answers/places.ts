/** Consecutive records whose answers, or the records themselves, are in one file. */
export interface Place {
  /** Names the file. */
  readonly id: number;
  readonly firstRecord: number;
  readonly records: number;
}

/** Finds the place of a record among places that do not overlap. */
export class Places<T> {
  readonly #items: readonly T[];
  readonly #placeOf: (item: T) => Place;
  #current: T | undefined;

  constructor(items: readonly T[], placeOf: (item: T) => Place) {
    this.#placeOf = placeOf;
    this.#items = items.toSorted((a, b) => placeOf(a).firstRecord - placeOf(b).firstRecord);
  }

  /** The place of a record; undefined if none contains it. Fast if it is the same place as at the call before. */
  of(record: number): T | undefined {
    if (!this.#current || !this.#holds(this.#current, record)) this.#current = this.#find(record);
    return this.#current;
  }

  #find(record: number): T | undefined {
    let low = 0;
    let high = this.#items.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const item = this.#items[middle];
      if (item && this.#placeOf(item).firstRecord <= record) low = middle;
      else high = middle - 1;
    }
    const found = this.#items[low];
    return found && this.#holds(found, record) ? found : undefined;
  }

  #holds(item: T, record: number): boolean {
    const { firstRecord, records } = this.#placeOf(item);
    return record >= firstRecord && record < firstRecord + records;
  }
}
