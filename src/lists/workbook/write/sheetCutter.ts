import { nextRow, rowNumber } from '../sheet/rowNumber.ts';
import { attributeOf, closeOf, elementEnd, isTag, tagEnd } from '../xml/markupText.ts';

/** A row as it stands in a sheet. */
export interface SheetRow {
  /** The row's line in the list, from 1, as `CsvRows` counts it. */
  readonly number: number;
  /** The row's number in references to its cells; differs from `number` where rows repeat a number or go back. */
  readonly reference: number;
  /** `<row …>`, not closed by itself. */
  readonly tag: string;
  /** Its cells. */
  readonly body: string;
  /** All of it, as it is. */
  readonly xml: string;
}

/** What is made of the parts of a sheet. */
export interface SheetVisitor {
  /** All before the rows, `<sheetData>` included. `prefix`: that of element names, such as `x:`. */
  before(xml: string, prefix: string): string;
  row(row: SheetRow): string;
  /** All behind the rows, from `</sheetData>` on. */
  after(xml: string): string;
}

/** Matches the tag before a sheet's rows, or a comment, since comments may contain such a tag. */
const SHEET_DATA = /<!--(?:[^]*?-->|[^]*)|<((?:[\w.-]+:)?)sheetData(?=[\s/>])/g;

/** Cuts a sheet's XML into its rows as it comes, and gives what a visitor makes of it. */
export class SheetCutter {
  readonly #visitor: SheetVisitor;
  #state: 'before' | 'rows' | 'after' = 'before';
  #prefix = '';
  #rest = '';
  #row = 0;

  constructor(visitor: SheetVisitor) {
    this.#visitor = visitor;
  }

  /** Takes more of the sheet. */
  push(xml: string): string {
    this.#rest += xml;
    let made = '';
    if (this.#state === 'before') made += this.#before();
    if (this.#state === 'rows') made += this.#rows();
    return made;
  }

  /** Throws a RangeError if the sheet has no end. */
  end(): string {
    if (this.#state === 'before')
      throw new RangeError('A sheet has no rows, nor a place for them.');
    if (this.#state === 'rows') throw new RangeError('A sheet does not end.');
    return this.#visitor.after(this.#rest);
  }

  #before(): string {
    const found = [...this.#rest.matchAll(SHEET_DATA)].find(([, prefix]) => prefix !== undefined);
    const tag = found && tagEnd(this.#rest, found.index);
    if (!found || !tag) return '';
    this.#prefix = found[1] ?? '';
    // A sheet without rows is copied: there is nothing to add.
    this.#state = tag.alone ? 'after' : 'rows';
    return this.#visitor.before(this.#take(tag.end), this.#prefix);
  }

  #rows(): string {
    const xml = this.#rest;
    const name = `${this.#prefix}row`;
    const made: string[] = [];
    let at = 0;
    for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', at)) {
      made.push(xml.slice(at, start));
      at = start;
      if (xml.startsWith(`</${this.#prefix}sheetData`, start)) {
        this.#state = 'after';
        break;
      }
      const isRow = isTag(xml, start, name);
      const end = isRow ? this.#rowEnd(xml, start, name, made) : elementEnd(xml, start);
      if (end === undefined) break;
      if (!isRow) made.push(xml.slice(start, end));
      at = end;
    }
    this.#take(at);
    return made.join('');
  }

  /** Where a row ends; what is made of it goes to `made`. */
  #rowEnd(xml: string, start: number, name: string, made: string[]): number | undefined {
    const tag = tagEnd(xml, start);
    const close = tag && (tag.alone ? tag.end : closeOf(xml, name, tag.end));
    const end = close === undefined ? undefined : tag?.alone ? close : tagEnd(xml, close)?.end;
    if (!tag || close === undefined || end === undefined) return undefined;
    const open = xml.slice(start, tag.end);
    const said = rowNumber(attributeOf(open, 'r'));
    this.#row = nextRow(this.#row, said);
    const row = {
      number: this.#row,
      reference: said || this.#row,
      tag: tag.alone ? `${open.slice(0, -2)}>` : open,
      body: tag.alone ? '' : xml.slice(tag.end, close),
      xml: xml.slice(start, end),
    };
    made.push(this.#visitor.row(row));
    return end;
  }

  #take(length: number): string {
    const taken = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length);
    return taken;
  }
}
