import { cellText, overlap, rangeOf } from './cells.ts';
import { allOf, childOf, type XmlElement } from './xmlTree.ts';
import { inOrder } from './inOrder.ts';

/** Elements of a sheet in the schema's order (CT_Worksheet). */
const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges ' +
  'scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr ' +
  'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter ' +
  'rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing ' +
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst';

const CELL_TYPES = new Set(['b', 'd', 'e', 'inlineStr', 'n', 's', 'str']);

/** What Excel would complain of in a sheet. `styles`: how many cell formats the workbook has. */
export function checkSheet(sheet: XmlElement, styles: number): string[] {
  const data = childOf(sheet, 'sheetData');
  const view = allOf(sheet, 'sheetView')[0];
  return [
    ...inOrder(sheet, SHEET_ORDER),
    ...(view ? inOrder(view, 'pane selection pivotSelection extLst') : []),
    ...checkColumns(allOf(sheet, 'col')),
    ...(data ? checkRows(data.children, styles) : ['There are no rows.']),
    ...checkMerged(allOf(sheet, 'mergeCell')),
    ...['dimension', 'autoFilter'].flatMap((name) => {
      const ref = childOf(sheet, name)?.attributes['ref'];
      return ref === undefined || rangeOf(ref) ? [] : [`${name} is of ${ref}`];
    }),
  ];
}

function checkColumns(columns: readonly XmlElement[]): string[] {
  let last = 0;
  return columns.flatMap(({ attributes }) => {
    const [min, max] = [Number(attributes['min']), Number(attributes['max'])];
    const isGood = last < min && min <= max && max <= 16_384;
    last = max;
    return isGood ? [] : [`Columns ${min} to ${max} are out of order.`];
  });
}

function checkRows(rows: readonly XmlElement[], styles: number): string[] {
  let last = 0;
  return rows.flatMap((row) => {
    const number = Number(row.attributes['r'] ?? last + 1);
    const isGood = row.name === 'row' && number > last && number <= 1_048_576;
    last = number;
    return [
      ...(isGood ? [] : [`Row ${number} is out of order.`]),
      ...checkCells(row, number, styles),
      ...checkSpans(row),
    ];
  });
}

function checkCells(row: XmlElement, number: number, styles: number): string[] {
  let last = 0;
  return row.children.flatMap((cell) => {
    const { r, s = '0', t = 'n' } = cell.attributes;
    const place = r === undefined ? { left: last + 1, top: number } : rangeOf(r);
    const isGood = cell.name === 'c' && place && place.top === number && place.left > last;
    last = place?.left ?? last + 1;
    return [
      ...(isGood ? [] : [`Cell ${r} of row ${number} is out of order.`]),
      ...inOrder(cell, 'f v is extLst'),
      ...(Number(s) < styles ? [] : [`Cell ${r} has a format that is not there: ${s}.`]),
      ...(CELL_TYPES.has(t) ? [] : [`Cell ${r} is of no kind: ${t}.`]),
      ...((t === 'inlineStr') === (childOf(cell, 'is') !== undefined)
        ? []
        : [`Cell ${r} lacks its text.`]),
      ...((cellText(cell, undefined)?.length ?? 0) <= 32_767 ? [] : [`Cell ${r} is too long.`]),
    ];
  });
}

function checkSpans(row: XmlElement): string[] {
  const [from, to] = (row.attributes['spans'] ?? '1:16384').split(':').map(Number);
  const places = row.children.flatMap(({ attributes }) => rangeOf(attributes['r'] ?? '') ?? []);
  return places.every(({ left }) => left >= (from ?? 0) && left <= (to ?? 0))
    ? []
    : [`A row does not span ${row.attributes['spans']}.`];
}

function checkMerged(merged: readonly XmlElement[]): string[] {
  const ranges = merged.map(({ attributes }) => rangeOf(attributes['ref'] ?? ''));
  return ranges.some(
    (a, i) => !a || ranges.some((b, j) => i < j && b !== undefined && overlap(a, b)),
  )
    ? ['Merged cells are merged again.']
    : [];
}
