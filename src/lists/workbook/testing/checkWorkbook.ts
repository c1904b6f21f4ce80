import { unzipSync } from 'fflate';
import { checkSheet } from './checkSheet.ts';
import { checkTable } from './checkTable.ts';
import { inOrder, twice } from './inOrder.ts';
import { allOf, childOf, xmlTree, type XmlElement } from './xmlTree.ts';

/** What Excel takes in the style sheet, in this order (CT_Stylesheet). */
const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';

/** The same of the workbook (CT_Workbook). */
const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets ' +
  'functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches ' +
  'smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';

/** Parts of a package by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * What Excel would complain of in a workbook, or what breaks rules that it holds others to: none for a good
 * one. By ECMA-376 (parts 1 and 2) and what Excel repairs: order of elements, references that are unique and
 * lead somewhere, content types, names that are there twice.
 */
export function checkWorkbook(bytes: Uint8Array): string[] {
  const { parts, complaints } = unpacked(bytes);
  const trees = new Map<string, XmlElement>();
  for (const [path, part] of Object.entries(parts)) {
    if (!/\.(xml|rels|vml)$/i.test(path)) continue;
    try {
      trees.set(path, xmlTree(part));
    } catch (error) {
      complaints.push(`${path}: ${String(error)}`);
    }
  }
  if (complaints.length > 0) return complaints;
  return [
    ...checkTypes(parts, trees.get('[Content_Types].xml')),
    ...[...trees].flatMap(([path, tree]) =>
      path.endsWith('.rels') ? checkRelations(path, tree, parts) : [],
    ),
    ...checkBook(trees),
  ];
}

function unpacked(bytes: Uint8Array): { parts: Parts; complaints: string[] } {
  const names = new Set<string>();
  const complaints: string[] = [];
  const parts = unzipSync(bytes, {
    filter({ name, compression }) {
      if (names.has(name.toLowerCase())) complaints.push(`There are two of ${name}.`);
      if (compression !== 0 && compression !== 8) complaints.push(`${name} is packed oddly.`);
      names.add(name.toLowerCase());
      return !name.endsWith('/');
    },
  });
  return { parts, complaints };
}

function checkTypes(parts: Parts, types: XmlElement | undefined): string[] {
  if (!types) return ['There are no content types.'];
  const overrides = allOf(types, 'Override').map(({ attributes }) => attributes['PartName'] ?? '');
  const defaults = allOf(types, 'Default').map(({ attributes }) =>
    (attributes['Extension'] ?? '').toLowerCase(),
  );
  const paths = Object.keys(parts).filter((path) => path !== '[Content_Types].xml');
  const known = (path: string) =>
    overrides.includes(`/${path}`) ||
    defaults.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
  return [
    ...twice(overrides, 'Two content types of'),
    ...twice(defaults, 'Two content types of'),
    ...paths.filter((path) => !known(path)).map((path) => `No content type of ${path}`),
    ...overrides.filter((path) => !parts[path.slice(1)]).map((path) => `No part ${path}`),
  ];
}

/** The path that a relation of a part leads to. */
export function targetOf(relationsPath: string, target: string): string {
  const folder = relationsPath.replace(/_rels\/[^/]*$/, '');
  return decodeURIComponent(new URL(target, `file:///${folder}`).pathname).slice(1);
}

function checkRelations(path: string, tree: XmlElement, parts: Parts): string[] {
  const relations = allOf(tree, 'Relationship').map(({ attributes }) => attributes);
  const lost = relations.filter(
    ({ TargetMode, Target = '' }) => TargetMode !== 'External' && !parts[targetOf(path, Target)],
  );
  return [
    ...twice(
      relations.map(({ Id = '' }) => Id),
      `${path}: two relations`,
    ),
    ...lost.map(({ Target }) => `${path}: nothing is at ${Target}`),
  ];
}

function checkBook(trees: ReadonlyMap<string, XmlElement>): string[] {
  const relations = trees.get('_rels/.rels');
  const main = relations && allOf(relations, 'Relationship').find(isOf('officeDocument'));
  const path = targetOf('_rels/.rels', main?.attributes['Target'] ?? '');
  const book = trees.get(path);
  if (!book) return ['There is no workbook in it.'];
  const targets = related(trees, path);
  const sheets = allOf(book, 'sheet').map(({ attributes }) => attributes);
  const names = sheets.map(({ name = '' }) => name.toLowerCase());
  const styles = [...targets.values()].find((target) => trees.get(target)?.name === 'styleSheet');
  const styleSheet = styles === undefined ? undefined : trees.get(styles);
  const styleCount = styleSheet && childOf(styleSheet, 'cellXfs')?.children.length;
  return [
    ...inOrder(book, WORKBOOK_ORDER),
    ...(styleSheet ? inOrder(styleSheet, STYLES_ORDER) : []),
    ...twice(names, 'Two sheets'),
    ...names.filter((name) => !isSheetName(name)).map((name) => `A sheet cannot be called ${name}`),
    ...twice(
      sheets.map(({ sheetId = '' }) => sheetId),
      'Two sheets have the number',
    ),
    ...sheets.flatMap((sheet) => {
      const at = targets.get(sheet['r:id'] ?? '') ?? '';
      const tree = trees.get(at);
      if (!tree) return [`No sheet ${sheet['name']}`];
      return tree.name === 'worksheet' ? checkOne(at, tree, styleCount ?? 1, trees) : [];
    }),
  ];
}

function checkOne(
  path: string,
  sheet: XmlElement,
  styles: number,
  trees: ReadonlyMap<string, XmlElement>,
): string[] {
  const targets = related(trees, path);
  const strings = [...trees.values()].find(({ name }) => name === 'sst');
  const tables = allOf(sheet, 'tablePart').flatMap(({ attributes }) => {
    const tree = trees.get(targets.get(attributes['r:id'] ?? '') ?? '');
    return tree ? checkTable(tree, sheet, strings) : ['A table is lost.'];
  });
  return [...checkSheet(sheet, styles), ...tables].map((complaint) => `${path}: ${complaint}`);
}

/** The parts that a part's relations lead to, by their ids. */
function related(trees: ReadonlyMap<string, XmlElement>, path: string): Map<string, string> {
  const at = path.replace(/([^/]*)$/, '_rels/$1.rels');
  const tree = trees.get(at);
  return new Map(
    (tree ? allOf(tree, 'Relationship') : []).map(({ attributes: { Id = '', Target = '' } }) => [
      Id,
      targetOf(at, Target),
    ]),
  );
}

function isOf(type: string) {
  return ({ attributes }: XmlElement) => attributes['Type']?.endsWith(`/${type}`) === true;
}

function isSheetName(name: string): boolean {
  return /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name) && name !== 'history';
}
