import type { ByteBuffer } from '../byteBuffer.ts';
import { KEY_WORDS } from './keyLayout.ts';

/** Words of the secret, and of a block of the text. */
export const SECRET_WORDS = 4;

const ROUNDS = 12;

/** The reduction polynomial of doubling in GF(2^128). */
const REDUCTION = 0x87;

/**
 * Hashes texts with a secret: Chaskey-12, a message authentication code of 32-bit operations (ISO/IEC 29192-6).
 * Without the secret, hashing guesses doesn't reveal what was hashed. Keeps 96 of the 128 bits: the chance of a
 * collision among 10,000,000 texts is about 10^-15.
 */
export class KeyedHash {
  readonly #secret: Uint32Array;
  readonly #whole: Uint32Array;
  readonly #padded: Uint32Array;
  readonly #state = new Uint32Array(SECRET_WORDS);
  readonly #key = this.#state.subarray(0, KEY_WORDS);

  /** `secret`: four random words. */
  constructor(secret: Uint32Array) {
    this.#secret = secret;
    this.#whole = doubled(secret);
    this.#padded = doubled(this.#whole);
  }

  /** The key of a text's first `length` bytes. Valid until the next call. */
  hash({ words, memory }: ByteBuffer, length: number): Uint32Array {
    const state = this.#state;
    state.set(this.#secret);
    // `#end` handles the last block, even if it is complete.
    const blocks = Math.max(0, Math.ceil(length / 16) - 1);
    for (let block = 0; block < blocks; block++) {
      for (let i = 0; i < SECRET_WORDS; i++) state[i]! ^= words[block * SECRET_WORDS + i] ?? 0;
      permute(state);
    }
    this.#end(memory, blocks * 16, length);
    return this.#key;
  }

  #end(memory: Uint8Array, from: number, length: number): void {
    const state = this.#state;
    const isWhole = length - from === 16;
    const mask = isWhole ? this.#whole : this.#padded;
    for (let i = from; i < length; i++)
      state[(i - from) >> 2]! ^= (memory[i] ?? 0) << (((i - from) & 3) * 8);
    if (!isWhole) state[(length - from) >> 2]! ^= 1 << (((length - from) & 3) * 8);
    for (let i = 0; i < SECRET_WORDS; i++) state[i]! ^= mask[i] ?? 0;
    permute(state);
    for (let i = 0; i < SECRET_WORDS; i++) state[i]! ^= mask[i] ?? 0;
  }
}

function permute(state: Uint32Array): void {
  let [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
  for (let round = 0; round < ROUNDS; round++) {
    a = (a + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ a;
    a = (a << 16) | (a >>> 16);
    c = (c + d) | 0;
    d = ((d << 8) | (d >>> 24)) ^ c;
    a = (a + d) | 0;
    d = ((d << 13) | (d >>> 19)) ^ a;
    c = (c + b) | 0;
    b = ((b << 7) | (b >>> 25)) ^ c;
    c = (c << 16) | (c >>> 16);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

function doubled(words: Uint32Array): Uint32Array {
  const carry = (words[SECRET_WORDS - 1] ?? 0) >>> 31;
  const bits = (i: number) => ((words[i] ?? 0) << 1) | (i > 0 ? (words[i - 1] ?? 0) >>> 31 : 0);
  const result = Uint32Array.from(words, (_, i) => bits(i));
  result[0] = (result[0] ?? 0) ^ (carry * REDUCTION);
  return result;
}
