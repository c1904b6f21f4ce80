/** Lines that are looked at, and how many are needed. */
const LINES = 100;
const FEWEST_LINES = 2;

/** In how many of the lines a column has to start in the same place. */
const AGREEING = 0.9;
const FEWEST_GAPS = 2;

/** Whether a text has its columns lined up by spaces, as old systems print lists. */
export function isFixedWidth(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, LINES).filter((line) => line.trim() !== '');
  if (lines.length < FEWEST_LINES) return false;
  const width = Math.max(...lines.map((line) => line.length));
  let gaps = 0;
  for (let at = 2; at < width; at++) if (startsColumn(lines, at)) gaps += 1;
  return gaps >= FEWEST_GAPS;
}

/** Whether in most lines a word starts here, with a space before it; and in some, with two. */
function startsColumn(lines: readonly string[], at: number): boolean {
  const long = lines.filter((line) => line.length > at);
  const starts = long.filter((line) => line[at - 1] === ' ' && line[at] !== ' ');
  const apart = starts.filter((line) => line[at - 2] === ' ');
  return starts.length >= lines.length * AGREEING && apart.length * 2 >= starts.length;
}
