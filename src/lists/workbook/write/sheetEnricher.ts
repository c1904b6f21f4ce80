import { isTrue } from '../xml/xml.ts';
import { columnName } from '../sheet/columnName.ts';
import { inlineText } from './cellText.ts';
import { attributeOf, withAttribute } from '../xml/markupText.ts';
import { cellsOf, lastCell, type SheetCell } from './sheetCells.ts';
import type { SheetRow, SheetVisitor } from './sheetCutter.ts';
import { widerHead } from './sheetHead.ts';

/** What is added to a row; empty texts are no cells. */
export type AddedTexts = readonly [email: string, status: string];

export interface Enrichment {
  /** Number of the header's row; 0 for none. */
  readonly headerRow: number;
  /** Column of the first text that is added, from 0. */
  readonly column: number;
  /** The header's format, for its two new cells. */
  readonly headerStyle: string | undefined;
  /** What is added to the row of a number, the header included. Asked in order. */
  readonly added: (row: number) => AddedTexts | undefined;
  /** What stands behind the rows, with what must change there. */
  readonly after: (xml: string) => string;
}

/** Adds two cells to rows of a sheet. All else stays as it is, to the byte. */
export class SheetEnricher implements SheetVisitor {
  readonly #options: Enrichment;
  #prefix = '';

  constructor(options: Enrichment) {
    this.#options = options;
  }

  before(xml: string, prefix: string): string {
    this.#prefix = prefix;
    return widerHead(xml, prefix, this.#options.column);
  }

  row(row: SheetRow): string {
    const added = this.#options.added(row.number);
    if (!added || added.every((text) => text === '')) return row.xml;
    const body = this.#withCells(row, added);
    return `${this.#widerSpans(row.tag)}${body}</${this.#prefix}row>`;
  }

  after(xml: string): string {
    return this.#options.after(xml);
  }

  #withCells({ number, reference, tag, body }: SheetRow, added: AddedTexts): string {
    const { column, headerRow, headerStyle } = this.#options;
    const rowStyle = isTrue(attributeOf(tag, 'customFormat')) ? attributeOf(tag, 's') : undefined;
    const style = number === headerRow ? headerStyle : rowStyle;
    const last = lastCell(body, this.#prefix);
    const isBehind = last !== undefined && last.column < column;
    const cells = isBehind ? [last] : cellsOf(body, this.#prefix);
    let at = body.length;
    let made = '';
    // From the end, so that places before stay.
    for (const i of [1, 0] as const) {
      const text = added[i];
      if (text === '') continue;
      const place = column + i;
      const there = cells.find((cell) => cell.column === place);
      const cell = this.#cell(place, reference, there?.style ?? style, text);
      const from = there?.from ?? endOf(cells, place, body);
      made = cell + body.slice(there?.to ?? from, at) + made;
      at = from;
    }
    return body.slice(0, at) + made;
  }

  #cell(column: number, row: number, style: string | undefined, text: string): string {
    const name = `${this.#prefix}c`;
    const format = style === undefined ? '' : ` s="${style}"`;
    const content =
      this.#prefix === '' ? inlineText(text) : withPrefix(inlineText(text), this.#prefix);
    const is = `${this.#prefix}is`;
    return `<${name} r="${columnName(column)}${row}"${format} t="inlineStr"><${is}>${content}</${is}></${name}>`;
  }

  /** A row's span is a hint that Excel checks. */
  #widerSpans(tag: string): string {
    const [from, to] = (attributeOf(tag, 'spans') ?? '').split(':');
    if (to === undefined || / /.test(to)) return tag;
    const wider = Math.max(Number(to), this.#options.column + 2);
    return withAttribute(tag, 'spans', `${from}:${wider}`);
  }
}

/** Where a cell of a column that is not there goes: behind the last one before it. */
function endOf(cells: readonly SheetCell[], column: number, body: string): number {
  const before = cells.findLast((cell) => cell.column < column);
  if (before) return before.to;
  const first = cells[0];
  return first ? first.from : body.length;
}

function withPrefix(xml: string, prefix: string): string {
  return xml.replace(/^<t/, `<${prefix}t`).replace(/<\/t>$/, `</${prefix}t>`);
}
