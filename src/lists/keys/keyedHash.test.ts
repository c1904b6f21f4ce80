import { expect, test } from 'vitest';
import { ByteBuffer } from '../byteBuffer.ts';
import { KeyedHash } from './keyedHash.ts';

const SECRET = Uint32Array.of(0x833d3433, 0x009f389f, 0x2398e64f, 0x417acf39);

/** The authors' test vectors for 12 rounds: the hash of the first `length` of the bytes 0, 1, 2, …. */
const EXPECTED: readonly (readonly [length: number, ...key: number[]])[] = [
  [0, 0x43cb1f41, 0x51eba0c2, 0xff0a8ac3],
  [1, 0xf9ac2067, 0x9c35a846, 0x441aad3d],
  [4, 0x0b2b62db, 0x1e9e3f50, 0xa1b8dcad],
  [15, 0x03cfb44b, 0x283c8163, 0xfca71448],
  [16, 0x5dd0e2a9, 0xfb5eac8c, 0x633a392e],
  [17, 0x8b5f6d5a, 0x202314f6, 0x22092368],
  [32, 0x77962784, 0x07c647fa, 0xdd752c0f],
  [63, 0x2dd072e1, 0x42b89efe, 0xfb26b615],
];

test('texts are hashed as Chaskey-12 hashes them, whatever the buffer held before', () => {
  const hash = new KeyedHash(SECRET);
  const text = new ByteBuffer();
  for (const [length, ...key] of EXPECTED) {
    text.clear();
    text.put(new Uint8Array(100).fill(255));
    text.clear();
    text.put(Uint8Array.from({ length }, (_, i) => i));
    expect([...hash.hash(text, text.length)]).toEqual(key);
  }
});

test('only the first bytes count that are asked for, and the secret', () => {
  const [one, other] = [new KeyedHash(SECRET), new KeyedHash(SECRET.map((word) => word + 1))];
  const text = new ByteBuffer();
  text.putText('ann lee 1 main st and more');
  const key = [...one.hash(text, 17)];
  text.cutTo(17);
  expect([...one.hash(text, 17)]).toEqual(key);
  expect([...one.hash(text, 16)]).not.toEqual(key);
  expect([...other.hash(text, 17)]).not.toEqual(key);
});
