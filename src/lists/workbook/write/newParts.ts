/**
 * The parts of a new workbook besides its sheets (ECMA-376 parts 1 and 2). Excel refuses elements in
 * another order than the schema's.
 */
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places of cell formats in the style sheet. Both are of text, so that editing a cell makes no number or formula of it. */
export const TEXT_STYLE = 1;
export const HEADER_STYLE = 2;

/** Where the sheet of a number, from 1, is in the file. */
export function sheetPath(n: number): string {
  return `xl/worksheets/sheet${n}.xml`;
}

/** Paths and contents of all parts but the sheets, which have these names. */
export function newParts(sheetNames: readonly string[]): (readonly [path: string, xml: string])[] {
  return [
    ['[Content_Types].xml', DECLARATION + contentTypes(sheetNames.length)],
    ['_rels/.rels', DECLARATION + relations([[`${RELATIONS}/officeDocument`, 'xl/workbook.xml']])],
    ['xl/workbook.xml', DECLARATION + workbook(sheetNames)],
    ['xl/_rels/workbook.xml.rels', DECLARATION + workbookRelations(sheetNames.length)],
    ['xl/styles.xml', DECLARATION + STYLES],
  ];
}

function contentTypes(sheets: number): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ...numbers(sheets).map((n) => [`/${sheetPath(n)}`, 'worksheet']),
    ['/xl/styles.xml', 'styles'],
  ];
  const overrides = parts.map(
    ([path, type]) => `<Override PartName="${path}" ContentType="${TYPES}.${type}+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${attribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets></workbook>`
  );
}

function workbookRelations(sheets: number): string {
  const paths = numbers(sheets).map((n) => sheetPath(n).replace('xl/', ''));
  return relations([
    ...paths.map((path) => [`${RELATIONS}/worksheet`, path] as const),
    [`${RELATIONS}/styles`, 'styles.xml'],
  ]);
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** Number format 49 is Excel's own for text. */
const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

/** What stands in a sheet before its rows. `widths`: of its columns, in characters. */
export function sheetStart(
  widths: readonly number[],
  isFirst: boolean,
  hasHeader: boolean,
): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const frozen =
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews>` +
    `<sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">${hasHeader ? frozen : ''}` +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  );
}

/** What stands after them: numbers as text are meant, so that no green corners mark them. */
export function sheetEnd(range: string): string {
  return (
    `</sheetData><ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/>` +
    `</ignoredErrors></worksheet>`
  );
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
