import { COMMA, MOST_TOKENS, type StreetTokens } from './streetTokens.ts';
import {
  AS_DIRECTION,
  AS_TYPE,
  AS_UNIT,
  DIRECTION,
  EXTENSION,
  HIGHWAY,
  highwayOf,
  NUMBERED,
  SIGN,
  TYPE,
  UNIT_ALONE,
  UNIT_WITH_ID,
} from './streetWords.ts';

/** Role of a token that does not count: the sign in `Apt #4`, the second word of `State Route 9`. */
export const NONE = 0xffff;

/** The most words before a road's number: `Farm to Market Road 9`. */
const MOST_HIGHWAY_WORDS = 4;

/** Hyphen, point, slash: what makes one house number of two, as in `51-2`. */
const JOINING: ReadonlySet<number | undefined> = new Set([0x2d, 0x2e, 0x2f]);
const SLASH = 0x2f;

/**
 * Finds which words of an address stand in a role. An address is: house number, directions, name, type,
 * directions, units (USPS Publication 28, chapter 2); or a numbered road in place of name and type. A word is
 * a type or a direction only where a name is left without it.
 */
export class StreetRoles {
  readonly #tokens: StreetTokens;
  /** For each token the what it counts as in its role; 0 for a part of a number or name; or NONE. */
  readonly roles = new Uint16Array(MOST_TOKENS);

  constructor(tokens: StreetTokens) {
    this.#tokens = tokens;
  }

  find(): void {
    const tokens = this.#tokens;
    for (let i = 0; i < tokens.count; i++) this.roles[i] = 0;
    if (tokens.anyMay === 0) return;
    const street = this.#numberEnd(this.#unitInFront());
    const units = this.#units(street);
    const type = this.#type(street, units);
    const name = this.#directionsBefore(street, type, units);
    const road = this.#numberedRoad(name, units);
    if (type !== -1) this.#types(type, name);
    if ((tokens.anyMay & DIRECTION) === 0) return;
    if (type >= road) this.#directionsFrom(this.#numberEndBehind(type), units);
    else if (road > name) this.#directionsFrom(this.#behindNumber(road), units);
    else this.#directionsAtEnd(name, units);
  }

