import { columnName, columnOf } from '../sheet/columnName.ts';
import { attributeOf, withAttribute } from '../xml/markupText.ts';

/** Where the list is, and what it gets. Columns from 0. */
export interface Widening {
  readonly headerRow: number;
  /** The first new column. */
  readonly column: number;
  /** The last column of the list; a filter of the sheet that ends there or behind it grows. */
  readonly listEnd: number;
  /** Names of the two new columns. */
  readonly names: readonly [string, string];
}

/** The range of the sheet's filter, if it is the list's, up to the new columns; undefined for others. */
export function widerFilterRange(ref: string, widening: Widening): string | undefined {
  return widerRange(ref, widening, widening.listEnd);
}

/**
 * A range that starts in the header's row and ends between the column `from` and the new columns, with these;
 * undefined for others.
 */
function widerRange(
  ref: string,
  { headerRow, column }: Widening,
  from: number,
): string | undefined {
  const [, start, letters = '', end] = /^(\$?[A-Z]+\$?\d+:\$?)([A-Z]+)(\$?\d+)$/.exec(ref) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const top = Number(/\d+/.exec(start)?.[0]);
  const last = columnOf(letters);
  if (top !== headerRow || last < from || last >= column) return undefined;
  return `${start}${columnName(column + 1)}${end}`;
}

/**
 * What stands behind a sheet's rows with a wider filter. Sorting by a filter moves its own columns only, so that
 * emails would end up beside other people.
 */
export function widerFilter(xml: string, widening: Widening): string {
  return withWiderFilter(xml, widening, widening.listEnd);
}

function withWiderFilter(xml: string, widening: Widening, from: number): string {
  return xml.replace(/<(?:[\w.-]+:)?autoFilter\s[^>]*>/, (tag) => {
    const wider = widerRange(attributeOf(tag, 'ref') ?? '', widening, from);
    return wider === undefined ? tag : withAttribute(tag, 'ref', wider);
  });
}

/** A table two columns wider; undefined if it does not end with the list, or its columns come from elsewhere. */
export function widerTable(xml: string, widening: Widening): string | undefined {
  const root = /<((?:[\w.-]+:)?)table\s[^>]*>/.exec(xml);
  if (!root) return undefined;
  const [tag, prefix = ''] = root;
  // A table names each of its columns: it grows only where the new ones come right behind it.
  const from = widening.column - 1;
  const ref = widerRange(attributeOf(tag, 'ref') ?? '', widening, from);
  const isBound = /^(?:queryTable|xml)$/.test(attributeOf(tag, 'tableType') ?? '');
  if (ref === undefined || isBound || attributeOf(tag, 'headerRowCount') === '0') return undefined;
  const columns = [...xml.matchAll(/<(?:[\w.-]+:)?tableColumn\s[^>]*>/g)].map(([one]) => one);
  const lastId = Math.max(0, ...columns.map((one) => Number(attributeOf(one, 'id'))));
  const added = widening.names.map(
    (name, i) => `<${prefix}tableColumn id="${lastId + 1 + i}" name="${name}"/>`,
  );
  return withWiderFilter(xml, widening, from)
    .replace(tag, () => withAttribute(tag, 'ref', ref))
    .replace(/<(?:[\w.-]+:)?tableColumns\s[^>]*>/, (one) =>
      withAttribute(one, 'count', String(columns.length + 2)),
    )
    .replace(/<\/(?:[\w.-]+:)?tableColumns\s*>/, (end) => added.join('') + end);
}

/** The workbook's part with the hidden name that a sheet's filter has: both must say the same. */
export function widerFilterName(xml: string, sheet: string, before: string, after: string): string {
  const name = /(<(?:[\w.-]+:)?definedName\s[^>]*"_xlnm\._FilterDatabase"[^>]*>)([^<]*)(?=<)/g;
  return xml.replace(name, (whole, tag: string, text: string) => {
    const [, quoted, plain, ref = ''] = /^(?:'((?:[^']|'')*)'|([^'!]*))!(.*)$/.exec(text) ?? [];
    const named = decoded(quoted?.replaceAll("''", "'") ?? plain ?? '');
    if (named !== sheet || ref.replaceAll('$', '') !== before) return whole;
    return tag + text.slice(0, text.length - ref.length) + absolute(after);
  });
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function absolute(ref: string): string {
  return ref.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
