import { parseEntries, parseResult, type ResultRecords } from './answers.ts';

const QUOTE = 34;
const COMMA = 44;
const LIST = 91;
const BACKSLASH = 92;
const LIST_END = 93;
const OBJECT = 123;
const OBJECT_END = 125;

/** An entry in the place of those before or after, so that a comma without an entry is found. */
const STAND_IN = '0';
const STAND_IN_AFTER = `,${STAND_IN}`;

/** What stands before the list of entries: the key `data`. */
const BEFORE_DATA = /[{,]\s*"data"\s*:\s*$/;

/**
 * Reads a result piece by piece, since a whole one takes many times its size in memory. Returns the
 * records that `parseResult` gives, and throws the AnswerErrors that it throws.
 */
export class ResultReader {
  /** The answer without the entries of `data`. */
  #around = '';
  /** Of `data`: what is not yet a whole entry, with the comma before it. */
  #rest = '';
  #inData = false;
  #anyEntries = false;
  #depth = 0;
  #inText = false;
  #escaped = false;

  /** Takes the next piece of the answer's text; returns the records that are whole now. */
  push(text: string): ResultRecords {
    const found: ResultRecords[] = [];
    let from = 0;
    let between = -1;
    for (let at = this.#seek(text, 0); at < text.length; at = this.#seek(text, at + 1)) {
      const code = text.charCodeAt(at);
      if (!this.#inData) {
        if (code !== LIST || !BEFORE_DATA.test(this.#around + text.slice(from, at))) continue;
        this.#around += text.slice(from, at + 1);
        from = at + 1;
        this.#inData = true;
      } else if (code === COMMA) between = at;
      else if (code === LIST_END) {
        found.push(this.#entries(text.slice(from, at), ''));
        from = at;
        this.#inData = false;
      }
    }
    if (this.#inData && between > from) {
      found.push(this.#entries(text.slice(from, between), STAND_IN_AFTER));
      from = between;
    }
    if (this.#inData) this.#rest += text.slice(from);
    else this.#around += text.slice(from);
    return together(found);
  }

  /** After the last piece. Throws where it was no result, or not a whole one. */
  end(): void {
    parseResult(this.#around);
  }

  /** The entries up to a comma or to the end of `data`. */
  #entries(piece: string, after: string): ResultRecords {
    const before = this.#anyEntries ? STAND_IN : '';
    const list = `[${before}${this.#rest}${piece}${after}]`;
    this.#rest = '';
    this.#anyEntries = true;
    const { records, unreadable } = parseEntries(list);
    return { records, unreadable: unreadable - (before ? 1 : 0) - (after ? 1 : 0) };
  }

  /** Where, from `from` on, a list starts or ends or a comma stands such as `data` has; else the end. */
  #seek(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#inText) this.#inside(code);
      else if (code === QUOTE) this.#inText = true;
      else if (code === OBJECT) this.#depth += 1;
      else if (code === OBJECT_END) this.#depth -= 1;
      else if (code === COMMA && this.#depth === 2) break;
      else if (code === LIST && (this.#depth += 1) === 2) break;
      else if (code === LIST_END && (this.#depth -= 1) === 1) break;
    }
    return at;
  }

  #inside(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inText = false;
  }
}

function together(found: readonly ResultRecords[]): ResultRecords {
  const [only, ...more] = found;
  if (only && more.length === 0) return only;
  return {
    records: found.flatMap(({ records }) => records),
    unreadable: found.reduce((sum, { unreadable }) => sum + unreadable, 0),
  };
}
