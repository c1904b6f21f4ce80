/** What may be done to a text. */
type TextRepair =
  | 'spaces trimmed'
  | 'invisible characters removed'
  | 'stray quotes removed'
  | 'stray commas removed';

/** Characters nobody sees: controls, soft hyphens, zero-width characters, direction and byte-order marks. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

/** Anything but text that is clean already: the one look that most cells get. */
const DOUBTFUL =
  // oxlint-disable-next-line no-control-regex
  /^[\s'"“‘«`´=]|[\s",;]$|\s\s|[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\uffff]/;

/** Quotes around the whole text, or the `="…"` and `'…` by which spreadsheets keep zeros. */
const QUOTED = /^(?:="(.*)"|"(.*)"|'(.*)'|“(.*)”|‘(.*)’|«(.*)»|`(.*)`|´(.*)´)$/s;

/** One way to clean a text. */
const STEPS: readonly (readonly [kind: TextRepair, repair: (text: string) => string])[] = [
  ['invisible characters removed', (text) => text.replace(INVISIBLE, '')],
  ['spaces trimmed', (text) => text.replace(/\s+/g, ' ').trim()],
  ['stray quotes removed', withoutQuotes],
  ['stray commas removed', (text) => text.replace(/[\s,;]*[,;]$/, '')],
];

/** Tells of a repair that a value got. */
export type TellRepair<K> = (kind: K, before: string, after: string) => void;

/** Text without invisible characters, needless spaces, stray quotes and commas; but for kinds in `without`. */
export function cleanText(
  text: string,
  without: ReadonlySet<string>,
  tell: TellRepair<TextRepair>,
): string {
  if (!DOUBTFUL.test(text)) return text;
  let clean = text;
  for (const [kind, repair] of STEPS) {
    if (without.has(kind)) continue;
    const before = clean;
    clean = repair(before);
    if (clean !== before) tell(kind, before, clean);
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
