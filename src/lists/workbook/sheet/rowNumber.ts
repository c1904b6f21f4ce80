/** A row's number by its `r` attribute; 0 where it has none. */
export function rowNumber(attribute: string | undefined): number {
  return Number(/^[A-Z]*(\d+)/.exec(attribute ?? '')?.[1] ?? 0);
}

/**
 * The line of a row behind the row in line `last`. `said`: the row's own number, or 0. Rows that have no number,
 * repeat one or go back follow the row before, so that each row has a line of its own. Reading a sheet and adding
 * to it must use the same rule: otherwise results end up beside other people.
 */
export function nextRow(last: number, said: number): number {
  return Math.max(said, last + 1);
}
