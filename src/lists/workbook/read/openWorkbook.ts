import type { WorkbookExtension } from '../../types/profile.ts';
import { ListError } from '../../types/problem.ts';
import { wholeEntry } from '../../zip/entryBytes.ts';
import type { ZipEntry } from '../../zip/zipEntry.ts';
import type { Sheet, Workbook } from '../types.ts';
import { parseXml } from './xml.ts';
import { xmlText } from './xmlChunks.ts';

/** Maximum bytes of a part that describes others; real ones are small. */
const LARGEST_PART = 32 * 1024 * 1024;

/** The part with the content type of each part; case does not count. */
const CONTENT_TYPES = '[content_types].xml';

/** A part's relations to other parts, by id. */
type Relations = ReadonlyMap<string, Relation>;

interface Relation {
  /** The last word of its type, which is the same in the transitional and the strict standard. */
  readonly type: string;
  readonly target: string;
}

/** Opens a workbook. Throws ListErrors: `file damaged`, `no list inside`, those of `entryBytes`. */
export async function openWorkbook(file: Blob, entries: readonly ZipEntry[]): Promise<Workbook> {
  const parts = new Parts(file, entries);
  const main = await mainPart(parts);
  const relations = await parts.relationsOf(main);
  const { sheets, from1904 } = await readSheets(parts, main, relations);
  if (sheets.length === 0) throw new ListError({ kind: 'no list inside' });
  const byType = (type: string) => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found && parts.find(found.target);
  };
  return {
    file,
    entries,
    extension: extensionOf((await parts.read(CONTENT_TYPES)) ?? ''),
    sheets,
    from1904,
    sharedStrings: byType('sharedStrings'),
    styles: byType('styles'),
  };
}

/** Whether a ZIP file is a workbook of this kind. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  const names = entries.map(({ name }) => partName(name));
  return (
    names.includes(CONTENT_TYPES) && names.some((name) => /(^|\/)workbook\d*\.xml$/.test(name))
  );
}

/** The parts of a workbook by name: without a slash at the start, case does not count. */
class Parts {
  readonly #file: Blob;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(file: Blob, entries: readonly ZipEntry[]) {
    this.#file = file;
    this.#entries = new Map(entries.map((entry) => [partName(entry.name), entry]));
  }

  find(name: string): ZipEntry | undefined {
    return this.#entries.get(partName(name));
  }

  async read(name: string): Promise<string | undefined> {
    const entry = this.find(name);
    return entry && xmlText(await wholeEntry(this.#file, entry, LARGEST_PART));
  }

  /** The relations of a part, or of the whole workbook for an empty name. */
  async relationsOf(part: string): Promise<Relations> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const text = await this.read(`${folder}_rels/${part.slice(slash)}.rels`);
    const relations = new Map<string, Relation>();
    parseXml(text ?? '', {
      open: (name, attribute) => {
        if (name !== 'Relationship') return;
        const type = (attribute('Type') ?? '').split('/').at(-1) ?? '';
        relations.set(attribute('Id') ?? '', {
          type,
          target: resolved(folder, attribute('Target') ?? ''),
        });
      },
    });
    return relations;
  }
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** The part that a target names, from the folder of the part with the relation. */
function resolved(folder: string, target: string): string {
  const path = new URL(target.replaceAll('\\', '/'), `part:///${folder}`).pathname;
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return path.slice(1);
  }
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
async function readSheets(
  parts: Parts,
  main: string,
  relations: Relations,
): Promise<Pick<Workbook, 'sheets' | 'from1904'>> {
  const sheets: Sheet[] = [];
  let from1904 = false;
  parseXml((await parts.read(main)) ?? '', {
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

/** A truth value of XML Schema. */
function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
