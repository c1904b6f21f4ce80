import { headerWords, type HeaderWord } from './words.ts';
import type { Meaning } from './vocabulary.ts';

/** What a column can be by its name. */
export type HeaderRole =
  | 'first name'
  | 'middle name'
  | 'last name'
  | 'full name'
  | 'name suffix'
  | 'birth date'
  | 'email'
  | 'country'
  | 'zip'
  | 'plus four'
  | 'state'
  | 'city'
  /** City and state, or with the ZIP code, in one. */
  | 'place'
  /** A line of the address; `line` says which. */
  | 'address line'
  | 'whole address'
  | 'house number'
  | 'house number suffix'
  | 'direction before'
  | 'street name'
  | 'street type'
  | 'direction after'
  | 'unit type'
  | 'unit';

/** Whose name, or which address: the same for columns that belong together. */
export interface HeaderGroup {
  /** Empty where the name says nothing of it. */
  readonly person: '' | 'owner' | 'spouse' | 'parent' | 'child' | 'staff';
  /** Which of several kinds of address. */
  readonly place:
    | ''
    | 'mailing'
    | 'home'
    | 'residence'
    | 'billing'
    | 'shipping'
    | 'business'
    | 'property'
    | 'other';
  /** 1 unless the name counts: `Owner 2`, `Address 2: City`. */
  readonly index: number;
}

export interface HeaderMeaning {
  readonly role: HeaderRole;
  readonly group: HeaderGroup;
  /** Of an address line: 1 for the first; 0 where the name does not count. */
  readonly line: number;
  /** Of an address line: whether the name says street, not just address. */
  readonly isStreet: boolean;
  /** Whether the name says whose it is but not what: `Owner`, `Ship to`. Its cells must look like names. */
  readonly isVague: boolean;
  /** Other words in the name, from 0: of two columns for one thing the plainer name is taken. */
  readonly strangeness: number;
}

/** Reads a column's name; undefined where it says neither a name nor a part of an address nor an email. */
export function headerMeaning(name: string): HeaderMeaning | undefined {
  const header = new Header(headerWords(name));
  const role = header.role();
  if (!role) return undefined;
  const isLine = role === 'address line';
  return {
    role,
    group: header.group(isLine),
    line: isLine ? header.line() : 0,
    isStreet: header.has('street', 'st'),
    isVague: role === 'full name' && !header.has('name', 'full', 'first'),
    strangeness: header.strangeness(),
  };
}

/** Whether a cell is a column's name rather than a value: `Main St` and `12 State Rd` are none. */
export function isColumnName(cell: string): boolean {
  if (/^\s*\d/.test(cell) || headerMeaning(cell) === undefined) return false;
  const words = headerWords(cell).filter((word) => !('number' in word));
  const unknown = words.filter((word) => 'unknown' in word).length;
  const isStreet =
    words.some((word) => 'meaning' in word && word.meaning === 'st') && words.length > 1;
  return unknown === 0 ? !isStreet : words.length - unknown >= 2;
}

const PLACES = [
  'mailing',
  'home',
  'residence',
  'billing',
  'shipping',
  'business',
  'property',
] as const;
const PERSONS = ['spouse', 'parent', 'child', 'staff', 'owner'] as const;

/** Words behind which a number says which line of an address it is. */
const LINES: ReadonlySet<Meaning> = new Set<Meaning>([
  'line',
  'address',
  'street',
  'st',
  'mailing',
  'mail',
  'billing',
  'shipping',
  'noise',
]);

class Header {
  readonly #words: readonly HeaderWord[];
  readonly #meanings: ReadonlySet<Meaning>;

  constructor(words: readonly HeaderWord[]) {
    this.#words = words;
    this.#meanings = new Set(words.flatMap((word) => ('meaning' in word ? [word.meaning] : [])));
  }

