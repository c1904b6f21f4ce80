import type { Delimiter } from '../types/format.ts';

/** The stretches from an opening quote to behind its closing one, as Papa Parse sees quotes. */
export function* quotedCells(
  text: string,
  delimiter: Delimiter,
): Generator<{ start: number; end: number }> {
  const cellStart = new RegExp(`(?:^|[\\r\\n${delimiter === '|' ? '\\|' : delimiter}])"`, 'g');
  for (let found = cellStart.exec(text); found; found = cellStart.exec(text)) {
    const start = found.index + found[0].length - 1;
    const end = closingQuote(text, start, delimiter);
    yield { start, end };
    // One back, since the line end or delimiter behind the cell may open the next.
    cellStart.lastIndex = end;
  }
}

/**
 * Where the cell that opens at `start` ends: behind the first quote that is not doubled and has,
 * but for spaces, a delimiter or the end of the line behind it. Another quote is part of the cell.
 */
function closingQuote(text: string, start: number, delimiter: Delimiter): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1) {
    if (text[at + 1] === '"') at += 1;
    else if (closes(text, at + 1, delimiter)) return at + 1;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}

function closes(text: string, at: number, delimiter: Delimiter): boolean {
  for (let i = at; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === delimiter || character === '\n' || character === '\r') return true;
    if (character.trim() !== '') return false;
  }
  return true;
}

/** Where a quote opens a cell that does not close in this text, which starts at the start of a line. */
export function unclosedQuote(text: string, delimiter: Delimiter): number | undefined {
  for (const { start, end } of quotedCells(text, delimiter)) if (end === text.length) return start;
  return undefined;
}
