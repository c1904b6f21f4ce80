/** The same numbers in a larger array, twice as long unless `length` is given. */
export function growBuffer<A extends Uint8Array | Uint32Array>(
  array: A,
  length = array.length * 2,
): A {
  const larger = new (array.constructor as new (length: number) => A)(length);
  larger.set(array);
  return larger;
}

/** Joins two byte arrays. Returns the block itself, not a copy, if there is nothing before it. */
export function concatBytes(before: Uint8Array<ArrayBuffer>, block: Uint8Array): Uint8Array {
  if (before.length === 0) return block;
  const bytes = new Uint8Array(before.length + block.length);
  bytes.set(before);
  bytes.set(block, before.length);
  return bytes;
}
