import type { Delimiter } from '../types.ts';

/** Text in which every line ends in LF or CRLF, and what stands in it for a CR inside quotes. */
interface SettledText {
  readonly text: string;
  readonly standIn: string | undefined;
}

/**
 * A CR that is not half of a CRLF. At the end of the text it is left alone: the other half may be
 * in the next block.
 */
const LONE_CRS = /\r(?!\n|$)/g;

/**
 * Turns each lone CR that ends a line into LF, so that a parser that knows LF reads any mix of line
 * ends. A lone CR inside quotes belongs to its cell: a character that the text does not have stands
 * in for it, so that a CR at the end of a line is always half of the line's CRLF. Keeps every
 * position. `text` starts at the start of a line.
 */
export function settleLineEnds(text: string, delimiter: Delimiter): SettledText {
  if (!hasLoneCr(text)) return { text, standIn: undefined };
  if (!text.includes('"')) return { text: text.replace(LONE_CRS, '\n'), standIn: undefined };
  const standIn = absentCharacter(text);
  let settled = '';
  let at = 0;
  for (const { start, end } of quotedCells(text, delimiter)) {
    settled += text.slice(at, start).replace(LONE_CRS_BEFORE_QUOTES, '\n');
    settled += text.slice(start, end).replaceAll(/\r(?!\n)/g, standIn);
    at = end;
  }
  return { text: settled + text.slice(at).replace(LONE_CRS, '\n'), standIn };
}

function hasLoneCr(text: string): boolean {
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 2))
    if (text[at + 1] !== '\n' && at + 1 < text.length) return true;
  return false;
}

/** Before a quoted cell, a CR at the end of the slice has the quote behind it. */
const LONE_CRS_BEFORE_QUOTES = /\r(?!\n)/g;

/** The stretches from an opening quote to behind its closing one, as Papa Parse sees quotes. */
function* quotedCells(
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

/** A noncharacter of Unicode, which no text should have, that this text does not have. */
function absentCharacter(text: string): string {
  for (let code = 0xfdd0; code <= 0xfdef; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  return '\uffff';
}
