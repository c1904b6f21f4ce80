/** Bytes with those of a block behind them; the block itself where there are none before it. */
export function joined(before: Uint8Array<ArrayBuffer>, block: Uint8Array): Uint8Array {
  if (before.length === 0) return block;
  const bytes = new Uint8Array(before.length + block.length);
  bytes.set(before);
  bytes.set(block, before.length);
  return bytes;
}
