/** Columns of a sheet (Excel specifications and limits; A to XFD). */
export const MOST_COLUMNS = 16_384;

/** Rows of a sheet. */
export const MOST_ROWS = 1_048_576;

/** UTF-16 code units in a cell's text. */
export const LONGEST_TEXT = 32_767;

/** UTF-16 code units in a sheet's name. */
export const LONGEST_NAME = 31;

/** The first `most` code units of a text; one fewer where that would cut a character in two. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}
