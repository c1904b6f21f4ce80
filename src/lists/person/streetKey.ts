import type { ByteBuffer, Stretch } from '../byteBuffer.ts';
import { canonicalText, plainText } from './canonicalText.ts';
import { NONE, StreetRoles } from './streetRoles.ts';
import { StreetTokens } from './streetTokens.ts';

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Makes the canonical form of street addresses. */
export class StreetKey {
  readonly #tokens = new StreetTokens();
  readonly #roles = new StreetRoles(this.#tokens);

  /** Adds the canonical form of an address to `key`. */
  put(key: ByteBuffer, address: Stretch): void {
    if (this.#tokens.read(address, key, false)) this.#put(key);
    else this.#putText(key, DECODER.decode(address.bytes.subarray(address.from, address.to)));
  }

  #putText(key: ByteBuffer, text: string): void {
    const bytes = ENCODER.encode(plainText(text));
    if (this.#tokens.read({ bytes, from: 0, to: bytes.length }, key, true)) this.#put(key);
    else key.putText(canonicalText(text));
  }

  /** Takes the tokens at the end of the key, with what words in a role count as in their place. */
  #put(key: ByteBuffer): void {
    const { count, text, starts, ends } = this.#tokens;
    const { roles } = this.#roles;
    this.#roles.find();
    let i = 0;
    while (i < count && roles[i] === 0) i += 1;
    let at = i < count ? (starts[i] ?? 0) : this.#tokens.end(key.length);
    // What a word counts as is never longer than the word, so that all can stay in its memory.
    for (; i < count; i++) {
      const role = roles[i] ?? 0;
      if (role === NONE) continue;
      if (role === 0) {
        // With the border before it.
        const end = ends[i] ?? 0;
        for (let from = ends[i - 1] ?? 0; from < end; from++) text[at++] = text[from] ?? 0;
        continue;
      }
      text[at++] = role & 0xff;
      if (role > 0xff) text[at++] = role >> 8;
    }
    key.endAt(at);
  }
}
