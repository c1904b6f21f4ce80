import type { RepairKind } from '../../types/plan.ts';
import { decodeEntities } from './decodeEntities.ts';
import { mendGarbled } from './mendGarbled.ts';

/** Characters nobody sees: controls, soft hyphens, zero-width characters, direction and byte-order marks. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\uffff]/g;

/** Forms of letters that mean the letters themselves: full-width, ligatures, in circles, of mathematics. */
const FORMS_OF_LETTERS = /[\u24b6-\u24e9\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]+/gu;

/**
 * Anything but text that is clean already: the one look that most cells get. Beyond ASCII, only what
 * neither decomposes nor is left out is clean, and no two such letters beside each other, which may be
 * one that was garbled.
 */
const DOUBTFUL =
  /^[\s'"“‘«`´=]|[\s",;]$|\s\s|&|[^ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]|[\u00c2-\u00f4][^ -~]/;

/** Quotes around the whole text, or the `="…"` and `'…` by which spreadsheets keep zeros. */
const QUOTED = /^(?:="(.*)"|"(.*)"|'(.*)'|“(.*)”|‘(.*)’|«(.*)»|`(.*)`|´(.*)´)$/s;

/** The ways to clean a text, in the order in which they are taken: each leaves work for those below. */
const STEPS: readonly (readonly [kind: RepairKind, repair: (text: string) => string])[] = [
  ['HTML entities decoded', decodeEntities],
  ['garbled characters fixed', mendGarbled],
  ['invisible characters removed', (text) => text.replace(INVISIBLE, '')],
  [
    'full-width characters replaced',
    (text) => text.replace(FORMS_OF_LETTERS, (letters) => letters.normalize('NFKC')),
  ],
  ['accents composed', (text) => text.normalize('NFC')],
  ['spaces trimmed', (text) => text.replace(/\s+/g, ' ').trim()],
  ['stray quotes removed', withoutQuotes],
  ['stray commas removed', (text) => text.replace(/[\s,;]*[,;]$/, '')],
];

/** Tells of a repair that a value got. */
export type OnRepair<K> = (kind: K, before: string, after: string) => void;

/** Text as it was meant, without what got into it on its way, such as needless spaces; but for kinds in `without`. */
export function cleanText(
  text: string,
  without: ReadonlySet<string>,
  onRepair: OnRepair<RepairKind>,
): string {
  if (!DOUBTFUL.test(text)) return text;
  let clean = text;
  for (const [kind, repair] of STEPS) {
    if (without.has(kind)) continue;
    const before = clean;
    clean = repair(before);
    if (clean !== before) onRepair(kind, before, clean);
  }
  return clean;
}

function withoutQuotes(text: string): string {
  const quoted = QUOTED.exec(text);
  if (quoted)
    return withoutQuotes((quoted.slice(1).find((inner) => inner !== undefined) ?? '').trim());
  // The apostrophe by which spreadsheets mark text.
  if (/^'\d/.test(text)) return text.slice(1);
  // A quote at one end only: the other one is lost.
  const quotes = text.split('"').length - 1;
  return quotes === 1 ? text.replace(/^"|"$/, '').trim() : text;
}
