import { isTrue } from '../xml/xml.ts';
import { columnName, columnOf } from '../sheet/columnName.ts';
import { attributeOf, withAttribute } from '../xml/markupText.ts';

/** Room for an email or a status, in characters. */
const WIDTH = 30;

/**
 * What stands before a sheet's rows, for two more columns, the first of which is `column` (from 0): a wider
 * dimension, and widths for the two. Columns that are hidden up to the sheet's edge begin behind them.
 */
export function widerHead(xml: string, prefix: string, column: number): string {
  const data = xml.lastIndexOf(`<${prefix}sheetData`);
  const head = xml
    .slice(0, data)
    .replace(/<(?:[\w.-]+:)?dimension\s[^>]*>/, (tag) =>
      withAttribute(tag, 'ref', widerRange(attributeOf(tag, 'ref') ?? '', column + 1)),
    );
  return inUtf8(withColumns(head, prefix, column)) + xml.slice(data);
}

/** A range that ends at this column at least, from 0. */
function widerRange(ref: string, column: number): string {
  const [, start = '', letters, row = ''] = /^([A-Z]+\d+)(?::([A-Z]+)(\d+))?$/.exec(ref) ?? [];
  if (start === '') return ref;
  const [, first = '', firstRow = ''] = /^([A-Z]+)(\d+)$/.exec(start) ?? [];
  const last = Math.max(columnOf(letters ?? first), column);
  return `${start}:${columnName(last)}${row || firstRow}`;
}

/** What is written is UTF-8, whatever the part was. */
export function inUtf8(head: string): string {
  return head.replace(/^(\s*<\?xml[^>]*\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
}

/** A `<col>`; columns from 1. */
interface Column {
  readonly min: number;
  readonly max: number;
  readonly tag: string;
}

function withColumns(head: string, prefix: string, column: number): string {
  const found = /<((?:[\w.-]+:)?)cols(?:\s[^>]*)?>([^]*?)<\/\1cols\s*>/.exec(head);
  const before = found ? columnsIn(found[2] ?? '') : [];
  const fresh = { tag: `<${prefix}col min="0" max="0" width="${WIDTH}" customWidth="1"/>` };
  let columns = before;
  for (const place of [column + 1, column + 2]) columns = withOne(columns, place, fresh.tag);
  if (columns === before) return head;
  const tags = columns.map(({ min, max, tag }) =>
    withAttribute(withAttribute(tag, 'min', String(min)), 'max', String(max)),
  );
  const xml = `<${prefix}cols>${tags.join('')}</${prefix}cols>`;
  return found
    ? head.slice(0, found.index) + xml + head.slice(found.index + found[0].length)
    : head + xml;
}

function columnsIn(xml: string): Column[] {
  return [...xml.matchAll(/<(?:[\w.-]+:)?col\s[^>]*>/g)].map(([tag]) => ({
    min: Number(attributeOf(tag, 'min')),
    max: Number(attributeOf(tag, 'max')),
    tag: tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`,
  }));
}

/** Adds a visible column at `place`, unless there is one. */
function withOne(columns: Column[], place: number, fresh: string): Column[] {
  const there = columns.find(({ min, max }) => min <= place && place <= max);
  const isHidden = there && isTrue(attributeOf(there.tag, 'hidden'));
  if (there && !isHidden) return columns;
  const pieces = there
    ? [
        { ...there, max: place - 1 },
        { ...there, min: place + 1 },
      ].filter(({ min, max }) => min <= max)
    : [];
  const others = columns.filter((column) => column !== there);
  const one = { min: place, max: place, tag: fresh };
  return [...others, ...pieces, one].toSorted((a, b) => a.min - b.min);
}
