import { DIRECTIONS } from './directions.ts';
import { HIGHWAYS } from './highways.ts';
import { STREET_TYPES } from './streetTypes.ts';
import { UNITS_ALONE, UNITS_WITH_ID } from './unitDesignators.ts';

/** What a word of an address may be; bits. */
export const TYPE = 1;
export const DIRECTION = 2;
export const UNIT_WITH_ID = 4;
export const UNIT_ALONE = 8;
/** Part of the words before a road's number: `State Route`. */
export const HIGHWAY = 16;
/** A type of a numbered road: `Hwy`, `Rte`. */
export const NUMBERED = 32;
/** A type that stands behind another: `Ext`, `Byp`. */
export const EXTENSION = 64;

/** A number sign, as a token. */
export const SIGN = 128;

type Role = 'type' | 'direction' | 'unit' | 'highway';

/*
 * What a word in a role counts as in a key: one byte or two (the second is the higher one). The first is below
 * that of any letter, digit or border, and a field's end is none of them.
 */
const TYPE_BYTE = 1;
const UNIT_BYTE = 2;
const DIRECTION_BYTES: Readonly<Record<string, number>> = { N: 3, S: 4, E: 5, W: 6 };
const FIRST_HIGHWAY_BYTE = 16;

interface StreetWord {
  readonly text: Uint8Array;
  /** What it may be. */
  may: number;
  /** What it counts as in each role. */
  readonly as: { [role in Role]?: number };
  /** Stands for it in the words before a road's number: types count as their abbreviations there. */
  highway: string;
}

const words = new Map<string, StreetWord>();

function directionCode(short: string): number {
  return Array.from(short).reduce(
    (code, letter, i) => code | ((DIRECTION_BYTES[letter] ?? 0) << (8 * i)),
    0,
  );
}

function wordOf(text: string): StreetWord {
  const known = words.get(text);
  if (known) return known;
  const word = { text: new TextEncoder().encode(text), may: 0, as: {}, highway: text };
  words.set(text, word);
  return word;
}

function addAll(
  table: Readonly<Record<string, string>>,
  role: Role,
  may: number,
  codeOf: (short: string, i: number) => number,
): void {
  for (const [i, [short, others]] of Object.entries(table).entries())
    for (const text of [short.toLowerCase(), ...others.split(' ').filter(Boolean)]) {
      const word = wordOf(text);
      word.may |= may;
      word.as[role] = codeOf(short, i);
    }
}

/** The ways to write a type. */
function typeWords(short: string): StreetWord[] {
  const others = STREET_TYPES[short]?.split(' ') ?? [];
  return [short.toLowerCase(), ...others].map(wordOf);
}

const ALONE = Object.keys(UNITS_WITH_ID).length;
addAll(STREET_TYPES, 'type', TYPE, (_, i) => TYPE_BYTE | ((i + 1) << 8));
addAll(DIRECTIONS, 'direction', DIRECTION, directionCode);
addAll(UNITS_WITH_ID, 'unit', UNIT_WITH_ID, (_, i) => UNIT_BYTE | ((i + 1) << 8));
addAll(UNITS_ALONE, 'unit', UNIT_ALONE, (_, i) => UNIT_BYTE | ((ALONE + i + 1) << 8));

/** What each way to write the words before a road's number counts as. */
const highways = new Map<string, number>();
for (const [i, ways] of Object.values(HIGHWAYS).entries())
  for (const way of ways) {
    highways.set(way, FIRST_HIGHWAY_BYTE + i);
    for (const text of way.split(' ')) wordOf(text).may |= HIGHWAY;
  }
for (const short of ['RD', 'RTE', 'HWY'])
  for (const word of typeWords(short)) {
    word.may |= short === 'RD' ? HIGHWAY : HIGHWAY | NUMBERED;
    word.highway = short.toLowerCase();
  }
for (const word of [...typeWords('EXT'), ...typeWords('BYP')]) word.may |= EXTENSION;

/** Every word that may have a role, by its number; 0 is any other word. */
const all = [...words.values()];

/** What a word may be, by its number. */
export const MAY = Uint8Array.of(0, ...all.map(({ may }) => may));
/** What a word counts as in a role, by its number. */
export const AS_TYPE = codes('type');
export const AS_DIRECTION = codes('direction');
export const AS_UNIT = codes('unit');

function codes(role: Role): Uint16Array {
  return Uint16Array.of(0, ...all.map(({ as }) => as[role] ?? 0));
}

/** What words (by their numbers) before a road's number count as; 0 where they are none of these. */
export function highwayOf(numbers: readonly number[]): number {
  return highways.get(numbers.map((number) => all[number - 1]?.highway).join(' ')) ?? 0;
}

/** Start of the hash of a word, to be taken letter by letter. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** FNV-1a, one step. */
export function withLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** The words' letters, one behind the other, and where each starts. */
const texts = Uint8Array.from(all.flatMap(({ text }) => [...text]));
const starts = new Uint32Array(all.length + 1);
for (const [i, { text }] of all.entries()) starts[i + 1] = (starts[i] ?? 0) + text.length;

const SLOTS = 1 << 12;
const slots = new Uint16Array(SLOTS);
const hashes = new Int32Array(SLOTS);

for (const [i, { text }] of all.entries()) {
  const hash = text.reduce(withLetter, NO_LETTERS);
  let slot = slotOf(hash);
  while (slots[slot] !== 0) slot = (slot + 1) % SLOTS;
  slots[slot] = i + 1;
  hashes[slot] = hash;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** The number of the word `letters[from..to]`, lower-case; 0 where it has no role anywhere. */
export function wordNumber(hash: number, letters: Uint8Array, from: number, to: number): number {
  for (let slot = slotOf(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
    const number = slots[slot] ?? 0;
    if (number === 0) return 0;
    if (hashes[slot] === hash && isWord(number, letters, from, to)) return number;
  }
}

function isWord(number: number, letters: Uint8Array, from: number, to: number): boolean {
  const start = starts[number - 1] ?? 0;
  if (starts[number] !== start + to - from) return false;
  for (let i = from; i < to; i++) if (texts[start + i - from] !== letters[i]) return false;
  return true;
}
