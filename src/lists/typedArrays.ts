/** The same numbers in a larger array; `length`: of that, twice as long unless given. */
export function growBuffer<A extends Uint8Array | Uint32Array>(
  array: A,
  length = array.length * 2,
): A {
  const larger = new (array.constructor as new (length: number) => A)(length);
  larger.set(array);
  return larger;
}

/** Bytes with those of a block behind them; the block itself where there are none before it. */
export function concatBytes(before: Uint8Array<ArrayBuffer>, block: Uint8Array): Uint8Array {
  if (before.length === 0) return block;
  const bytes = new Uint8Array(before.length + block.length);
  bytes.set(before);
  bytes.set(block, before.length);
  return bytes;
}
