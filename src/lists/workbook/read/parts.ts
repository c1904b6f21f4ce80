import { wholeEntry } from '../../zip/entryBytes.ts';
import type { ZipEntry } from '../../zip/zipEntry.ts';
import { parseXml } from '../xml/xml.ts';
import { xmlText } from '../xml/xmlChunks.ts';

/** Maximum bytes of a part that describes others. Real ones are much smaller. */
const LARGEST_PART = 32 * 1024 * 1024;

/** A part's relations to other parts, by id. */
export type Relations = ReadonlyMap<string, Relation>;

interface Relation {
  /** The last segment of its type URI, which is the same in the transitional and the strict standard. */
  readonly type: string;
  readonly target: string;
}

/** The parts of a workbook by name. Ignores a leading slash, case and percent-encoding. */
export class Parts {
  readonly #file: Blob;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(file: Blob, entries: readonly ZipEntry[]) {
    this.#file = file;
    this.#entries = new Map(entries.map((entry) => [partName(entry.name), entry]));
  }

  find(name: string): ZipEntry | undefined {
    return this.#entries.get(partName(name));
  }

  /** A part's XML. Throws as `entryBytes`, and `unpacks too large`. */
  async text(entry: ZipEntry): Promise<string> {
    return xmlText(await wholeEntry(this.#file, entry, LARGEST_PART));
  }

  /** The XML of the named part. Empty if there is none. */
  async read(name: string): Promise<string> {
    const entry = this.find(name);
    return entry ? this.text(entry) : '';
  }

  /** The relations of a part to other parts, or those of the whole workbook for an empty name. */
  async relationsOf(part: string): Promise<Relations> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const text = await this.read(`${folder}_rels/${part.slice(slash)}.rels`);
    const relations = new Map<string, Relation>();
    if (text === '') return relations;
    parseXml(text, {
      open: (name, attribute) => {
        if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
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

export function partName(name: string): string {
  const plain = name.replace(/^\//, '').toLowerCase();
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** Resolves a relation's target against the folder of the part that has the relation. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  try {
    return new URL(path, `part:///${folder}`).pathname.slice(1);
  } catch {
    return folder + path;
  }
}
