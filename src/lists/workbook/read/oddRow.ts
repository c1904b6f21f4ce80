import { dateToSerial } from 'numfmt';
import { columnOf } from '../sheet/columnName.ts';
import { rowNumber } from '../sheet/rowNumber.ts';
import { StringItem } from './richText.ts';
import type { LastRow, RowTarget } from './rowTarget.ts';
import { isTrue, parseXml, unescaped, type Attributes } from '../xml/xml.ts';

/** A cell as its XML has it. */
interface Cell {
  /** Position of its column. */
  readonly column: number;
  /** Its value's type (ECMA-376 Part 1, 18.18.11, ST_CellType). */
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

interface Row {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly Cell[];
}

/** Writes rows from any XML that there can be, by a parser; about ten times slower than `PlainRow`. */
export class OddRow {
  readonly #to: RowTarget;
  readonly #last: LastRow;

  constructor(to: RowTarget, last: LastRow) {
    this.#to = to;
    this.#last = last;
  }

  /** Puts a row. Returns false where it has a shared text that is not read yet; then nothing is put. */
  put(xml: string): boolean {
    const { number, isHidden, cells } = readRow(xml);
    const { rows, strings } = this.#to;
    const shared = cells.flatMap(({ type, value }) => (type === 's' ? (indexOf(value) ?? []) : []));
    const lacking = shared.find((index) => !strings.has(index));
    if (lacking !== undefined) {
      this.#last.lacking = lacking;
      return false;
    }
    this.#last.isHidden = isHidden;
    this.#last.number = rows.begin(number);
    for (const cell of cells) this.#putCell(cell);
    return true;
  }

  #putCell(cell: Cell): void {
    const { rows, csv } = this.#to;
    // Of several cells in one place the first counts.
    if (!rows.beginCell(cell.column)) return;
    const text = this.#textOf(cell);
    if (text !== '') csv.putText(text);
    rows.endCell();
  }

  #textOf({ type, style, value }: Cell): string {
    const { numbers } = this.#to;
    switch (type) {
      case 's':
        return this.#sharedText(value, style);
      case 'str':
      case 'inlineStr':
        return numbers.shown(unescaped(value), style);
      case 'b':
        return booleanText(value.trim());
      case 'e':
        return value;
      case 'd':
        return this.#dateText(value, style);
      default:
        return numbers.textOf(value, style);
    }
  }

  #sharedText(value: string, style: number): string {
    const index = indexOf(value);
    return index === undefined ? '' : this.#to.numbers.shown(this.#to.strings.text(index), style);
  }

  #dateText(iso: string, style: number): string {
    const serial = this.#to.numbers.isDate(style) ? serialOf(iso) : undefined;
    return serial === undefined ? iso : this.#to.numbers.dateText(serial, style);
  }
}

/** A shared text's number; undefined for what is none. */
function indexOf(value: string): number | undefined {
  const digits = /^\s*(\d+)/.exec(value)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function booleanText(value: string): string {
  if (value === '') return '';
  return isTrue(value) ? 'TRUE' : 'FALSE';
}

/**
 * A date of ISO 8601 as the number that Excel has for it, counted from 1900; undefined for earlier ones, and for
 * what is none.
 */
function serialOf(iso: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(iso) ?? [];
  const time = (Number(hour ?? 0) + (Number(minute ?? 0) + Number(second ?? 0) / 60) / 60) / 24;
  if (year === undefined) return hour === undefined ? undefined : time;
  if (Number(year) < 1900) return undefined;
  return (dateToSerial([Number(year), Number(month), Number(day)]) ?? 0) + time;
}

function readRow(xml: string): Row {
  const reader = new RowReader();
  parseXml(xml, {
    open: (name, attribute) => {
      reader.open(name, attribute);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name) => {
      reader.close(name);
    },
  });
  return reader.row();
}

/** Collects a row's cells from its elements. Counts a cell only where the standard allows one. */
class RowReader {
  readonly #cells: Cell[] = [];
  /** Number of open elements. */
  #depth = 0;
  #number = 0;
  #isHidden = false;
  #nextColumn = 0;
  #cell: Cell | undefined;
  #value = '';
  #isValue = false;
  #item: StringItem | undefined;

  open(name: string, attribute: Attributes): void {
    const depth = this.#depth++;
    if (this.#item) this.#item.open(name);
    else if (depth === 0) {
      this.#number = rowNumber(attribute('r'));
      this.#isHidden = isTrue(attribute('hidden'));
    } else if (depth === 1 && name === 'c') this.#openCell(attribute);
    else if (depth === 2 && name === 'v') this.#isValue = true;
    else if (depth === 2 && name === 'is') this.#item = new StringItem();
  }

  text(text: string): void {
    if (this.#item) this.#item.add(text);
    else if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    const depth = --this.#depth;
    if (this.#item && depth === 2) {
      this.#value = this.#item.text();
      this.#item = undefined;
    } else if (this.#item) this.#item.close(name);
    else if (name === 'v') this.#isValue = false;
    else if (depth === 1) this.#closeCell();
  }

  row(): Row {
    const cells = this.#cells.toSorted((a, b) => a.column - b.column);
    return { number: this.#number, isHidden: this.#isHidden, cells };
  }

  #openCell(attribute: Attributes): void {
    const letters = /^[A-Z]+/i.exec(attribute('r') ?? '')?.[0];
    const column = letters === undefined ? this.#nextColumn : columnOf(letters.toUpperCase());
    this.#nextColumn = column + 1;
    const style = Number(attribute('s') ?? 0);
    this.#cell = { column, style, type: attribute('t') ?? 'n', value: '' };
    this.#value = '';
  }

  #closeCell(): void {
    if (this.#cell) this.#cells.push({ ...this.#cell, value: this.#value });
    this.#cell = undefined;
  }
}
