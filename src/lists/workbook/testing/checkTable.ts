import { cellText, rangeOf } from './cells.ts';
import { inOrder, twice } from './inOrder.ts';
import { allOf, childOf, type XmlElement } from './xmlTree.ts';

/** What Excel would complain of in a table of a sheet: it repairs those whose columns are not those of the sheet. */
export function checkTable(
  table: XmlElement,
  sheet: XmlElement,
  strings: XmlElement | undefined,
): string[] {
  const range = rangeOf(table.attributes['ref'] ?? '');
  const columns = allOf(table, 'tableColumn').map(({ attributes }) => attributes);
  if (!range) return ['A table is nowhere.'];
  const names = columns.map(({ name = '' }) => name);
  const filter = rangeOf(childOf(table, 'autoFilter')?.attributes['ref'] ?? '');
  const count = childOf(table, 'tableColumns')?.attributes['count'];
  const header = table.attributes['headerRowCount'] === '0' ? undefined : range.top;
  return [
    ...inOrder(table, 'autoFilter sortState tableColumns tableStyleInfo extLst'),
    ...twice(
      columns.map(({ id = '' }) => id),
      'Two columns of a table have the number',
    ),
    ...twice(
      names.map((name) => name.toLowerCase()),
      'Two columns of a table are called',
    ),
    ...(columns.length === range.right - range.left + 1 && Number(count) === columns.length
      ? []
      : ['A table does not have as many columns as it says.']),
    ...(filter && (filter.left !== range.left || filter.right !== range.right)
      ? ['A filter is not its table’s.']
      : []),
    ...(header === undefined ? [] : checkHeader(sheet, header, range.left, names, strings)),
  ];
}

function checkHeader(
  sheet: XmlElement,
  row: number,
  left: number,
  names: readonly string[],
  strings: XmlElement | undefined,
): string[] {
  const cells = allOf(sheet, 'row')
    .filter(({ attributes }) => Number(attributes['r']) === row)
    .flatMap(({ children }) => children);
  return names.flatMap((name, i) => {
    const cell = cells.find(({ attributes }) => rangeOf(attributes['r'] ?? '')?.left === left + i);
    const text = cell && cellText(cell, strings);
    return text === name ? [] : [`A table’s column ${name} is called ${text} in the sheet.`];
  });
}
