import {
  BRACKETED_FILLERS,
  ERROR_VALUES,
  EXACT_FILLERS,
  FILLERS,
  FILLERS_BUT_FOR_NAMES,
} from './placeholderWords.ts';

/** Longer texts are no placeholders, but for those of nothing but punctuation. */
const LONGEST = 24;

const ANYWHERE: ReadonlySet<string> = new Set([
  ...FILLERS.flatMap(inEachCase),
  ...EXACT_FILLERS,
  ...ERROR_VALUES,
]);
const OUTSIDE_NAMES: ReadonlySet<string> = new Set(FILLERS_BUT_FOR_NAMES.flatMap(inEachCase));
const IN_BRACKETS: ReadonlySet<string> = new Set([...FILLERS, ...BRACKETED_FILLERS]);

const BRACKETED = /^(?:\((.*)\)|\[(.*)\]|<(.*)>|\{(.*)\}|[-–—*]+(.*?)[-–—*]+)$/;
const NO_LETTER = /^[^\p{L}\p{N}]+$/u;
/** `#REF!`, `#NAME?`, `#DIV/0!`, Spanish `#¡VALOR!`. */
const SPREADSHEET_ERROR = /^#[¡¿]?[\p{Lu}\d/_ ]{2,}[!?]$/u;
const CROSSED_OUT = /^[xX]{2,}$/;

/**
 * Whether a text, without spaces around it, only says that there is nothing: `N/A`, `NULL`, `-`,
 * `#REF!`, `(blank)`. Some words are names of people: `isName` where the text should be one.
 */
export function isPlaceholder(text: string, isName: boolean): boolean {
  if (text === '') return false;
  if (NO_LETTER.test(text)) return true;
  if (text.length > LONGEST) return false;
  return (
    ANYWHERE.has(text) ||
    (!isName && OUTSIDE_NAMES.has(text)) ||
    CROSSED_OUT.test(text) ||
    SPREADSHEET_ERROR.test(text) ||
    isBracketed(text)
  );
}

/** Every filler that is words, in lower case. */
export function fillerWords(): string[] {
  return [...ANYWHERE, ...OUTSIDE_NAMES].map((word) => word.toLowerCase());
}

function isBracketed(text: string): boolean {
  const inner = BRACKETED.exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
  return inner !== undefined && IN_BRACKETS.has(inner.trim().toLowerCase());
}

function inEachCase(word: string): string[] {
  return [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)];
}
