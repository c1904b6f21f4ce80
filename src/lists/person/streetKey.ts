import type { ByteBuffer } from '../byteBuffer.ts';
import type { Value } from '../clean/value.ts';
import { canonicalText, plainText } from './canonicalText.ts';
import { NONE, StreetRoles } from './streetRoles.ts';
import { COMMA, StreetTokens } from './streetTokens.ts';
import { ABBREVIATIONS, IS_DIRECTION } from './streetWords.ts';

const SPACE = 0x20;
/** Bytes that a token may take besides its letters: its border, or more in the abbreviation than in the word. */
const MOST_ADDED = 8;
const NO_BYTES = new Uint8Array();
const ENCODER = new TextEncoder();

/** Makes the canonical form of street addresses. */
export class StreetKey {
  readonly #tokens = new StreetTokens();
  readonly #roles = new StreetRoles(this.#tokens);

  /** Adds the canonical form of an address to `key`. */
  put(key: ByteBuffer, { bytes, from, to }: Pick<Value, 'bytes' | 'from' | 'to'>): void {
    if (this.#tokens.read(bytes, from, to, false)) this.#put(key);
    else this.#putText(key, new TextDecoder().decode(bytes.subarray(from, to)));
  }

  #putText(key: ByteBuffer, text: string): void {
    const plain = ENCODER.encode(plainText(text));
    if (this.#tokens.read(plain, 0, plain.length, true)) this.#put(key);
    else key.putText(canonicalText(text));
  }

  #put(key: ByteBuffer): void {
    const { text, starts, count } = this.#tokens;
    const { roles } = this.#roles;
    this.#roles.find();
    const into = key.room((starts[count] ?? 0) + count * MOST_ADDED);
    let at = key.length;
    for (let i = 0; i < count; i++) {
      const role = roles[i] ?? 0;
      if (role !== 0) {
        at = this.#putRole(into, at, i);
        continue;
      }
      const border = this.#border(i);
      if (border !== 0) into[at++] = border;
      const end = starts[i + 1] ?? 0;
      for (let from = starts[i] ?? 0; from < end; from++) into[at++] = text[from] ?? 0;
    }
    key.endAt(at);
  }

  /** What keeps a run of digits apart from the one before it; 0 for other tokens. */
  #border(i: number): number {
    const tokens = this.#tokens;
    if (i === 0 || !tokens.isDigits(i) || !tokens.isDigits(i - 1)) return 0;
    const border = tokens.borders[i] ?? 0;
    return border === COMMA ? SPACE : border;
  }

  /** Directions that follow one another are one: `N E` is `NE`. Gives where the role ends. */
  #putRole(into: Uint8Array, start: number, i: number): number {
    const { roles } = this.#roles;
    const role = roles[i] ?? 0;
    if (role === NONE) return start;
    const short = ABBREVIATIONS[role] ?? NO_BYTES;
    const continues = i > 0 && IS_DIRECTION[role] === 1 && IS_DIRECTION[roles[i - 1] ?? 0] === 1;
    let at = start;
    for (let from = continues ? 1 : 0; from < short.length; from++) into[at++] = short[from] ?? 0;
    return at;
  }
}
