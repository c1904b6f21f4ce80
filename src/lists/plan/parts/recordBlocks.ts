import { withFiles } from '../../storage/openFiles.ts';
import { runFiles } from '../../storage/paths.ts';
import type { Storage } from '../../storage/storage.ts';
import { Uint32Column } from '../../storage/uint32Column.ts';
import type { BlockComparison, Part, RecordBlocks } from '../../types/plan.ts';
import { nextRecord } from './partRecords.ts';
import { withPart } from './readPart.ts';

/** Maximum number of blocks of a list. Keeps their hashes below 100 kB. */
const MOST_BLOCKS = 10_000;
/** Minimum number of records in a block. A hash of fewer would reveal too much about a person. */
const FEWEST_RECORDS = 20;
/** Number of hexadecimal digits of a block's hash. */
const DIGITS = 8;
/** Maximum number of row ranges that a comparison returns. */
const MOST_RANGES = 20;

/** Hashes a plan's records in blocks of equal size. Shows where two plans differ without their records. */
export async function recordBlocks(
  storage: Storage,
  run: string,
  parts: readonly Part[],
): Promise<RecordBlocks> {
  const records = parts.reduce((sum, part) => sum + part.records, 0);
  const size = Math.max(FEWEST_RECORDS, Math.ceil(records / MOST_BLOCKS));
  return { size, records, hashes: await hashBlocks(storage, run, parts, size) };
}

/** Compares a plan with the blocks of another one. Returns the rows of this plan that differ. */
export async function compareBlocks(
  storage: Storage,
  run: string,
  parts: readonly Part[],
  other: RecordBlocks,
): Promise<BlockComparison> {
  const { size } = other;
  const records = parts.reduce((sum, part) => sum + part.records, 0);
  const hashes = await hashBlocks(storage, run, parts, size);
  const differing = differingRanges(hashes, other.hashes);
  return withFiles(storage, async (files) => {
    if (records === 0) return { records, ranges: [], more: 0 };
    const rowNumbers = new Uint32Column(await files.open(runFiles(run).rowNumbers, 'the plan'));
    const ranges = differing
      .filter(([from]) => from * size < records)
      .map(([from, to]) => ({
        firstRow: rowNumbers.peek(from * size),
        lastRow: rowNumbers.peek(Math.min(to * size, records) - 1),
      }));
    const shown = ranges.slice(0, MOST_RANGES);
    return { records, ranges: shown, more: ranges.length - shown.length };
  });
}

/** Ranges of differing blocks, each from its first block to the one after its last. */
function differingRanges(ours: string, theirs: string): [number, number][] {
  const ranges: [number, number][] = [];
  const blocks = Math.ceil(Math.max(ours.length, theirs.length) / DIGITS);
  const hash = (of: string, block: number) => of.slice(block * DIGITS, (block + 1) * DIGITS);
  for (let block = 0; block < blocks; block++) {
    if (hash(ours, block) === hash(theirs, block)) continue;
    const last = ranges.at(-1);
    if (last?.[1] === block) last[1] = block + 1;
    else ranges.push([block, block + 1]);
  }
  return ranges;
}

async function hashBlocks(
  storage: Storage,
  run: string,
  parts: readonly Part[],
  size: number,
): Promise<string> {
  const hasher = new BlockHasher(size);
  for (const part of parts)
    await withPart(storage, run, part, (bytes) => {
      hasher.part(bytes);
    });
  return hasher.end();
}

/** 32-bit FNV-1a hashes over the records of each block. */
class BlockHasher {
  readonly #size: number;
  readonly #done: string[] = [];
  #hash = START;
  #records = 0;

  constructor(size: number) {
    this.#size = size;
  }

  part(bytes: Uint8Array): void {
    for (let at = nextRecord(bytes, 0); at !== -1;) {
      const next = nextRecord(bytes, at + 1);
      // Records are separated by a comma.
      this.#record(bytes, at, next === -1 ? bytes.length : next - 1);
      at = next;
    }
  }

  end(): string {
    if (this.#records > 0) this.#endBlock();
    return this.#done.join('');
  }

  #record(bytes: Uint8Array, from: number, to: number): void {
    let hash = this.#hash;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
    this.#hash = hash;
    this.#records += 1;
    if (this.#records === this.#size) this.#endBlock();
  }

  #endBlock(): void {
    this.#done.push((this.#hash >>> 0).toString(16).padStart(DIGITS, '0'));
    this.#hash = START;
    this.#records = 0;
  }
}

const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
