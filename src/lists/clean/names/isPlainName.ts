import {
  BODIES,
  NOBODY,
  ORGANIZATION_STARTS,
  ORGANIZATION_WORDS,
  ORGANIZATIONS_OR_NAMES,
} from './organizationData.ts';
import { REMARK_WORDS } from './remarks.ts';
import { SUFFIXES, SUFFIXES_OR_NAMES } from './suffixData.ts';
import { SHORT_TITLES, TITLE_PARTS, TITLES, TITLES_OR_NAMES } from './titleData.ts';
import { wordSet } from './words.ts';

const SPACE = 32;
const HYPHEN = 45;

/** What a byte is: 1: part of a word, 0: a sign that names are not plain with. */
const IN_WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 128 || /[a-z'-]/i.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Slots of the table of hashes, a power of 2; about a quarter of them is taken. */
const SLOTS = 8_192;
const TELLING = tableOf(
  wordSet(
    ...[TITLES, TITLES_OR_NAMES, SHORT_TITLES, TITLE_PARTS, SUFFIXES, SUFFIXES_OR_NAMES],
    ...[ORGANIZATION_WORDS, ORGANIZATIONS_OR_NAMES, ORGANIZATION_STARTS, BODIES, NOBODY],
    ...REMARK_WORDS,
    'family household of for und et oder ou i v vi',
  ),
);

/**
 * Whether a first or last name, as UTF-8 and plain as a text, has nothing that `cleanFirstName`,
 * `cleanLastName` or `notAPersonPair` look at: no signs, no initial beside a name, no telling word such as a
 * title. Makes no text.
 */
export function isPlainName(bytes: Uint8Array, from: number, to: number): boolean {
  let [hash, start] = [0, from];
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === SPACE) {
      if (at - start < 2 || isTelling(hash)) return false;
      [hash, start] = [0, at + 1];
    } else if (IN_WORD[byte] === 0 || (byte === HYPHEN && at === start)) return false;
    else hash = (Math.imul(hash, 31) + (byte | 32)) | 0;
  }
  return (start === from || to - start > 1) && !isTelling(hash);
}

function isTelling(hash: number): boolean {
  let slot = slotOf(hash);
  while (TELLING[slot] !== 0) {
    if (TELLING[slot] === hash) return true;
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
