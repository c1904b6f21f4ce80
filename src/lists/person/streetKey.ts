import type { ByteBuffer } from '../byteBuffer.ts';
import type { Value } from '../clean/value.ts';
import { canonicalText, plainText } from './canonicalText.ts';
import { NONE, StreetRoles } from './streetRoles.ts';
import { COMMA, StreetTokens } from './streetTokens.ts';
import { ABBREVIATIONS, isDirectionAbbreviation } from './streetWords.ts';

const SPACE = 0x20;
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
    let from = 0;
    for (let i = 0; i < count; i++) {
      const role = roles[i] ?? 0;
      const border = role === 0 ? this.#border(i) : 0;
      if (role === 0 && border === 0) continue;
      key.put(text, from, starts[i]);
      if (border !== 0) key.putByte(border);
      else if (role !== NONE) this.#putRole(key, i, role);
      from = starts[role === 0 ? i : i + 1] ?? 0;
    }
    key.put(text, from, starts[count]);
  }

  /** What keeps a run of digits apart from the one before it; 0 for other tokens. */
  #border(i: number): number {
    const tokens = this.#tokens;
    if (i === 0 || !tokens.isDigits(i) || !tokens.isDigits(i - 1)) return 0;
    const border = tokens.borders[i] ?? 0;
    return border === COMMA ? SPACE : border;
  }

  /** Directions that follow one another are one: `N E` is `NE`. */
  #putRole(key: ByteBuffer, i: number, role: number): void {
    const before = i === 0 ? 0 : (this.#roles.roles[i - 1] ?? 0);
    const continues = isDirectionAbbreviation(role) && isDirectionAbbreviation(before);
    key.put(ABBREVIATIONS[role] ?? new Uint8Array(), continues ? 1 : 0);
  }
}
