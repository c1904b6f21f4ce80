import { NO_BYTE, type ByteBuffer } from '../../byteBuffer.ts';
import type { Line } from '../../read/lines/lines.ts';
import { cutText, LONGEST_TEXT } from '../sheet/sheetLimits.ts';

/** ASCII characters that stand in XML as they are. `_` may begin an escape, and line breaks need care. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  code < 0x20 || '&<>_'.includes(String.fromCharCode(code)) ? NO_BYTE : code,
);

const SPACE = 0x20;

/** Characters that XML 1.0 does not have, and the carriage return, which XML readers make a line feed of. */
// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\0-\x08\x0b-\x1f\ufffe\uffff]/g;

/** What would be read as an escape (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
const LIKE_ESCAPE = /_(?=x[\da-f]{4}_)/gi;

const SPECIAL = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Space that XML readers may drop or change unless told to keep it. */
const SPACED = /^[ \t\n]|[ \t\n]$|[\t\n]/;

/** A text as the content of an `<is>` element. Lone surrogates become U+FFFD. */
export function inlineText(text: string): string {
  const escaped = text
    .replace(LIKE_ESCAPE, '_x005F_')
    .replace(NOT_IN_XML, escapeOf)
    .replace(SPECIAL, (character) => ENTITIES[character] ?? '');
  return SPACED.test(escaped) ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`;
}

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

const OPEN = new TextEncoder().encode('<t>');
const CLOSE = new TextEncoder().encode('</t>');

/** Puts texts as the content of `<is>` elements, cut to what Excel takes. */
export class CellTexts {
  readonly #xml: ByteBuffer;
  #cut = 0;

  constructor(xml: ByteBuffer) {
    this.#xml = xml;
  }

  /** How many texts were cut so far. */
  get cut(): number {
    return this.#cut;
  }

  /** Puts a cell's text: most go from the list to the file as the bytes that they are. */
  putCell(cells: Line, i: number): void {
    const { bytes } = cells;
    const to = cells.to(i);
    if (!bytes || to === -1 || !this.#putPlain(bytes, cells.from(i), to)) this.put(cells.text(i));
  }

  put(text: string): void {
    const short = text.length <= LONGEST_TEXT;
    if (!short) this.#cut += 1;
    this.#xml.putText(inlineText(short ? text : cutText(text, LONGEST_TEXT)));
  }

  /** Puts nothing, and gives false, where the bytes are not plain text that may stand there as it is. */
  #putPlain(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from > LONGEST_TEXT || bytes[from] === SPACE || bytes[to - 1] === SPACE) return false;
    const before = this.#xml.length;
    this.#xml.put(OPEN);
    if (!this.#xml.putWesternUtf8({ bytes, from, to }, PLAIN)) {
      this.#xml.cutTo(before);
      return false;
    }
    this.#xml.put(CLOSE);
    return true;
  }
}
