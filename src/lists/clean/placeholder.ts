/** `Null` is not among them: people are called so. */
const PLACEHOLDER =
  /^(?:#?n\/a|#?N\/A|N\/a|null|NULL|\(null\)|nan|NaN|NAN|none|None|NONE|unknown|Unknown|UNKNOWN|[-–—_.?*]+)$/;

const LONGEST = 7;

/** Whether a text only says that there is nothing: `N/A`, `NULL`, `-`. */
export function isPlaceholder(text: string): boolean {
  return text.length <= LONGEST && PLACEHOLDER.test(text);
}