  has(...any: readonly Meaning[]): boolean {
    return any.some((meaning) => this.#meanings.has(meaning));
  }

  role(): HeaderRole | undefined {
    if (this.has('birth')) return 'birth date';
    if (this.has('email')) return this.#emailRole();
    if (this.has('never') && !this.#isLineOfAddress()) return undefined;
    if (this.has('name') && this.has('first', 'last') && !this.has('street'))
      return this.#nameRole();
    return this.#placeRole() ?? this.#streetRole() ?? this.#nameRole() ?? this.#mailRole();
  }

  group(isLine: boolean): HeaderGroup {
    const isAddress = this.has(
      'address',
      'street',
      'city',
      'state',
      'st',
      'zip',
      'country',
      'unit',
    );
    const place =
      PLACES.find((one) => this.has(one)) ??
      (this.has('mail') ? 'mailing' : undefined) ??
      (this.has('company') && isAddress ? 'business' : undefined) ??
      (this.has('other') ? 'other' : '');
    const owns = this.has('owner') && isAddress && place === '';
    const person = owns ? undefined : PERSONS.find((one) => this.has(one));
    return { person: person ?? '', place: owns ? 'mailing' : place, index: this.#index(isLine) };
  }

  /** The line's number: the one right behind "line", "address" or "street". */
  line(): number {
    return this.#numberOfLine() ?? (this.has('line') && this.has('other') ? 2 : 0);
  }

  strangeness(): number {
    return this.#words.filter(
      (word) =>
        'unknown' in word ||
        ('meaning' in word && (word.meaning === 'default' || word.meaning === 'person')),
    ).length;
  }

  /** `Address Line 2/District/Neighborhood`. */
  #isLineOfAddress(): boolean {
    return this.has('address') && this.has('line') && this.#numbers().length > 0;
  }

  #emailRole(): HeaderRole | undefined {
    const isOther = this.has('never', 'type', 'nickname', 'first', 'last') || this.#isNumberOnly();
    return isOther || (this.has('name') && !this.has('address')) ? undefined : 'email';
  }

