/**
 * The local day of a time (epoch milliseconds), as in `2026-08-11`. By its parts: a locale's form is not the same in
 * all browsers.
 */
export function dayOf(at: number): string {
  const date = new Date(at);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