  #may(i: number): number {
    return this.#tokens.may[i] ?? 0;
  }

  #isType(i: number): boolean {
    return (this.#may(i) & TYPE) !== 0;
  }

  #isDirection(i: number): boolean {
    if ((this.#may(i) & DIRECTION) === 0) return false;
    return !this.#tokens.isDigits(i + 1) || !this.#tokens.isGlued(i + 1);
  }

  #setType(i: number): void {
    this.roles[i] = AS_TYPE[this.#tokens.words[i] ?? 0] ?? 0;
  }

  #setDirection(i: number): void {
    this.roles[i] = AS_DIRECTION[this.#tokens.words[i] ?? 0] ?? 0;
  }

  #setUnit(i: number): void {
    this.roles[i] = AS_UNIT[this.#tokens.words[i] ?? 0] ?? 0;
  }

  /** `Unit 5, 12 Main St`: gives where the rest starts. */
  #unitInFront(): number {
    const may = this.#may(0) & (UNIT_WITH_ID | SIGN);
    if (may === 0 || !this.#tokens.isDigits(1) || !this.#tokens.isDigits(2)) return 0;
    if (may !== SIGN) this.#setUnit(0);
    return 2;
  }

  /** Where the house number ends that starts at `i`: `12`, `51-2`, `12 1/2`. */
  #numberEnd(i: number): number {
    const tokens = this.#tokens;
    if (!tokens.isDigits(i)) return i;
    let end = i + 1;
    while (tokens.isDigits(end) && JOINING.has(tokens.borders[end])) end += 1;
    const isFraction = tokens.isDigits(end) && tokens.isDigits(end + 1);
    return isFraction && tokens.borders[end + 1] === SLASH ? end + 2 : end;
  }

  /** Sets the roles of units from `from` on, and gives where the first is. */
  #units(from: number): number {
    const { count, anyMay } = this.#tokens;
    let first = count;
    if ((anyMay & (UNIT_WITH_ID | UNIT_ALONE | SIGN)) === 0) return first;
    for (let i = from; i < count; i++) {
      if (this.#may(i) === SIGN) this.#sign(i);
      else if (this.#isUnit(i, from)) this.#setUnit(i);
      else continue;
      first = Math.min(first, i);
    }
    return first;
  }

  /** A number sign is a designator of its own, unless there is another: `Apt #4`. */
  #sign(i: number): void {
    const isBehindUnit = this.#tokens.isWord(i - 1) && this.roles[i - 1] !== 0;
    if (isBehindUnit || i === this.#tokens.count - 1) this.roles[i] = NONE;
  }

  #isUnit(i: number, street: number): boolean {
    const may = this.#may(i);
    if (may & UNIT_ALONE && i > street) return i === this.#tokens.count - 1 || this.#isId(i + 1);
    return (may & UNIT_WITH_ID) !== 0 && (this.#isId(i + 1) || this.#isFloor(i));
  }

  /** `2nd Floor` */
  #isFloor(i: number): boolean {
    const tokens = this.#tokens;
    if (!tokens.isDigits(i - 2) || !tokens.isGlued(i - 1) || this.#isType(i)) return false;
    return i === tokens.count - 1 || (this.#may(i + 1) & UNIT_WITH_ID) !== 0;
  }

  /** Whether a token can be the identifier of a unit: digits, `#`, or one or two letters. */
  #isId(i: number): boolean {
    const tokens = this.#tokens;
    if (!tokens.isWord(i)) return i < tokens.count;
    const length = tokens.length(i);
    if (length > 2) return false;
    return length === 1 || (this.#may(i) & (TYPE | UNIT_WITH_ID | UNIT_ALONE)) === 0;
  }

  /** The last type that has a name before it and nothing of a name behind it; -1 where there is none. */
  #type(street: number, units: number): number {
    for (let i = units - 1; i > street; i--)
      if (this.#isType(i) && this.#endsName(i + 1, units)) return i;
    return -1;
  }

  #endsName(i: number, units: number): boolean {
    const tokens = this.#tokens;
    if (i >= units || tokens.borders[i] === COMMA || tokens.isDigits(i)) return true;
    return (this.#may(i) & TYPE) !== 0 || this.#isDirection(i);
  }

  /** A type before another is a part of the name (`Oak Hill Rd`), unless the last extends it: `Main St Ext`. */
  #types(last: number, name: number): void {
    if (this.roles[last] === 0) this.#setType(last);
    const before = last - 1;
    if (this.#may(last) & EXTENSION && before > name && this.#isType(before)) this.#setType(before);
  }

  /** Gives where the name starts behind the directions. */
  #directionsBefore(street: number, type: number, units: number): number {
    if ((this.#tokens.anyMay & DIRECTION) === 0) return street;
    const nameEnd = type === -1 ? units : this.#isNumbered(type) ? type + 1 : type;
    let i = this.#afterLetter(street);
    const from = i;
    for (; this.#isDirection(i) && i + 1 < nameEnd; i++) this.#setDirection(i);
    return i === from ? street : i;
  }

  /** Behind the letter of a house number, where a direction follows: `12A E Main St`. */
  #afterLetter(i: number): number {
    const tokens = this.#tokens;
    if (i === 0 || !tokens.isWord(i) || tokens.length(i) > 1) return i;
    if (this.#may(i) & (DIRECTION | HIGHWAY)) return i;
    return this.#isDirection(i + 1) ? i + 1 : i;
  }

  #isNumbered(type: number): boolean {
    return (this.#may(type) & NUMBERED) !== 0 && this.#tokens.isDigits(type + 1);
  }

  /** Finds `State Route 9`, `Avenue 5` and `Avenue E` at `from`; gives where it ends, else `from`. */
  #numberedRoad(from: number, units: number): number {
    const end = this.#highwayEnd(from, units);
    if (end !== from) return end;
    const tokens = this.#tokens;
    if (!this.#isType(from) || from + 1 >= units) return from;
    if (!tokens.isDigits(from + 1) && tokens.length(from + 1) > 1) return from;
    this.#setType(from);
    return from + 2;
  }

  #highwayEnd(from: number, units: number): number {
    if ((this.#may(from) & HIGHWAY) === 0) return from;
    const words: number[] = [];
    for (let i = from; i < units && words.length < MOST_HIGHWAY_WORDS; i++) {
      if ((this.#may(i) & HIGHWAY) === 0) return from;
      words.push(this.#tokens.words[i] ?? 0);
      const short = this.#tokens.isDigits(i + 1) ? highwayOf(words) : 0;
      if (short === 0) continue;
      this.roles.fill(NONE, from, i + 1);
      this.roles[from] = short;
      return i + 2;
    }
    return from;
  }

  /** Behind a type, and behind the number of the road where it has one: `Old Hwy 9 N`. */
  #numberEndBehind(type: number): number {
    return this.#isNumbered(type) ? this.#behindNumber(type + 2) : type + 1;
  }

  /** Behind the letter that is stuck to the number before `i`: `Hwy 9A N`. */
  #behindNumber(i: number): number {
    return this.#tokens.isGlued(i) ? i + 1 : i;
  }

  #directionsFrom(from: number, units: number): void {
    for (let i = from; i < units && this.#isDirection(i); i++) this.#setDirection(i);
  }

  /** Directions at the end of a street without a type. */
  #directionsAtEnd(name: number, units: number): void {
    for (let i = units - 1; i > name && this.#isDirection(i); i--) this.#setDirection(i);
  }
}
