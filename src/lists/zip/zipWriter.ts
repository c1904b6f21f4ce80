import type { Writer } from '../storage/writer.ts';
import { crc32 } from './crc32.ts';
import { Deflater } from './deflate.ts';
import { UTF8_NAME } from './zipEntry.ts';
import { centralHeader, dosTime, endRecords, localHeader, type EntryHead } from './zipRecords.ts';

/** The date that Excel gives the parts of its files: none, which MS-DOS writes as January 1, 1980. */
const NO_DATE = new Date(1980, 0, 1);

const STORED = 0;
const DEFLATED = 8;
/** Flags that say something of an entry's bytes or name. Of the others, bit 3 must go: our sizes are in the header. */
const KEPT_FLAGS = UTF8_NAME | 0b110;

/** An entry that is written now, piece by piece. */
export interface EntryWriter {
  /** Takes bytes, which may be changed afterwards. */
  write(bytes: Uint8Array): Promise<void>;
  /** Ends the entry. The next one can be begun once this has resolved. */
  end(): Promise<void>;
}

/** Pieces of bytes; each is valid until the next is asked for. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Writes a ZIP file to storage, one entry after another, however large. Sizes that are known only at an
 * entry's end are set in its header then, so that readers without a directory find them too.
 */
export class ZipWriter {
  readonly #output: Writer;
  readonly #modified: Pick<EntryHead, 'date' | 'time'>;
  readonly #central: Uint8Array[] = [];

  constructor(output: Writer, modified: Date = NO_DATE) {
    this.#output = output;
    this.#modified = dosTime(modified);
  }

  /** Begins an entry that is compressed as it is written. */
  begin(name: string): EntryWriter {
    const offset = this.#output.length;
    const head = { ...this.#newHead(name), method: DEFLATED };
    this.#output.bytes(localHeader(head, true));
    const start = this.#output.length;
    let crc = 0;
    let size = 0;
    const deflater = new Deflater((bytes) => this.#output.bytes(bytes));
    return {
      write: (bytes) => {
        crc = crc32(bytes, crc);
        size += bytes.length;
        return deflater.write(bytes);
      },
      end: async () => {
        await deflater.end();
        const packedSize = this.#output.length - start;
        this.#settle(offset, { ...head, crc, size, packedSize });
      },
    };
  }

  /** Adds a compressed entry of some bytes. */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    const entry = this.begin(name);
    await entry.write(bytes);
    await entry.end();
  }

  /** Adds an entry of pieces that are not compressed again, such as those of another ZIP file. */
  async store(name: string, pieces: Pieces): Promise<void> {
    const offset = this.#output.length;
    const head = { ...this.#newHead(name), method: STORED };
    this.#output.bytes(localHeader(head, true));
    let crc = 0;
    let size = 0;
    for await (const piece of pieces) {
      crc = crc32(piece, crc);
      size += piece.length;
      this.#output.bytes(piece);
    }
    this.#settle(offset, { ...head, crc, size, packedSize: size });
  }

  /** Copies an entry of another ZIP file, its bytes as they are there: `pieces` come to `head.packedSize`. */
  async copy(head: EntryHead, pieces: Pieces): Promise<void> {
    const offset = this.#output.length;
    const kept = { ...head, flags: head.flags & KEPT_FLAGS };
    this.#output.bytes(localHeader(kept, false));
    const start = this.#output.length;
    for await (const piece of pieces) this.#output.bytes(piece);
    if (this.#output.length - start !== head.packedSize)
      throw new RangeError('An entry of a ZIP file does not have as many bytes as it says.');
    this.#central.push(centralHeader(kept, offset));
  }

  /** Writes the directory. Nothing can be added afterwards. */
  end(): void {
    const offset = this.#output.length;
    for (const header of this.#central) this.#output.bytes(header);
    this.#output.bytes(endRecords(this.#central.length, offset, this.#output.length));
    this.#output.drain();
  }

  #newHead(name: string): EntryHead {
    const bytes = new TextEncoder().encode(name);
    const flags = bytes.length === name.length ? 0 : UTF8_NAME;
    const open = { crc: 0, packedSize: 0, size: 0, method: DEFLATED };
    return { ...open, nameBytes: bytes, flags, ...this.#modified };
  }

  /** Sets what was found out about an entry in its header, which is at byte `offset`. */
  #settle(offset: number, head: EntryHead): void {
    this.#output.drain();
    this.#output.file.write(localHeader(head, true), offset);
    this.#central.push(centralHeader(head, offset));
  }
}
