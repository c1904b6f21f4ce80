import { isTypo } from './isTypo.ts';

/** A city name that is most likely a misspelling of another one. */
export interface Misspelling {
  readonly from: string;
  readonly to: string;
}

/** Maximum number of distinct pairs of ZIP code and city. Later ones are ignored. */
const MOST_PAIRS = 200_000;

/** Minimum number of rows of a ZIP code with the correct city name. */
const FEWEST_RIGHT = 4;

/** A misspelling occurs at most once for this many rows with the correct name. */
const RARE = 4;

interface Spelling {
  readonly text: string;
  rows: number;
}

/** Counts the city names of each ZIP code. */
export class CityTally {
  readonly #zips = new Map<string, Map<string, Spelling>>();
  /** Number of rows of each city, across ZIP codes. */
  readonly #cities = new Map<string, number>();
  #pairs = 0;

  add(zip: string, city: string): void {
    const key = cityKey(city);
    const cities = this.#zips.get(zip) ?? new Map<string, Spelling>();
    const spelling = cities.get(key);
    if (!spelling && this.#pairs === MOST_PAIRS) return;
    this.#cities.set(key, (this.#cities.get(key) ?? 0) + 1);
    if (spelling) {
      spelling.rows += 1;
      return;
    }
    this.#pairs += 1;
    this.#zips.set(zip, cities.set(key, { text: city, rows: 1 }));
  }

  /** Rare names that differ from their ZIP code's usual name by a typo. By ZIP code, then by `cityKey`. */
  misspellings(): Map<string, Map<string, Misspelling>> {
    const found = new Map<string, Map<string, Misspelling>>();
    for (const [zip, cities] of this.#zips) {
      if (cities.size < 2) continue;
      const misspelled = this.#misspelledIn(cities);
      if (misspelled.size > 0) found.set(zip, misspelled);
    }
    return found;
  }

  #misspelledIn(cities: ReadonlyMap<string, Spelling>): Map<string, Misspelling> {
    const found = new Map<string, Misspelling>();
    const [usual] = [...cities].toSorted(([, a], [, b]) => b.rows - a.rows);
    if (!usual || usual[1].rows < FEWEST_RIGHT) return found;
    const [right, { text: to, rows }] = usual;
    for (const [key, { text: from }] of cities)
      // A name that is common in other ZIP codes is another city, not a typo.
      if (isTypo(key, right) && (this.#cities.get(key) ?? 0) * RARE <= rows)
        found.set(key, { from, to });
    return found;
  }
}

/** A city's name without case, spaces and punctuation. */
export function cityKey(city: string): string {
  return city.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
