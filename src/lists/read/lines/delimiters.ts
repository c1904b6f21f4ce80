import type { Delimiter } from '../../types/format.ts';

/** Delimiters that are looked for in a list. A colon is in times and links, so it has to be chosen. */
export const LIKELY_DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|', '^', '~', '\x1f'];

/** Every delimiter that a list can have. */
export const ALL_DELIMITERS: readonly Delimiter[] = [...LIKELY_DELIMITERS, ':'];

/** A delimiter as it is written in a regular expression, alone or in a class. */
export function delimiterPattern(delimiter: string): string {
  return `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
