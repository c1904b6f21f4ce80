import { ByteBuffer } from '../byteBuffer.ts';
import type { ReadableFile, WritableFile } from '../storage/storage.ts';

const OFFSET = Uint32Array.BYTES_PER_ELEMENT;

/**
 * The e-mails of a part while its result is read, found by record. As bytes: as texts they would all live
 * until the result's end, and V8 sets tens of megabytes aside for what lives that long.
 */
export class PartEmails {
  readonly #texts = new ByteBuffer();
  /** Two numbers for each record: where its e-mail starts and ends; the same where it has none. */
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
   * Writes them, one per record in the part's order, empty where there is none: offsets first, then the
   * texts as UTF-8, so that each is found without those before it.
   */
  write(file: WritableFile): void {
    const offsets = new Uint32Array(this.#count + 1);
    const { memory } = this.#texts;
    const texts = new ByteBuffer();
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

/** E-mails of parts, found by part and record. Keeps one part in memory. */
export class Answers {
  readonly #files = new Map<number, ReadableFile>();
  readonly #decoder = new TextDecoder();
  readonly #ends = new Uint32Array(2);
  #loaded: PartAnswers | undefined;

  add(part: number, file: ReadableFile): void {
    this.#files.set(part, file);
  }

  /** The e-mail of a part's record `i`, for going forward: the part is loaded. Empty where there is none. */
  at(part: number, i: number): string {
    if (this.#loaded?.part !== part) this.#loaded = this.#load(part);
    return this.#of(this.#loaded, i);
  }

  /** The same, for jumping about: rows share the answers of earlier ones, in any part. */
  peek(part: number, i: number): string {
    if (this.#loaded?.part === part) return this.#of(this.#loaded, i);
    const file = this.#file(part);
    file.read(new Uint8Array(this.#ends.buffer), i * OFFSET);
    const [from = 0, to = 0] = this.#ends;
    const bytes = new Uint8Array(to - from);
    file.read(bytes, from);
    return this.#decoder.decode(bytes);
  }

  #of({ bytes, offsets, ascii }: PartAnswers, i: number): string {
    const from = offsets[i] ?? 0;
    const to = offsets[i + 1] ?? from;
    if (from === to) return '';
    return ascii?.slice(from, to) ?? this.#decoder.decode(bytes.subarray(from, to));
  }

  #load(part: number): PartAnswers {
    const file = this.#file(part);
    const bytes = new Uint8Array(file.size());
    file.read(bytes, 0);
    const [first = 0] = new Uint32Array(bytes.buffer, 0, 1);
    const offsets = new Uint32Array(bytes.buffer, 0, first / OFFSET);
    return { part, bytes, offsets, ascii: this.#asciiOf(bytes, first) };
  }

  /** E-mails hardly ever have other characters than ASCII, so they are decoded together rather than one by one. */
  #asciiOf(bytes: Uint8Array, first: number): string | undefined {
    const text = ' '.repeat(first) + this.#decoder.decode(bytes.subarray(first));
    return text.length === bytes.length ? text : undefined;
  }

  #file(part: number): ReadableFile {
    const file = this.#files.get(part);
    if (!file) throw new RangeError(`Part ${part} has no answers.`);
    return file;
  }
}

interface PartAnswers {
  readonly part: number;
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  /** The file as text, by the same offsets; absent where a character takes more than a byte. */
  readonly ascii: string | undefined;
}
