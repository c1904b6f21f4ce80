import { damaged } from '../../zip/fileView.ts';
import {
  bytesOf,
  elementEnd,
  INCOMPLETE,
  isNamed,
  localNameStart,
  markupEnd,
  nextMarkup,
} from '../xml/markup.ts';
import { OddRow } from './oddRow.ts';
import { Pending } from '../xml/pending.ts';
import { PlainRow } from './plainRow.ts';
import { LACKS_TEXT, LastRow, type RowTarget } from './rowTarget.ts';

const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const SHEET_DATA = bytesOf('sheetData');
const ROW = bytesOf('row');

/** Finds the rows in the bytes of a sheet's XML and writes them as CSV. */
export class SheetRows {
  readonly #to: RowTarget;
  readonly #withoutHidden: boolean;
  readonly #pending = new Pending();
  readonly #decoder = new TextDecoder();
  readonly #plain: PlainRow;
  readonly #odd: OddRow;
  readonly #last = new LastRow();
  #part: 'before' | 'rows' | 'behind' = 'before';
  #prefix = 0;
  #hiddenRows = 0;

  /** `withoutHidden`: rows that are hidden or filtered out become empty lines. */
  constructor(to: RowTarget, withoutHidden: boolean) {
    this.#to = to;
    this.#withoutHidden = withoutHidden;
    this.#plain = new PlainRow(to, this.#last);
    this.#odd = new OddRow(to, this.#last);
  }

  /** Rows with cells that are hidden or filtered out, so far. */
  get hiddenRows(): number {
    return this.#hiddenRows;
  }

  get #isWhole(): boolean {
    return this.#part === 'behind';
  }

  add(chunk: Uint8Array): void {
    if (!this.#isWhole) this.#pending.add(chunk);
  }

  /**
   * Writes the rows that are complete. Returns the number of a shared text that has to be read before it can go
   * on; -1 where only more bytes are needed. `isEnd`: there are none. Throws a ListError `file damaged` if
   * the rows do not end, or are more than a sheet can have.
   */
  scan(isEnd: boolean): number {
    if (this.#isWhole || (!isEnd && !this.#pending.isDue)) return -1;
    const { bytes, from } = this.#pending;
    for (let at = nextMarkup(bytes, from); at !== INCOMPLETE;) {
      const end = this.#takeMarkup(bytes, at);
      if (end < 0) return this.#stopAt(at, end, isEnd);
      this.#pending.keepFrom(end);
      if (this.#isWhole) return -1;
      at = nextMarkup(bytes, end);
    }
    if (isEnd && this.#part === 'rows') throw damaged();
    return -1;
  }

  #stopAt(at: number, reason: number, isEnd: boolean): number {
    this.#pending.keepFrom(at);
    if (reason === LACKS_TEXT) return this.#last.lacking;
    if (isEnd) throw damaged();
    this.#pending.wait();
    return -1;
  }

  /** Takes a tag or a whole row, and gives where it ends; INCOMPLETE or LACKS_TEXT where it has to wait. */
  #takeMarkup(bytes: Uint8Array, at: number): number {
    const second = bytes[at + 1];
    if (second === BANG || second === QUESTION) return markupEnd(bytes, at);
    if (this.#part === 'before') return this.#lookForRows(bytes, at);
    if (second === SLASH) {
      this.#part = 'behind';
      return at + 1;
    }
    const name = at + 1 + this.#prefix;
    return isNamed(bytes, name, ROW) ? this.#takeRow(bytes, at, name) : elementEnd(bytes, at);
  }

  #lookForRows(bytes: Uint8Array, at: number): number {
    const end = markupEnd(bytes, at);
    const name = localNameStart(bytes, at + 1);
    if (end === INCOMPLETE || !isNamed(bytes, name, SHEET_DATA)) return end;
    this.#prefix = name - at - 1;
    this.#part = bytes[end - 2] === SLASH ? 'behind' : 'rows';
    return end;
  }

  #takeRow(bytes: Uint8Array, at: number, name: number): number {
    const end = this.#plain.put(bytes, name + ROW.length, this.#prefix);
    if (end < 0) return end === LACKS_TEXT ? end : this.#takeOddRow(bytes, at);
    this.#endRow();
    return end;
  }

  #takeOddRow(bytes: Uint8Array, at: number): number {
    const end = elementEnd(bytes, at);
    if (end === INCOMPLETE) return INCOMPLETE;
    if (!this.#odd.put(this.#decoder.decode(bytes.subarray(at, end)))) return LACKS_TEXT;
    this.#endRow();
    return end;
  }

  #endRow(): void {
    const { rows } = this.#to;
    const { number, isHidden } = this.#last;
    if (isHidden && rows.hasCells) this.#hiddenRows += 1;
    if (isHidden && this.#withoutHidden) rows.leaveOut(number);
    else rows.end(number);
  }
}
