import {
  NOBODY,
  ORGANIZATION_WORDS,
  ORGANIZATIONS_OR_NAMES,
  SURNAMES_FIRST,
} from './data/organizationData.ts';
import { REMARK_WORDS } from './words/remarks.ts';
import { SUFFIXES, SUFFIXES_OR_NAMES } from './data/suffixData.ts';
import { SHORT_TITLES, TITLES, TITLES_OR_NAMES } from './data/titleData.ts';
import { wordSet } from './words/words.ts';

const SPACE = 32;
const APOSTROPHE = 39;
const HYPHEN = 45;
const S = 115;

const LETTER = 1;
const DIGIT = 2;

/** The kind of each byte of words, 0 for signs; 0xe2 starts typographic quotes and dashes. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/\d/.test(character)) return DIGIT;
  return (byte >= 128 && byte !== 0xe2) || /[a-z'-]/i.test(character) ? LETTER : 0;
});

/** Slots of the table of hashes, a power of 2; about a quarter of them is taken. */
const SLOTS = 8_192;
/** Words that tell something where they are all there is. */
const ALONE = tableOf(
  wordSet(
    ORGANIZATION_WORDS,
    NOBODY,
    'of for mr mrs ms miss mx dr drs prof rev sgt capt lt family household church co trust chapel bank baptist farm school pizza union college',
  ),
);
/** Words that tell something beside others. */
const BESIDE = tableOf(
  wordSet(
    TITLES,
    TITLES_OR_NAMES,
    SHORT_TITLES,
    SUFFIXES,
    SUFFIXES_OR_NAMES,
    ORGANIZATION_WORDS,
    ORGANIZATIONS_OR_NAMES,
    SURNAMES_FIRST,
    NOBODY,
    ...REMARK_WORDS,
    'family household residence familia of for und et oder ou',
  ),
);

/**
 * Whether a first or last name, as UTF-8 and plain as a text, has nothing that `cleanFirstName`,
 * `cleanLastName`, `notAPersonPair` or, in a whole name, `notAPerson` and `withoutRemarks` look at: no signs, no initial beside a name, no telling word such as a
 * title. Makes no text.
 */
export function isPlainName(bytes: Uint8Array, from: number, to: number): boolean {
  let [hash, start, kinds] = [0, from, 0];
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === SPACE) {
      if (at - start < 2 || isIn(BESIDE, hash) || isOwner(bytes, at)) return false;
      [hash, start] = [0, at + 1];
      continue;
    }
    const kind = KINDS[byte] ?? 0;
    if (kind === 0 || (at === start && (byte === HYPHEN || kind === DIGIT))) return false;
    kinds |= kind;
    hash = (Math.imul(hash, 31) + (byte | 32)) | 0;
  }
  if (isOwner(bytes, to)) return false;
  if (start === from) return !isIn(ALONE, hash);
  // Digits say nothing within the only word; with others it may be a rank or a certification.
  return (kinds & DIGIT) === 0 && to - start > 1 && !isIn(BESIDE, hash);
}

/** `Joe's` */
function isOwner(bytes: Uint8Array, to: number): boolean {
  return to > 1 && ((bytes[to - 1] ?? 0) | SPACE) === S && bytes[to - 2] === APOSTROPHE;
}

function isIn(table: Int32Array, hash: number): boolean {
  let slot = slotOf(hash);
  while (table[slot] !== 0) {
    if (table[slot] === hash) return true;
    slot = (slot + 1) % SLOTS;
  }
  return false;
}

/** An open table of the hashes of words; 0 is free. */
function tableOf(words: ReadonlySet<string>): Int32Array {
  const table = new Int32Array(SLOTS);
  for (const word of words) {
    const hash = hashOf(word);
    let slot = slotOf(hash);
    while (table[slot] !== 0) slot = (slot + 1) % SLOTS;
    table[slot] = hash;
  }
  return table;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function hashOf(word: string): number {
  let hash = 0;
  for (const byte of new TextEncoder().encode(word)) hash = (Math.imul(hash, 31) + (byte | 32)) | 0;
  return hash;
}
