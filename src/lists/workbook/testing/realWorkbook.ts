import { strToU8, zipSync } from 'fflate';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where the sheet with the list is. */
export const SHEET = 'xl/worksheets/sheet1.xml';

/**
 * A workbook like those that people have: a title that is merged, a list below it with formats, formulas and
 * widths, and another sheet. The list is a table, or has a filter, or is plain.
 */
export function realWorkbook(
  options: { filter?: boolean; plain?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const { filter = false, plain = false } = options;
  const table = !filter && !plain;
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(table),
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook(filter),
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="6" uniqueCount="6">${STRINGS}</sst>`,
    [SHEET]: sheet(filter, table),
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>SUM('My &amp; list'!D3:D5)</f><v>6</v></c></row></sheetData></worksheet>`,
    ...(table
      ? {
          'xl/worksheets/_rels/sheet1.xml.rels': relations(['table', '../tables/table1.xml']),
          'xl/tables/table1.xml': TABLE,
        }
      : {}),
  };
  const bytes = Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}

function contentTypes(table: boolean): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    [`/${SHEET}`, 'worksheet'],
    ['/xl/worksheets/sheet2.xml', 'worksheet'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ...(table ? [['/xl/tables/table1.xml', 'table']] : []),
  ].map(([path, type]) => `<Override PartName="${path}" ContentType="${TYPES}.${type}+xml"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbook(filter: boolean): string {
  const name = `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'My &amp; list'!$A$2:$F$5</definedName></definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView/></bookViews><sheets><sheet name="My &amp; list" sheetId="4" r:id="rId1"/><sheet name="Sums" sheetId="7" r:id="rId2"/></sheets>${filter ? name : ''}<calcPr calcId="191029"/></workbook>`;
}

const STRINGS =
  '<si><t>name</t></si><si><t>zip</t></si><si><r><t>Ann</t></r><r><rPr><b/></rPr><t> Lee</t></r></si>' +
  '<si><t>Bob</t><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>amount</t></si><si><t xml:space="preserve"> x </t></si>';

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

function sheet(filter: boolean, table: boolean): string {
  const header = ['name', 'zip', 'since', 'amount', 'half', 'note'];
  const cells = header.map(
    (name, i) => `<c r="${'ABCDEF'[i]}2" s="3" t="inlineStr"><is><t>${name}</t></is></c>`,
  );
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="A1:F6"/>` +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="6" width="14" customWidth="1"/></cols>' +
    `<sheetData><row r="1" spans="1:6"><c r="A1" s="3" t="inlineStr"><is><t>Customers</t></is></c></row>` +
    `<row r="2" spans="1:6">${cells.join('')}</row>${row(3, 2)}${row(4, 3, ' hidden="1"')}${row(5, 2)}` +
    '<row r="6"><c r="D6"><f>SUM(D3:D5)</f><v>12</v></c></row></sheetData>' +
    (filter ? FILTER : '') +
    '<mergeCells count="1"><mergeCell ref="A1:J1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `${table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ''}</worksheet>`
  );
}

function row(n: number, person: number, hidden = ''): string {
  return `<row r="${n}" spans="1:6"${hidden}><c r="A${n}" t="s"><v>${person}</v></c><c r="B${n}" s="1"><v>${7030 + n}</v></c><c r="C${n}" s="2"><v>4600${n}</v></c><c r="D${n}"><v>${n}</v></c><c r="E${n}"><f>D${n}/2</f><v>${n / 2}</v></c><c r="F${n}" t="s"><v>5</v></c></row>`;
}

const FILTER =
  '<autoFilter ref="A2:F5"><filterColumn colId="0"><filters><filter val="Ann Lee"/></filters></filterColumn></autoFilter>';

const TABLE =
  `<table xmlns="${MAIN}" id="1" name="List" displayName="List" ref="A2:F5" totalsRowShown="0"><autoFilter ref="A2:F5"/>` +
  '<tableColumns count="6"><tableColumn id="1" name="name"/><tableColumn id="2" name="zip"/><tableColumn id="3" name="since"/>' +
  '<tableColumn id="4" name="amount"/><tableColumn id="9" name="half"><calculatedColumnFormula>D3/2</calculatedColumnFormula></tableColumn><tableColumn id="6" name="note"/></tableColumns>' +
  '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';
