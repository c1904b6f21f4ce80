import { ByteBuffer } from '../../byteBuffer.ts';
import { growBuffer } from '../../typedArrays.ts';
import { ListError } from '../../types/problem.ts';
import type { Chunks } from '../../zip/unpack.ts';
import { CsvText } from './csvText.ts';
import {
  bytesOf,
  elementEnd,
  INCOMPLETE,
  isNamed,
  localNameStart,
  markupEnd,
  nextMarkup,
} from '../xml/markup.ts';
import { Pending } from '../xml/pending.ts';
import { richText } from './richText.ts';

const PAGE = 1 << 20;

/** Maximum bytes: more than any workbook that Excel saves has, and as much as a tab may use. */
const MOST_BYTES = 1 << 30;

const GT = 0x3e;
const ITEM = bytesOf('si');

/**
 * The texts that cells share, by number, as cells of CSV. Bytes in pages, with two numbers for each, so that a
 * million of them take little more than their length. Read as far as they are asked for.
 */
export class SharedStrings {
  readonly #chunks: Chunks | undefined;
  readonly #pending = new Pending();
  readonly #scratch = new ByteBuffer();
  readonly #csv = new CsvText(this.#scratch);
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #pages: Uint8Array[] = [];
  #pageUsed = PAGE;
  #from = new Uint32Array(1 << 10);
  #length = new Uint32Array(1 << 10);
  #count = 0;
  #isWhole: boolean;

  constructor(chunks: Chunks | undefined) {
    this.#chunks = chunks;
    this.#isWhole = chunks === undefined;
  }

  /** Whether one can be put: it is read, or all are. */
  has(index: number): boolean {
    return index < this.#count || this.#isWhole;
  }

  /** Puts one; nothing for one that does not exist. */
  put(out: ByteBuffer, index: number): void {
    if (index >= this.#count) return;
    const address = this.#from[index] ?? 0;
    const page = this.#pages[Math.floor(address / PAGE)];
    const from = address % PAGE;
    if (page) out.put(page, from, from + (this.#length[index] ?? 0));
  }

  /** One as a text; empty for one that does not exist. */
  text(index: number): string {
    this.#scratch.clear();
    this.put(this.#scratch, index);
    const cell = this.#decoder.decode(this.#scratch.bytes());
    return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  }

  /** Reads on until there is one of this number, or to the end. Throws as `entryBytes`, and `unpacks too large`. */
  async readTo(index: number): Promise<void> {
    while (!this.has(index)) await this.#readOn();
  }

  /** Reads what is left, so that damage in it is noticed. */
  async finish(): Promise<void> {
    while (!this.#isWhole) await this.#readOn();
  }

  /** Stops reading. */
  async close(): Promise<void> {
    await this.#chunks?.return();
  }

  async #readOn(): Promise<void> {
    const next = await this.#chunks?.next();
    if (!next || next.done) {
      this.#scan();
      this.#isWhole = true;
      return;
    }
    this.#pending.add(next.value);
    if (this.#pending.isDue) this.#scan();
  }

  /** Takes the items that are complete. */
  #scan(): void {
    const { bytes, from } = this.#pending;
    for (let at = nextMarkup(bytes, from); at !== INCOMPLETE;) {
      const end = this.#takeMarkup(bytes, at);
      this.#pending.keepFrom(end === INCOMPLETE ? at : end);
      if (end === INCOMPLETE) this.#pending.wait();
      at = end === INCOMPLETE ? INCOMPLETE : nextMarkup(bytes, end);
    }
  }

  #takeMarkup(bytes: Uint8Array, at: number): number {
    const name = localNameStart(bytes, at + 1);
    if (!isNamed(bytes, name, ITEM)) return markupEnd(bytes, at);
    this.#scratch.clear();
    const isTagEnd = bytes[name + ITEM.length] === GT;
    let end = isTagEnd ? this.#csv.putPlainItem(bytes, name + ITEM.length + 1) : INCOMPLETE;
    if (end === INCOMPLETE) {
      end = elementEnd(bytes, at);
      if (end === INCOMPLETE) return INCOMPLETE;
      this.#scratch.clear();
      this.#csv.putText(richText(this.#decoder.decode(bytes.subarray(at, end))));
    }
    this.#keep();
    return end;
  }

  /** Keeps what is in the scratch as the next one. */
  #keep(): void {
    const text = this.#scratch.bytes();
    if (this.#count === this.#from.length) {
      this.#from = growBuffer(this.#from);
      this.#length = growBuffer(this.#length);
    }
    if (this.#pageUsed + text.length > PAGE) this.#addPage(text.length);
    const page = this.#pages.length - 1;
    this.#pages[page]?.set(text, this.#pageUsed);
    this.#from[this.#count] = page * PAGE + this.#pageUsed;
    this.#length[this.#count] = text.length;
    this.#pageUsed += text.length;
    this.#count += 1;
  }

  /** A text that is longer than a page has a longer one for itself. */
  #addPage(length: number): void {
    const bytes = this.#pages.reduce((sum, page) => sum + page.length, Math.max(PAGE, length));
    if (bytes > MOST_BYTES) throw new ListError({ kind: 'unpacks too large' });
    this.#pages.push(new Uint8Array(Math.max(PAGE, length)));
    this.#pageUsed = 0;
  }
}
