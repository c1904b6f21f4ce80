/** How a file is packed, by its first bytes. */
export type Packing = 'zip' | 'gzip';

/** The last is a ZIP file without entries. */
const STARTS: readonly (readonly [Packing, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
];

export function packingOf(head: Uint8Array): Packing | undefined {
  return STARTS.find(([, start]) => start.every((byte, i) => head[i] === byte))?.[0];
}
