import { delimiterPattern } from './delimiters.ts';

/** A quoted cell in a text. */
interface QuotedCell {
  /** Where its opening quote is. */
  readonly start: number;
  /** Behind its closing quote. */
  readonly end: number;
  /** How many spaces stand before the opening quote. */
  readonly spaces: number;
}

/** The quoted cells of a text, as Papa Parse sees quotes; with `spaced`, spaces may stand before them. */
export function* quotedCells(
  text: string,
  delimiter: string,
  spaced = false,
): Generator<QuotedCell> {
  const border = `(?:^|[\\r\\n${delimiterPattern(delimiter)}])`;
  const cellStart = new RegExp(`${border}(${spaced ? ' *' : ''})"`, 'g');
  for (let found = cellStart.exec(text); found; found = cellStart.exec(text)) {
    const start = found.index + found[0].length - 1;
    const end = closingQuote(text, start, delimiter);
    yield { start, end, spaces: found[1]?.length ?? 0 };
    // One back, since the line end or delimiter behind the cell may open the next.
    cellStart.lastIndex = end;
  }
}

/**
 * Where the cell that opens at `start` ends: behind the first quote that is not doubled and has,
 * but for spaces, a delimiter or the end of the line behind it. Another quote is part of the cell.
 */
function closingQuote(text: string, start: number, delimiter: string): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1) {
    if (text[at + 1] === '"') at += 1;
    else if (closes(text, at + 1, delimiter)) return at + 1;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}

function closes(text: string, at: number, delimiter: string): boolean {
  for (let i = at; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === delimiter || character === '\n' || character === '\r') return true;
    if (character.trim() !== '') return false;
  }
  return true;
}

/** Where a quote opens a cell that does not close in this text, which starts at the start of a line. */
export function unclosedQuote(text: string, delimiter: string): number | undefined {
  for (const { start, end } of quotedCells(text, delimiter)) if (end === text.length) return start;
  return undefined;
}
