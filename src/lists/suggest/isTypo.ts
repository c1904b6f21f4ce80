/** Minimum length of a word. Shorter words are too often one letter away from another real word. */
const SHORTEST = 5;

/** Whether two texts differ by one added, removed or replaced character, or by two swapped neighbors. */
export function isTypo(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (a === b || shortest < SHORTEST || longest - shortest > 1) return false;
  let start = 0;
  while (start < shortest && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB === `${restA[1] ?? ''}${restA[0] ?? ''}`;
}
