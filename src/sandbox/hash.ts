/** A 32-bit hash of `text` (FNV-1a and a final mix): the same everywhere, and even enough to draw lots with. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number from 0 up to 1 that belongs to `text`. */
export function lot(text: string): number {
  return hash(text) / 2 ** 32;
}
