import { ByteBuffer } from '../byteBuffer.ts';
import type { ReadableFile, WritableFile } from '../storage/storage.ts';

/** Stands for an answer that is not an email address. No address equals it. */
export const UNUSABLE = '!';

const OFFSET = Uint32Array.BYTES_PER_ELEMENT;

/**
 * The emails of a part while its result is read, found by record. As bytes: as texts they would all live
 * until the result's end, and V8 sets tens of megabytes aside for what lives that long.
 */
export class PartEmails {
  readonly #texts = new ByteBuffer();
  readonly #inOrder = new ByteBuffer();
  /** Two numbers for each record: where its email starts and ends; the same where it has none. */
  #places = new Uint32Array();
  #count = 0;

  /** Makes it ready for a part of `count` records, in the same memory. */
  begin(count: number): void {
    this.#texts.clear();
    this.#count = count;
    if (this.#places.length < count * 2) this.#places = new Uint32Array(count * 2);
    else this.#places.fill(0, 0, count * 2);
  }

  has(i: number): boolean {
    return this.#start(i) < this.#end(i);
  }

  set(i: number, email: string): void {
    this.#places[i * 2] = this.#texts.length;
    this.#texts.putText(email);
    this.#places[i * 2 + 1] = this.#texts.length;
  }

  /**
   * Writes them, one per record in the part's order, empty if there is none: offsets first, then the
   * texts as UTF-8, so that each is found without those before it.
   */
  write(file: WritableFile): void {
    const offsets = new Uint32Array(this.#count + 1);
    const { memory } = this.#texts;
    const texts = this.#inOrder;
    texts.clear();
    for (let i = 0; i < this.#count; i++) {
      offsets[i] = offsets.byteLength + texts.length;
      texts.put(memory, this.#start(i), this.#end(i));
    }
    offsets[this.#count] = offsets.byteLength + texts.length;
    file.write(new Uint8Array(offsets.buffer), 0);
    file.write(texts.bytes(), offsets.byteLength);
    file.flush();
  }

  #start(i: number): number {
    return this.#places[i * 2] ?? 0;
  }

  #end(i: number): number {
    return this.#places[i * 2 + 1] ?? 0;
  }
}

/** Going forward, so many bytes of emails are decoded together. A longer text would stay as garbage for long. */
const CHUNK = 8 * 1024;

/** E-mails of parts, found by part and record. Keeps one part in memory. */
export class Answers {
  readonly #files = new Map<number, ReadableFile>();
  readonly #decoder = new TextDecoder();
  readonly #ends = new Uint32Array(2);
  /** Of the part that is loaded; its memory is that of the one before, where that is large enough. */
  #bytes = new Uint8Array();
  #offsets = new Uint32Array();
  #loaded: number | undefined;
  #chunk: Chunk = { from: 0, to: 0, ascii: undefined };

  /** Adds the file of a part, or replaces its earlier one. */
  add(part: number, file: ReadableFile): void {
    if (this.#loaded === part) this.#loaded = undefined;
    this.#files.set(part, file);
  }

  /** The email of a part's record `i`, for going forward: the part is loaded. Empty if there is none. */
  at(part: number, i: number): string {
    if (this.#loaded !== part) this.#load(part);
    return this.#of(i);
  }

  /** The same, for jumping about: rows share the answers of earlier ones, in any part. */
  peek(part: number, i: number): string {
    if (this.#loaded === part) return this.#of(i);
    const file = this.#file(part);
    file.read(new Uint8Array(this.#ends.buffer), i * OFFSET);
    const [from = 0, to = 0] = this.#ends;
    const bytes = new Uint8Array(to - from);
    file.read(bytes, from);
    return this.#decoder.decode(bytes);
  }

  #of(i: number): string {
    const from = this.#offsets[i] ?? 0;
    const to = this.#offsets[i + 1] ?? from;
    if (from === to) return '';
    if (from < this.#chunk.from || to > this.#chunk.to) this.#chunk = this.#chunkFrom(from);
    const { ascii, from: start } = this.#chunk;
    return ascii?.slice(from - start, to - start) ?? this.#decode(from, to);
  }

  /** E-mails hardly ever have other characters than ASCII: those are found in the text by their bytes. */
  #chunkFrom(from: number): Chunk {
    const end = this.#offsets.at(-1) ?? from;
    const to = Math.min(from + CHUNK, end);
    const text = this.#decode(from, to);
    return { from, to, ascii: text.length === to - from ? text : undefined };
  }

  #decode(from: number, to: number): string {
    return this.#decoder.decode(this.#bytes.subarray(from, to));
  }

  #load(part: number): void {
    const file = this.#file(part);
    const size = file.size();
    if (size > this.#bytes.length) this.#bytes = new Uint8Array(size);
    file.read(this.#bytes.subarray(0, size), 0);
    const [first = 0] = new Uint32Array(this.#bytes.buffer, 0, 1);
    this.#offsets = new Uint32Array(this.#bytes.buffer, 0, first / OFFSET);
    this.#chunk = { from: 0, to: 0, ascii: undefined };
    this.#loaded = part;
  }

  #file(part: number): ReadableFile {
    const file = this.#files.get(part);
    if (!file) throw new RangeError(`Part ${part} has no answers.`);
    return file;
  }
}

/** A stretch of a part's emails. */
interface Chunk {
  readonly from: number;
  readonly to: number;
  /** As text; absent if a character takes more than a byte. */
  readonly ascii: string | undefined;
}
