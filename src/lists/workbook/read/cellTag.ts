const SPACE = 0x20;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const GT = 0x3e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const BEFORE_A = 0x40;
const Z = 0x5a;
const LETTER_H = 0x68;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const ONE = 0x31;

/** What a cell's value is (ECMA-376 Part 1, 18.18.11, ST_CellType): the first letter of its name, but for `str`. */
export const NUMBER = 0x6e;
export const SHARED = 0x73;
export const FORMULA_TEXT = 0x01;
export const BOOLEAN = 0x62;
export const ERROR = 0x65;
export const INLINE = 0x69;

/** Reads the tag of a row or a cell, as Excel writes it: attributes in double quotes, one space before each. */
export class CellTag {
  /** Of a row its number, of a cell the position of its column; 0 and -1 where it is not said. */
  row = 0;
  column = -1;
  style = 0;
  type = NUMBER;
  hidden = false;
  isEmpty = false;

  /** Reads from the end of the tag's name to the end of the tag, and gives that; -1 where it is any other. */
  read(bytes: Uint8Array, from: number): number {
    this.row = 0;
    this.column = -1;
    this.style = 0;
    this.type = NUMBER;
    this.hidden = false;
    let at = from;
    while (bytes[at] === SPACE) {
      at = this.#readAttribute(bytes, at + 1);
      if (at < 0) return -1;
    }
    this.isEmpty = bytes[at] === SLASH;
    if (this.isEmpty) at += 1;
    return bytes[at] === GT ? at + 1 : -1;
  }

  /** Reads an attribute, and gives where it ends; -1 where it is odd or incomplete. */
  #readAttribute(bytes: Uint8Array, from: number): number {
    let value = from;
    for (let byte = bytes[value] ?? 0; byte !== EQUALS; byte = bytes[value] ?? 0) {
      if (byte <= SPACE || byte === GT) return -1;
      value += 1;
    }
    if (bytes[value + 1] !== QUOTE) return -1;
    value += 2;
    let end = value;
    while (bytes[end] !== QUOTE) {
      if (bytes[end] === 0) return -1;
      end += 1;
    }
    if (value - from === 3) this.#take(bytes, bytes[from] ?? 0, value);
    // Among the attributes of rows and cells that start with `h`, only `hidden` has six letters.
    else if (bytes[from] === LETTER_H && value - from === 8) this.hidden = isTrue(bytes, value);
    return end + 1;
  }

  /** Takes an attribute with a name of one letter. */
  #take(bytes: Uint8Array, name: number, value: number): void {
    if (name === LETTER_R) this.#takeReference(bytes, value);
    else if (name === LETTER_S) this.style = numberAt(bytes, value);
    else if (name === LETTER_T) this.type = typeAt(bytes, value);
  }

  /** Takes `B12` as a column, `12` as a row. */
  #takeReference(bytes: Uint8Array, from: number): void {
    let at = from;
    let column = 0;
    for (; ; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= BEFORE_A || byte > Z) break;
      column = column * 26 + byte - BEFORE_A;
    }
    this.column = column - 1;
    this.row = numberAt(bytes, at);
  }
}

function typeAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  return first === SHARED && bytes[at + 1] !== QUOTE ? FORMULA_TEXT : first;
}

function isTrue(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === ONE || bytes[at] === LETTER_T;
}

/** The number whose digits start here. */
export function numberAt(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let at = from; ; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > NINE - ZERO) return number;
    number = number * 10 + digit;
  }
}
