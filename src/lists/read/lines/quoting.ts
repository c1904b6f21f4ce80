import type { Quoting } from '../../types/format.ts';
import { delimiterPattern } from './delimiters.ts';
import { absentCharacter } from './lineEnds.ts';
import { quotedCells } from './quotes.ts';

/** Text that is quoted as RFC 4180 has it, each character in its place, and what makes its cells whole again. */
interface Requoted {
  readonly text: string;
  readonly restore?: (cell: string) => string;
}

/** Turns a text of whole lines from another way of quoting into that of RFC 4180. */
export function requote(text: string, delimiter: string, quoting: Quoting): Requoted {
  if (quoting === 'backslash') return withoutEscapesAndSpaces(text, delimiter);
  if (quoting === 'spaced' && text.includes(' "')) return withoutSpaces(text, delimiter);
  return { text };
}

/** Dumps of databases that escape quotes also put spaces before cells. */
function withoutEscapesAndSpaces(text: string, delimiter: string): Requoted {
  const unescaped = text.includes('\\') ? withoutEscapes(text, delimiter) : { text };
  if (!text.includes(' "')) return unescaped;
  const unspaced = withoutSpaces(unescaped.text, delimiter);
  return {
    text: unspaced.text,
    restore: (cell) => restored(restored(cell, unspaced), unescaped),
  };
}

function restored(cell: string, { restore }: Requoted): string {
  return restore ? restore(cell) : cell;
}

/** A stand-in for each escaped character, with another one in place of its backslash. */
function withoutEscapes(text: string, delimiter: string): Requoted {
  const escape = absentCharacter(text);
  const quote = absentCharacter(text + escape);
  const border = absentCharacter(text + escape + quote);
  const apostrophe = absentCharacter(text + escape + quote + border);
  const escaped: Readonly<Record<string, string>> = {
    '"': quote,
    '\\': escape,
    "'": apostrophe,
    [delimiter]: border,
  };
  const meant: Readonly<Record<string, string>> = {
    [quote]: '"',
    [escape]: '\\',
    [border]: delimiter,
    [apostrophe]: "'",
  };
  const escapes = new RegExp(`\\\\(["'\\\\${delimiterPattern(delimiter)}])`, 'g');
  const standIns = new RegExp(`${escape}([${quote}${escape}${border}${apostrophe}])`, 'g');
  return {
    text: text.replace(escapes, (_, character: string) => escape + (escaped[character] ?? '')),
    restore: (cell) => cell.replace(standIns, (_, standIn: string) => meant[standIn] ?? ''),
  };
}

/** The spaces before an opening quote go behind it, as stand-ins. */
function withoutSpaces(text: string, delimiter: string): Requoted {
  const space = absentCharacter(text);
  let requoted = '';
  let at = 0;
  for (const { start, spaces } of quotedCells(text, delimiter, true)) {
    if (spaces === 0) continue;
    requoted += `${text.slice(at, start - spaces)}"${space.repeat(spaces)}`;
    at = start + 1;
  }
  return {
    text: requoted + text.slice(at),
    restore: (cell) => cell.replaceAll(space, ''),
  };
}
