/** A set of the words of a data table. */
export function wordSet(...tables: readonly string[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => table.split(/\s+/)).filter((word) => word !== ''));
}

/** A word as the data tables have it: lower case, without accents, periods and typographic apostrophes. */
export function keyOf(word: string): string {
  if (/^[a-z']+$/i.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.:®™*]/g, '')
    .replaceAll('’', "'")
    .toLowerCase();
}
