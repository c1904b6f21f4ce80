import { zipOf, type Packed } from './zipOf.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A sheet of a workbook to make: its rows as XML, and what stands around them. */
export interface SheetSpec {
  readonly name?: string;
  readonly state?: string;
  /** What is in `sheetData`, or with `whole` the part itself. */
  readonly rows: string;
  readonly whole?: boolean;
}

/** A workbook to make. */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** `si` elements. */
  readonly strings?: string;
  /** Format codes; cell style n + 1 has the n-th, style 0 none. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  /** More parts, or others in place of these. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Makes a workbook as small as Excel takes it, by hand. */
export function workbookOf(spec: WorkbookSpec): Promise<Blob> {
  const parts = { ...partsOf(spec), ...spec.parts };
  return zipOf(Object.entries(parts).map(([name, text]) => packed(name, text)));
}

function packed(name: string, text: string): Packed {
  return { name, bytes: new TextEncoder().encode(text) };
}

function partsOf({ sheets, strings, formats = [], from1904 = false }: WorkbookSpec) {
  const names = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const relations = [
    ...names.map((name) => ['worksheet', name] as const),
    ['styles', 'styles.xml'] as const,
    ...(strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as const]),
  ];
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relationsOf([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${sheets.map(sheetTag).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf(relations),
    'xl/styles.xml': stylesOf(formats),
    ...(strings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/${names[i]}`, sheetXml(sheet)])),
  };
}

function sheetTag({ name, state }: SheetSpec, i: number): string {
  const shown = state === undefined ? '' : ` state="${state}"`;
  return `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${shown} r:id="rId${i + 1}"/>`;
}

function sheetXml({ rows, whole }: SheetSpec): string {
  if (whole) return rows;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData><pageMargins left="1"/></worksheet>`;
}

function relationsOf(relations: readonly (readonly [type: string, target: string])[]): string {
  const tags = relations.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${tags.join('')}</Relationships>`;
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`,
  );
  const xfs = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

/** Text as it stands in XML, in attributes as well. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
