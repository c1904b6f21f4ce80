import type { FieldSource, Matching } from '../types/matching.ts';
import { agreement, type ColumnEvidence, type LookName } from './evidence.ts';
import { partsOfName } from './partsOfName.ts';
import { columnsOf } from './required.ts';

/** Share of a column's cells that must look like something for content to speak. */
const MOST = 0.6;

/** Share of rows in which a ZIP code must be in the state beside it. */
const AGREE = 0.8;

/** Different values that ZIP codes, cities, and names have at least, as a share; codes and flags have fewer. */
const VARIED = 0.05;
/** The same where there are few cells. */
const VARIED_FEW = 0.5;
const FEW = 20;

/** Share of whole names in which a common given name is. */
const SOME = 0.25;

type Found = { -readonly [field in keyof Matching]?: Matching[field] };

/**
 * Finds what is still missing by the cells of columns whose names say nothing: ZIP codes that agree
 * with the states beside them, streets, whole names, and the city next to its state.
 */
export function byContent(
  columns: readonly ColumnEvidence[],
  named: Matching,
  taken: readonly number[],
): Matching {
  const used = new Set([...taken, ...Object.values(named).flatMap(columnsOf)]);
  const free = columns.filter(
    ({ index, meaning, isBlank }) => !used.has(index) && !meaning && !isBlank,
  );
  return new Content(free, columns, named).found();
}

class Content {
  readonly #all: readonly ColumnEvidence[];
  readonly #named: Matching;
  readonly #found: Found = {};
  #free: readonly ColumnEvidence[];

  constructor(free: readonly ColumnEvidence[], all: readonly ColumnEvidence[], named: Matching) {
    this.#free = free;
    this.#all = all;
    this.#named = named;
  }

  found(): Matching {
    if (!this.#named.address_1 && !this.#named.zipcode) this.#wholeAddress();
    this.#zipAndState();
    if (!this.#has('address_1')) this.#take('address_1', this.#likeliest('street'));
    if (!this.#has('city')) this.#take('city', this.#cityBefore());
    this.#names();
    return this.#found;
  }

  #has(field: keyof Matching): boolean {
    return this.#named[field] !== undefined || this.#found[field] !== undefined;
  }

  #wholeAddress(): void {
    const whole = this.#likeliest('address');
    if (!whole) return;
    this.#use(whole);
    for (const [field, part] of [
      ['address_1', 'street'],
      ['city', 'city'],
      ['state', 'state'],
      ['zipcode', 'zip'],
    ] as const)
      if (!this.#named[field])
        this.#found[field] = { kind: 'part of address', columns: [whole.index], part };
  }

  #zipAndState(): void {
    const states = this.#has('state')
      ? [this.#columnOf('state')]
      : this.#free.filter((column) => column.share('state') >= MOST);
    if (this.#has('zipcode')) {
      const zip = this.#columnOf('zipcode');
      if (!this.#has('state'))
        this.#take(
          'state',
          states.find((state) => zip && state && agrees(zip, state)),
        );
      return;
    }
    const zips = this.#free.filter(
      (column) => column.share('zip') >= MOST && column.share('fullZip') >= MOST,
    );
    const pair = zips
      .flatMap((zip) => states.map((state) => ({ zip, state })))
      .find(({ zip, state }) => state && agrees(zip, state));
    if (pair) {
      this.#take('zipcode', pair.zip);
      if (!this.#has('state')) this.#take('state', pair.state);
      return;
    }
    // Nothing to agree with: a column that is nothing but ZIP codes, right behind a place or a street.
    if (states.length === 0) this.#take('zipcode', zips.find(isVaried));
  }

  /** A city stands right before its state or ZIP code. */
  #cityBefore(): ColumnEvidence | undefined {
    const next = this.#columnOf('state') ?? this.#columnOf('zipcode');
    const before = next && this.#free.find(({ index }) => index === next.index - 1);
    return before && before.share('words') >= MOST ? before : undefined;
  }

  #names(): void {
    if (this.#has('first_name') || this.#has('last_name')) return;
    const label = this.#firstLineOfLabel();
    if (label && label.share('fullName') >= MOST) {
      Object.assign(this.#found, partsOfName(label.column));
      return;
    }
    const full = this.#free
      .filter(
        (column) =>
          column.share('fullName') >= MOST &&
          column.share('address') < MOST &&
          column.share('street') < MOST &&
          column.share('person') >= SOME,
      )
      .find(isVaried);
    if (!full) {
      this.#firstAndLast();
      return;
    }
    Object.assign(this.#found, partsOfName(full.column));
    this.#use(full);
  }

  /** The line above the street, where the lines of a label are the columns. */
  #firstLineOfLabel(): ColumnEvidence | undefined {
    const source = this.#named.address_1;
    const isLabel = source?.kind === 'part of address' && source.columns.length > 1;
    return isLabel ? this.#all[source.columns[0] ?? 0] : undefined;
  }

  /** Two columns of words side by side before the street: the one with more given names is the first name. */
  #firstAndLast(): void {
    const street = this.#columnOf('address_1');
    const words = this.#free.filter((column) => isBefore(column, street) && isOneName(column));
    const last = words.findLast(({ index }) => words.some((other) => other.index === index - 1));
    const first = words.find(({ index }) => index === (last?.index ?? 0) - 1);
    if (!first || !last) return;
    const isSwapped = last.share('givenName') > first.share('givenName');
    this.#take('first_name', isSwapped ? last : first);
    this.#take('last_name', isSwapped ? first : last);
  }

  #columnOf(field: keyof Matching): ColumnEvidence | undefined {
    const source: FieldSource | undefined = this.#named[field] ?? this.#found[field];
    return source?.kind === 'column' ? this.#all[source.column] : undefined;
  }

  #likeliest(look: LookName): ColumnEvidence | undefined {
    return this.#free
      .filter((column) => column.share(look) >= MOST)
      .toSorted((a, b) => b.share(look) * b.filled - a.share(look) * a.filled)[0];
  }

  #take(field: keyof Matching, column: ColumnEvidence | undefined): void {
    if (!column) return;
    this.#found[field] = { kind: 'column', column: column.index };
    this.#use(column);
  }

  #use(column: ColumnEvidence): void {
    this.#free = this.#free.filter((other) => other !== column);
  }
}

function agrees(zips: ColumnEvidence, states: ColumnEvidence): boolean {
  return (agreement(zips, states) ?? 0) >= AGREE;
}

/** Of few cells most are different; of many, not all the same few. */
function isVaried(column: ColumnEvidence): boolean {
  const filled = column.cells.filter((cell) => cell !== '').length;
  return column.variety() >= (filled < FEW ? VARIED_FEW : VARIED);
}

function isBefore({ index }: ColumnEvidence, street: ColumnEvidence | undefined): boolean {
  return street !== undefined && index < street.index;
}

/** A column of names of one or two words, not of codes and states. */
function isOneName(column: ColumnEvidence): boolean {
  const isCode = column.share('state') >= MOST || column.share('email') >= MOST;
  return column.share('words') >= MOST && !isCode && isVaried(column);
}
