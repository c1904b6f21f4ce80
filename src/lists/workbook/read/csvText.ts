import type { ByteBuffer } from '../../byteBuffer.ts';
import { bytesOf, INCOMPLETE, isNamed, localNameStart, tagEnd } from '../xml/markup.ts';
import { unescaped } from '../xml/xml.ts';

const LT = 0x3c;
const AMP = 0x26;
const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const COMMA = 0x2c;
const UNDERSCORE = 0x5f;
const SLASH = 0x2f;

const TEXT = bytesOf('t');

/** What a byte of a text means for a cell of CSV; several of them by `|`. */
const QUOTED = 1;
const DOUBLED = 2;
const DECODED = 4;
const ENDS = 8;

const KINDS = new Uint8Array(256);
KINDS[COMMA] = QUOTED;
KINDS[LF] = QUOTED;
/** Starts a byte-order mark, which would be taken for the file's at its start. */
KINDS[0xef] = QUOTED;
KINDS[QUOTE] = QUOTED | DOUBLED;
KINDS[AMP] = DECODED;
KINDS[CR] = DECODED;
KINDS[UNDERSCORE] = DECODED;
KINDS[LT] = ENDS;
KINDS[0] = ENDS;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Puts texts as cells of CSV (RFC 4180), quoted where they need it. */
export class CsvText {
  readonly #out: ByteBuffer;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(out: ByteBuffer) {
    this.#out = out;
  }

  /** Puts the text of an XML element from `from` to the next `<` or zero byte, and gives where that is. */
  putXml(bytes: Uint8Array, from: number): number {
    let kinds = 0;
    let at = from;
    for (; ; at++) {
      const kind = KINDS[bytes[at] ?? 0] ?? 0;
      if (kind === ENDS) break;
      kinds |= kind;
    }
    if (kinds & DECODED) this.putText(decoded(this.#decoder.decode(bytes.subarray(from, at))));
    else this.#put(bytes, from, at, kinds);
    return at;
  }

  /**
   * Puts the text of an item that is a single text, such as `<t>text</t></si>`, and gives where that ends.
   * INCOMPLETE for any other item, of which something may have been put.
   */
  putPlainItem(bytes: Uint8Array, from: number): number {
    if (bytes[from] !== LT) return INCOMPLETE;
    const name = localNameStart(bytes, from + 1);
    if (!isNamed(bytes, name, TEXT)) return INCOMPLETE;
    const start = tagEnd(bytes, name);
    if (start === INCOMPLETE || bytes[start - 2] === SLASH) return INCOMPLETE;
    const end = this.putXml(bytes, start);
    if (bytes[end] !== LT || bytes[end + 1] !== SLASH) return INCOMPLETE;
    const next = tagEnd(bytes, end);
    if (next === INCOMPLETE || bytes[next] !== LT || bytes[next + 1] !== SLASH) return INCOMPLETE;
    return tagEnd(bytes, next);
  }

  /** Puts a text as it is. */
  putText(text: string): void {
    if (/[",\r\n\ufeff]/.test(text)) this.#out.putText(`"${text.replaceAll('"', '""')}"`);
    else this.#out.putText(text);
  }

  #put(bytes: Uint8Array, from: number, to: number, kinds: number): void {
    const out = this.#out;
    if (kinds & QUOTED) out.putByte(QUOTE);
    if (kinds & DOUBLED) this.#putDoubled(bytes, from, to);
    else out.put(bytes, from, to);
    if (kinds & QUOTED) out.putByte(QUOTE);
  }

  #putDoubled(bytes: Uint8Array, from: number, to: number): void {
    const memory = this.#out.room((to - from) * 2);
    let length = this.#out.length;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      memory[length++] = byte;
      if (byte === QUOTE) memory[length++] = QUOTE;
    }
    this.#out.endAt(length);
  }
}

/** A text without entities and escapes; line ends as XML has them. */
function decoded(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, entityText);
  return unescaped(plain);
}

function entityText(entity: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name] ?? entity;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}
