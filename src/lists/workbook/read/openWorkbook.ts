import type { WorkbookExtension } from '../../types/profile.ts';
import { ListError } from '../../types/problem.ts';
import type { ZipEntry } from '../../zip/zipEntry.ts';
import type { Sheet, Workbook } from '../types.ts';
import { partName, Parts, type Relations } from './parts.ts';
import { isTrue, parseXml } from '../xml/xml.ts';

/** The part with the content type of each part; case does not count. */
const CONTENT_TYPES = '[content_types].xml';

/** Opens a workbook. Throws ListErrors: `file damaged`, `no list inside`, those of `entryBytes`. */
export async function openWorkbook(file: Blob, entries: readonly ZipEntry[]): Promise<Workbook> {
  const parts = new Parts(file, entries);
  const mainName = await mainPart(parts);
  const main = parts.find(mainName);
  if (!main) throw new ListError({ kind: 'no list inside' });
  const relations = await parts.relationsOf(mainName);
  const { sheets, from1904 } = readSheets(await parts.text(main), parts, relations);
  if (sheets.length === 0) throw new ListError({ kind: 'no list inside' });
  const byType = (type: string) => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found && parts.find(found.target);
  };
  return {
    file,
    entries,
    main,
    extension: extensionOf(await parts.read(CONTENT_TYPES)),
    sheets,
    from1904,
    sharedStrings: byType('sharedStrings'),
    styles: byType('styles'),
  };
}

/** Whether a ZIP file is an Office document (ECMA-376 Part 2). It is a workbook unless its parts say otherwise. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => partName(name) === CONTENT_TYPES);
}

/** How a workbook with these content types is named. */
function extensionOf(contentTypes: string): WorkbookExtension {
  const [, kind, macros] =
    /\.(sheet|template)(\.macroEnabled)?\.main\+xml/.exec(contentTypes) ?? [];
  return kind === 'template' ? (macros ? 'xltm' : 'xltx') : macros ? 'xlsm' : 'xlsx';
}

async function mainPart(parts: Parts): Promise<string> {
  const relations = await parts.relationsOf('');
  const main = [...relations.values()].find(({ type }) => type === 'officeDocument');
  return main?.target ?? 'xl/workbook.xml';
}

/** The worksheets; sheets of charts and macros have other relations. */
function readSheets(
  main: string,
  parts: Parts,
  relations: Relations,
): Pick<Workbook, 'sheets' | 'from1904'> {
  const sheets: Sheet[] = [];
  let from1904 = false;
  parseXml(main, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      const relation = relations.get(attribute('id') ?? '');
      const entry = relation?.type === 'worksheet' ? parts.find(relation.target) : undefined;
      const hidden = /hidden$/i.test(attribute('state') ?? '');
      if (entry) sheets.push({ name: attribute('name') ?? '', hidden, entry });
    },
  });
  return { sheets, from1904 };
}