  /** `Number of emails`. */
  #isNumberOnly(): boolean {
    return this.has('number') && !this.#words.some((word) => 'number' in word);
  }

  #placeRole(): HeaderRole | undefined {
    const isState = this.has('state');
    if (this.has('county') && !isState) return undefined;
    const hasPlace = this.has('city') && (isState || this.has('zip'));
    if (hasPlace && this.has('address', 'street')) return 'whole address';
    if (hasPlace) return 'place';
    if (isState && this.has('zip') && !this.has('country')) return 'place';
    if (this.has('plus four') && !this.has('zip')) return 'plus four';
    if (this.has('zip')) return this.#zipRole();
    if (this.has('country')) return 'country';
    if (this.has('city')) return 'city';
    if (isState) return 'state';
    const isStreetPart = this.has(
      'name',
      'number',
      'type',
      'direction',
      'prefix',
      'line',
      'suffix',
      'postfix',
      'fraction',
      'address',
    );
    return this.has('st') && !isStreetPart && !this.#numbers().length ? 'state' : undefined;
  }

  /** `Zip4` is the plus-four; `Zip5`, `Zip (5 digit)` and `Zip+4` are ZIP codes. */
  #zipRole(): HeaderRole | undefined {
    const four = this.#numbers().includes(4);
    return four && !this.has('plus four') ? 'plus four' : 'zip';
  }

  #streetRole(): HeaderRole | undefined {
    const isStreet = this.has('street', 'st', 'house');
    const isAddress = isStreet || this.has('address');
    if (this.has('unit') && !this.has('line')) return this.#unitRole();
    if (this.has('box') && !this.has('line', 'street', 'number')) return undefined;
    if (this.has('direction before')) return 'direction before';
    if (this.has('direction after')) return 'direction after';
    if (this.has('direction', 'prefix', 'postfix') && (isStreet || this.has('direction'))) {
      if (this.has('title', 'first', 'last') && !isStreet) return undefined;
      return this.has('postfix', 'suffix') ? 'direction after' : 'direction before';
    }
    if (this.has('fraction') || (isStreet && this.has('number') && this.has('suffix')))
      return 'house number suffix';
    if (isAddress && this.has('number')) return 'house number';
    if (this.#isNumberOnly() && !this.has('unit', 'name', 'person', 'company', 'thing', 'billing'))
      return this.#isUnknown() ? undefined : 'house number';
    if (this.has('house')) return this.has('name') ? undefined : 'house number';
    if (isStreet && this.has('type', 'suffix')) return 'street type';
    if (this.has('type') || this.#isCompanyName()) return undefined;
    if (isStreet && this.has('name')) return 'street name';
    if (!isAddress && !this.#isLineOfLabel()) return this.#wholeRole();
    return this.has('formatted', 'full') ? 'whole address' : 'address line';
  }

  /** `Address Company`: the company, where `Company Address` is its address. */
  #isCompanyName(): boolean {
    const last = this.#words.at(-1);
    const isLast = last !== undefined && 'meaning' in last && last.meaning === 'company';
    return isLast && this.#words.length > 1;
  }

  /** `Line 2`, `Bill to 3`, `Mail1`. */
  #isLineOfLabel(): boolean {
    const isSome =
      this.has('line', 'billing', 'shipping', 'mailing', 'mail') &&
      !this.has('name', 'first', 'last', 'type');
    return isSome && this.#numbers().length > 0 && !this.#isUnknown();
  }

  #wholeRole(): HeaderRole | undefined {
    return this.has('formatted') && this.has('mailing', 'mail') ? 'whole address' : undefined;
  }

  #unitRole(): HeaderRole {
    return this.has('type') ? 'unit type' : 'unit';
  }

  #nameRole(): HeaderRole | undefined {
    if (this.has('type', 'number') && !this.has('name')) return undefined;
    if (this.#isLastFour()) return undefined;
    if (this.has('middle') && !this.has('first')) return 'middle name';
    if (this.has('nickname')) return undefined;
    if (this.has('first') && this.has('last')) return 'full name';
    if (this.has('first', 'last') && !this.has('name') && this.#isUnknown()) return undefined;
    if (this.has('first')) return 'first name';
    if (this.has('last')) return 'last name';
    if (this.has('title', 'prefix')) return undefined;
    if (this.has('suffix')) return 'name suffix';
    if (this.has('company', 'thing', 'business', 'property')) return undefined;
    return this.has('name', 'full') || this.#isOnlySomebody() ? 'full name' : undefined;
  }

  /** `Last 4`. */
  #isLastFour(): boolean {
    return this.has('last') && this.#numbers().includes(4);
  }

  /** `Owner`, `Donor`, `Recipient`, `Ship to`: a name, if its cells look like names. */
  #isOnlySomebody(): boolean {
    return (
      this.has('person', 'owner', 'billing', 'shipping', 'spouse', 'parent') && !this.#isUnknown()
    );
  }

  #isUnknown(): boolean {
    return this.#words.some((word) => 'unknown' in word);
  }

  /** `Mail` alone: an email in most languages. */
  #mailRole(): HeaderRole | undefined {
    return this.has('mail') && !this.#isUnknown() ? 'email' : undefined;
  }

  #numbers(): number[] {
    return this.#words.flatMap((word) => ('number' in word ? [word.number] : []));
  }

  #numberOfLine(): number | undefined {
    const at = this.#words.findLastIndex(
      (word, i) => 'number' in word && this.#isLineWord(i - 1) && !this.#isIndexAt(i),
    );
    const word = this.#words[at];
    return word && 'number' in word ? word.number : undefined;
  }

  #isLineWord(at: number): boolean {
    const word = this.#words[at];
    return word !== undefined && 'meaning' in word && LINES.has(word.meaning);
  }

  /** Whether a number counts addresses, not lines: what it is behind is followed by what it counts, `Address 1 - Street`. */
  #isIndexAt(at: number): boolean {
    return this.#words
      .slice(at + 1)
      .some((word) => 'meaning' in word && ['street', 'address', 'line'].includes(word.meaning));
  }

  #index(isLine: boolean): number {
    const line = isLine ? this.#numberOfLine() : undefined;
    const numbers = this.#numbers();
    const others = line === undefined ? numbers : numbers.slice(0, numbers.lastIndexOf(line));
    // `Zip5` and `Zip4` count digits.
    const isZip = this.has('zip', 'plus four');
    const isIndex = (number: number) => number > 0 && number < (isZip ? 4 : 100);
    return others.find(isIndex) ?? 1;
  }
}
