import type { Storage } from '../../storage/storage.ts';
import { runFiles } from '../../storage/paths.ts';
import type { Part } from '../../types/plan.ts';
import type { StagedRecords } from './stagedRecords.ts';
import { sha256 } from './sha256.ts';

const COMMA = 44;

/** Cuts staged records into parts of at most so many bytes and stores each as a file. */
export class PartCutter {
  readonly #storage: Storage;
  readonly #run: string;
  readonly #staged: StagedRecords;
  readonly #buffer: Uint8Array<ArrayBuffer>;
  readonly #stored: StoredPart[] = [];
  #bytes = 0;
  #records = 0;
  #firstRecord = 0;
  #firstRow = 0;
  #lastRow = 0;
  /*
   * Staged records that follow one another are copied in one go, since that spares most of the calls.
   */
  #copied = 0;
  #runStart = 0;
  #runEnd = -1;

  constructor(storage: Storage, run: string, staged: StagedRecords, partBytes: number) {
    this.#storage = storage;
    this.#run = run;
    this.#staged = staged;
    this.#buffer = new Uint8Array(partBytes);
  }

  /** Whether a record of so many bytes still goes into the part; else the part is to be ended first. */
  hasRoom(bytes: number): boolean {
    return this.#bytes + (this.#records > 0 ? 1 : 0) + bytes <= this.#buffer.length;
  }

  /** Adds the staged record that it is at. */
  add(): void {
    const { start, length, rowNumber } = this.#staged;
    if (start !== this.#runEnd + 1 || this.#records === 0) this.#startRun(start);
    else this.#bytes += 1;
    if (this.#records === 0) this.#firstRow = rowNumber;
    this.#runEnd = start + length;
    this.#bytes += length;
    this.#records += 1;
    this.#lastRow = rowNumber;
  }

  /** Stores the part, if there is anything in it. */
  async endPart(): Promise<void> {
    if (this.#records === 0) return;
    this.#copyRun();
    // One at a time: where hashing is slow, the parts that wait for it would pile up in memory.
    await this.#stored.at(-1)?.hashed;
    const bytes = this.#buffer.subarray(0, this.#bytes);
    const stored = await storePart(this.#storage, this.#run, bytes, {
      id: this.#stored.length + 1,
      firstRecord: this.#firstRecord,
      records: this.#records,
      firstRow: this.#firstRow,
      lastRow: this.#lastRow,
    });
    this.#stored.push(stored);
    this.#firstRecord += this.#records;
    this.#records = 0;
    this.#bytes = 0;
    this.#copied = 0;
  }

  /** The parts that were ended. */
  parts(): Promise<Part[]> {
    return Promise.all(this.#stored.map(({ hashed }) => hashed));
  }

  #startRun(start: number): void {
    if (this.#records > 0) {
      this.#copyRun();
      this.#buffer[this.#bytes] = COMMA;
      this.#bytes += 1;
      this.#copied += 1;
    }
    this.#runStart = start;
  }

  #copyRun(): void {
    this.#staged.copy(this.#runStart, this.#buffer.subarray(this.#copied, this.#bytes));
    this.#copied = this.#bytes;
  }
}

/** A part whose file is written. Its hash is not waited for: some browsers make it on another thread. */
interface StoredPart {
  readonly hashed: Promise<Part>;
}

/** Writes a part's file and describes it. Its bytes are not needed after that, though it is hashed later. */
export async function storePart(
  storage: Storage,
  run: string,
  bytes: Uint8Array<ArrayBuffer>,
  about: Omit<Part, 'bytes' | 'hash'>,
): Promise<StoredPart> {
  const { length } = bytes;
  const hashed = sha256(bytes).then((hash) => ({ ...about, bytes: length, hash }));
  const file = await storage.create(runFiles(run).part(about.id));
  try {
    file.write(bytes, 0);
    file.flush();
  } finally {
    file.close();
  }
  return { hashed };
}
