import type { Quoting } from '../types/format.ts';
import { delimiterPattern } from '../read/lines/delimiters.ts';

export type LikelyQuotings = readonly [Quoting, ...Quoting[]];

/**
 * The ways of quoting that the text of a list's first lines speaks for. The usual one comes first, since
 * others have to give lines that agree no less.
 */
export function likelyQuotings(text: string, delimiter: string): LikelyQuotings {
  return [
    'doubled',
    ...(hasEscapedQuote(text, delimiter) ? (['backslash'] as const) : []),
    ...(hasSpacesBeforeQuotes(text, delimiter) ? (['spaced'] as const) : []),
    ...(startsWithQuotes(text) ? (['whole line'] as const) : []),
  ];
}

/** Those that may be left where the whole of a list can be read in no likely way. */
export function possibleQuotings(text: string): Quoting[] {
  return text.includes('\\"') ? ['backslash'] : [];
}

/** Whether there is a quoted cell with a quote in it that has a backslash before it, and does not close. */
function hasEscapedQuote(text: string, delimiter: string): boolean {
  if (!text.includes('\\"')) return false;
  const border = `\\r\\n${delimiterPattern(delimiter)}`;
  return new RegExp(`(?:^|[${border}]) *"[^"\\r\\n]*\\\\"(?! *(?:[${border}"]|$))`).test(text);
}

/** Whether all quotes with spaces before them open a cell, and another quote closes it. */
function hasSpacesBeforeQuotes(text: string, delimiter: string): boolean {
  const opens = `${delimiterPattern(delimiter)} +"`;
  const rest = `[^"]*(?:""[^"]*)*" *(?=[\\r\\n${delimiterPattern(delimiter)}]|$)`;
  const opened = text.match(new RegExp(opens, 'g'))?.length ?? 0;
  return opened > 0 && (text.match(new RegExp(opens + rest, 'g'))?.length ?? 0) >= opened;
}

/** Whether most lines start with a quote and end with one, which a line of several quoted cells does, too. */
function startsWithQuotes(text: string): boolean {
  const lines = text.split(/[\r\n]+/, LINES).filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => line.startsWith('"') && line.trimEnd().endsWith('"'));
  return quoted.length > lines.length / 2;
}

const LINES = 100;
