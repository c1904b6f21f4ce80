import type { Storage } from '../storage/storage.ts';
import { runFiles } from '../storage/paths.ts';
import type { Part } from '../types.ts';
import type { StagedRecords } from './stagedRecords.ts';
import { sha256 } from './hash.ts';

const COMMA = 44;

/** Gathers records into parts of at most so many bytes and stores each as a file. */
export class PartCutter {
  readonly #storage: Storage;
  readonly #run: string;
  readonly #buffer: Uint8Array<ArrayBuffer>;
  readonly parts: Part[] = [];
  #bytes = 0;
  #records = 0;
  #firstRecord = 0;
  #firstRow = 0;
  #lastRow = 0;

  constructor(storage: Storage, run: string, partBytes: number) {
    this.#storage = storage;
    this.#run = run;
    this.#buffer = new Uint8Array(partBytes);
  }

  /** Whether a record of so many bytes still goes into the part; else the part is to be ended first. */
  hasRoom(bytes: number): boolean {
    return this.#bytes + (this.#records > 0 ? 1 : 0) + bytes <= this.#buffer.length;
  }

  add({ bytes, start, length, rowNumber }: StagedRecords): void {
    if (this.#records === 0) this.#firstRow = rowNumber;
    else {
      this.#buffer[this.#bytes] = COMMA;
      this.#bytes += 1;
    }
    this.#buffer.set(bytes.subarray(start, start + length), this.#bytes);
    this.#bytes += length;
    this.#records += 1;
    this.#lastRow = rowNumber;
  }

  /** Stores the part, if there is anything in it. */
  async endPart(): Promise<void> {
    if (this.#records === 0) return;
    const bytes = this.#buffer.subarray(0, this.#bytes);
    const part = await storePart(this.#storage, this.#run, bytes, {
      id: this.parts.length + 1,
      firstRecord: this.#firstRecord,
      records: this.#records,
      firstRow: this.#firstRow,
      lastRow: this.#lastRow,
    });
    this.parts.push(part);
    this.#firstRecord += this.#records;
    this.#records = 0;
    this.#bytes = 0;
  }
}

/** Writes a part's file and describes it. */
export async function storePart(
  storage: Storage,
  run: string,
  bytes: Uint8Array<ArrayBuffer>,
  about: Omit<Part, 'bytes' | 'hash'>,
): Promise<Part> {
  const hash = await sha256(bytes);
  const file = await storage.create(runFiles(run).part(about.id));
  try {
    file.write(bytes, 0);
    file.flush();
  } finally {
    file.close();
  }
  return { ...about, bytes: bytes.length, hash };
}
