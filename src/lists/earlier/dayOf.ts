/**
 * The local date of a time (epoch milliseconds), such as `2026-08-11`. Built from its parts, since locale formats
 * differ between browsers.
 */
export function dayOf(at: number): string {
  const date = new Date(at);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
