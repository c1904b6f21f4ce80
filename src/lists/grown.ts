/** The same numbers in a larger array; `length`: of that, twice as long unless given. */
export function grown<A extends Uint8Array | Uint32Array>(array: A, length = array.length * 2): A {
  const larger = new (array.constructor as new (length: number) => A)(length);
  larger.set(array);
  return larger;
}
