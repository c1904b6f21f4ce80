import type { ByteBuffer } from '../../byteBuffer.ts';

/** MurmurHash3 of the first `length` bytes, by words of four. Only sorts texts: equality is by their bytes. */
export function murmurHash({ words, memory }: ByteBuffer, length: number): number {
  let hash = length;
  const whole = length >> 2;
  for (let i = 0; i < whole; i++) hash = mixed(hash, words[i] ?? 0);
  for (let i = whole * 4; i < length; i++) hash = mixed(hash, memory[i] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function mixed(hash: number, word: number): number {
  const part = Math.imul(word, 0xcc9e2d51);
  const other = hash ^ Math.imul((part << 15) | (part >>> 17), 0x1b873593);
  return (Math.imul((other << 13) | (other >>> 19), 5) + 0xe6546b64) | 0;
}
