import {
  BOOLEAN,
  CellTag,
  ERROR,
  FORMULA_TEXT,
  INLINE,
  NUMBER,
  numberAt,
  SHARED,
} from './cellTag.ts';
import { bytesOf, elementEnd, isNamed, nextMarkup, tagEnd } from '../xml/markup.ts';
import { LACKS_TEXT, ODD, type LastRow, type RowTarget } from './rowTarget.ts';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const ZERO = 0x30;
const ONE = 0x31;
const NINE = 0x39;

const CELL = bytesOf('c');
const VALUE = bytesOf('v');
const FORMULA = bytesOf('f');
const INLINE_TEXT = bytesOf('is');
const TRUE = bytesOf('TRUE');
const FALSE = bytesOf('FALSE');

/** Writes rows whose XML is as Excel itself writes it. */
export class PlainRow {
  readonly #to: RowTarget;
  readonly #tag = new CellTag();
  readonly #last: LastRow;
  #prefix = 0;

  constructor(to: RowTarget, last: LastRow) {
    this.#to = to;
    this.#last = last;
  }

  /**
   * Puts the row whose tag's name ends at `from`, and returns where it ends; ODD or LACKS_TEXT if it
   * cannot; then what was put of it is taken back. `prefix`: bytes of the prefix of names.
   */
  put(bytes: Uint8Array, from: number, prefix: number): number {
    const tag = this.#tag;
    this.#prefix = prefix;
    const start = tag.read(bytes, from);
    if (start < 0) return ODD;
    this.#last.isHidden = tag.hidden;
    this.#last.number = this.#to.rows.begin(tag.row);
    const end = tag.isEmpty ? start : this.#cells(bytes, start);
    if (end < 0) this.#to.rows.cancel();
    return end;
  }

  #cells(bytes: Uint8Array, from: number): number {
    for (let at = from; ;) {
      at = behindSpace(bytes, at);
      if (bytes[at] !== LT) return ODD;
      if (bytes[at + 1] === SLASH) return orOdd(tagEnd(bytes, at));
      const name = at + 1 + this.#prefix;
      if (!isNamed(bytes, name, CELL)) return ODD;
      at = this.#cell(bytes, name + CELL.length);
      if (at < 0) return at;
    }
  }

  #cell(bytes: Uint8Array, from: number): number {
    const tag = this.#tag;
    const { rows } = this.#to;
    const start = tag.read(bytes, from);
    if (start < 0 || !rows.beginCell(tag.column)) return ODD;
    const end = tag.isEmpty ? start : this.#content(bytes, start);
    if (end > 0) rows.endCell();
    return end;
  }

  #content(bytes: Uint8Array, from: number): number {
    for (let at = from; ;) {
      at = behindSpace(bytes, at);
      if (bytes[at] !== LT) return ODD;
      if (bytes[at + 1] === SLASH) return orOdd(tagEnd(bytes, at));
      at = this.#child(bytes, at, at + 1 + this.#prefix);
      if (at < 0) return at;
    }
  }

  #child(bytes: Uint8Array, at: number, name: number): number {
    if (isNamed(bytes, name, FORMULA)) return orOdd(elementEnd(bytes, at));
    if (startsTag(bytes, name, VALUE)) return this.#value(bytes, name + VALUE.length + 1);
    const isInline = this.#tag.type === INLINE && startsTag(bytes, name, INLINE_TEXT);
    if (!isInline || this.#to.numbers.changesTexts(this.#tag.style)) return ODD;
    return orOdd(this.#to.csv.putPlainItem(bytes, name + INLINE_TEXT.length + 1));
  }

  /** Puts the value that starts at `from`, and gives where its element ends. */
  #value(bytes: Uint8Array, from: number): number {
    const end = this.#putValue(bytes, from);
    if (end < 0) return end;
    if (bytes[end] !== LT || bytes[end + 1] !== SLASH) return ODD;
    return orOdd(tagEnd(bytes, end));
  }

  #putValue(bytes: Uint8Array, from: number): number {
    const { out, csv, numbers } = this.#to;
    const { type, style } = this.#tag;
    switch (type) {
      case SHARED:
        return this.#putShared(bytes, from);
      case NUMBER: {
        const end = nextMarkup(bytes, from);
        return end > 0 && numbers.put(out, csv, bytes, from, end, style) ? end : ODD;
      }
      case FORMULA_TEXT:
        return numbers.changesTexts(style) ? ODD : csv.putXml(bytes, from);
      case ERROR:
        return csv.putXml(bytes, from);
      case BOOLEAN:
        return this.#putBoolean(bytes, from);
      default:
        return ODD;
    }
  }

  #putBoolean(bytes: Uint8Array, from: number): number {
    const isOne = bytes[from] === ONE;
    // The standard allows `true` and `false` too.
    if ((!isOne && bytes[from] !== ZERO) || bytes[from + 1] !== LT) return ODD;
    this.#to.out.put(isOne ? TRUE : FALSE);
    return from + 1;
  }

  #putShared(bytes: Uint8Array, from: number): number {
    const { out, strings, numbers } = this.#to;
    const end = nextMarkup(bytes, from);
    if (end < 0 || numbers.changesTexts(this.#tag.style)) return ODD;
    if (!isDigit(bytes[from])) return ODD;
    const index = numberAt(bytes, from);
    if (!strings.has(index)) {
      this.#last.lacking = index;
      return LACKS_TEXT;
    }
    strings.put(out, index);
    return end;
  }
}

function isDigit(byte = 0): boolean {
  return byte >= ZERO && byte <= NINE;
}

/** Whether a tag is of this name, and without attributes. */
function startsTag(bytes: Uint8Array, name: number, wanted: Uint8Array): boolean {
  return bytes[name + wanted.length] === GT && isNamed(bytes, name, wanted);
}

/** ODD if the end was not found: it may still be there, written in another way. */
function orOdd(end: number): number {
  return end < 0 ? ODD : end;
}

function behindSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let byte = bytes[at] ?? 0; byte !== 0 && byte <= 0x20; byte = bytes[at] ?? 0) at += 1;
  return at;
}
