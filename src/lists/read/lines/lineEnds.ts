import { quotedCells } from './quotes.ts';

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
export function settleLineEnds(text: string, delimiter: string): SettledText {
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

/** A noncharacter of Unicode, which no text should have, that this text does not have. */
export function absentCharacter(text: string): string {
  for (let code = 0xfdd0; code <= 0xfdef; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  return '\uffff';
}
