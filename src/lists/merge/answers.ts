import type { WritableFile, ReadableFile } from '../storage/storage.ts';

const OFFSET = Uint32Array.BYTES_PER_ELEMENT;

/**
 * Writes the e-mails of a part, one per record in the part's order, empty where there is none:
 * offsets first, then the texts as UTF-8, so that each is found without those before it.
 */
export function writeAnswers(file: WritableFile, emails: readonly string[]): void {
  const offsets = new Uint32Array(emails.length + 1);
  const texts = new TextEncoder().encode(emails.join(''));
  const encoder = new TextEncoder();
  let at = offsets.byteLength;
  for (const [i, email] of emails.entries()) {
    offsets[i] = at;
    at += encoder.encode(email).length;
  }
  offsets[emails.length] = at;
  file.write(new Uint8Array(offsets.buffer), 0);
  file.write(texts, offsets.byteLength);
  file.flush();
}

/** The e-mails of a part, found by record. */
export class Answers {
  readonly #file: ReadableFile;
  readonly #decoder = new TextDecoder();
  readonly #offsets = new Uint32Array(2);
  #all: Uint8Array<ArrayBuffer> | undefined;

  constructor(file: ReadableFile) {
    this.#file = file;
  }

  /** Keeps all of them in memory, for reading them in order. */
  load(): void {
    this.#all ??= this.#bytes(0, this.#file.size());
  }

  unload(): void {
    this.#all = undefined;
  }

  /** The e-mail of the part's record `i`; empty where there is none. */
  email(i: number): string {
    this.#offsets.set(new Uint32Array(this.#bytes(i * OFFSET, 2 * OFFSET).slice().buffer));
    const [from = 0, to = 0] = this.#offsets;
    return from === to ? '' : this.#decoder.decode(this.#bytes(from, to - from));
  }

  #bytes(from: number, length: number): Uint8Array<ArrayBuffer> {
    if (this.#all) return this.#all.subarray(from, from + length);
    const bytes = new Uint8Array(length);
    this.#file.read(bytes, from);
    return bytes;
  }
}
