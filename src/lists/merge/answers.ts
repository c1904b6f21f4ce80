import type { ReadableFile, WritableFile } from '../storage/storage.ts';
import { utf8Length } from '../utf8.ts';

const OFFSET = Uint32Array.BYTES_PER_ELEMENT;

/** Bytes of answers that are kept in memory, for rows that share the answers of earlier ones. */
const KEPT_BYTES = 32 << 20;

/**
 * Writes the e-mails of a part, one per record in the part's order, empty where there is none:
 * offsets first, then the texts as UTF-8, so that each is found without those before it.
 */
export function writeAnswers(file: WritableFile, emails: readonly string[]): void {
  const offsets = new Uint32Array(emails.length + 1);
  let at = offsets.byteLength;
  for (const [i, email] of emails.entries()) {
    offsets[i] = at;
    at += utf8Length(email);
  }
  offsets[emails.length] = at;
  file.write(new Uint8Array(offsets.buffer), 0);
  file.write(new TextEncoder().encode(emails.join('')), offsets.byteLength);
  file.flush();
}

/** E-mails of parts, found by part and record. Keeps the parts loaded last in memory, within bounds. */
export class Answers {
  readonly #files = new Map<number, ReadableFile>();
  /** The part that was loaded longest ago comes first. */
  readonly #kept = new Map<number, PartAnswers>();
  readonly #decoder = new TextDecoder();
  #keptBytes = 0;

  add(part: number, file: ReadableFile): void {
    this.#files.set(part, file);
  }

  /** The e-mail of a part's record `i`; empty where there is none. */
  email(part: number, i: number): string {
    const { bytes, offsets, ascii } = this.#kept.get(part) ?? this.#load(part);
    const from = offsets[i] ?? 0;
    const to = offsets[i + 1] ?? from;
    if (from === to) return '';
    return ascii?.slice(from, to) ?? this.#decoder.decode(bytes.subarray(from, to));
  }

  #load(part: number): PartAnswers {
    const file = this.#files.get(part);
    if (!file) throw new RangeError(`Part ${part} has no answers.`);
    const bytes = new Uint8Array(file.size());
    file.read(bytes, 0);
    const [first = 0] = new Uint32Array(bytes.buffer, 0, 1);
    const offsets = new Uint32Array(bytes.buffer, 0, first / OFFSET);
    const answers = { bytes, offsets, ascii: this.#asciiOf(bytes, first) };
    this.#makeRoom(bytes.length);
    this.#kept.set(part, answers);
    this.#keptBytes += bytes.length;
    return answers;
  }

  /** E-mails hardly ever have other characters than ASCII; decoded together, they take a tenth of the time. */
  #asciiOf(bytes: Uint8Array, first: number): string | undefined {
    const text = ' '.repeat(first) + this.#decoder.decode(bytes.subarray(first));
    return text.length === bytes.length ? text : undefined;
  }

  #makeRoom(bytes: number): void {
    for (const [part, answers] of this.#kept) {
      if (this.#keptBytes + bytes <= KEPT_BYTES) return;
      this.#kept.delete(part);
      this.#keptBytes -= answers.bytes.length;
    }
  }
}

interface PartAnswers {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  /** The file as text, by the same offsets; absent where a character takes more than a byte. */
  readonly ascii: string | undefined;
}
