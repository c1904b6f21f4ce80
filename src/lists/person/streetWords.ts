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

/** Bytes that introduce a word in a role, as nothing else in a key has them. */
const MARKS = { type: 1, direction: 2, unit: 3, highway: 4 } as const;
type Role = keyof typeof MARKS;

/** What a word in a role counts as, by index: its mark and its abbreviation. Index 0 is none. */
export const ABBREVIATIONS: Uint8Array[] = [new Uint8Array()];

/** Whether an abbreviation (by its index) is of a direction. */
export function isDirectionAbbreviation(index: number): boolean {
  return ABBREVIATIONS[index]?.[0] === MARKS.direction;
}

interface StreetWord {
  readonly text: Uint8Array;
  /** What it may be. */
  may: number;
  /** Its abbreviation in each role, by index. */
  readonly as: { [role in Role]?: number };
  /** Stands for it in the words before a road's number: types count as their abbreviations there. */
  highway: string;
}

const words = new Map<string, StreetWord>();

function abbreviation(role: Role, text: string): number {
  return ABBREVIATIONS.push(Uint8Array.of(MARKS[role], ...new TextEncoder().encode(text))) - 1;
}

function wordOf(text: string): StreetWord {
  const known = words.get(text);
  if (known) return known;
  const word = { text: new TextEncoder().encode(text), may: 0, as: {}, highway: text };
  words.set(text, word);
  return word;
}

function addAll(table: Readonly<Record<string, string>>, role: Role, may: number): void {
  for (const [short, others] of Object.entries(table)) {
    const index = abbreviation(role, short);
    for (const text of [short.toLowerCase(), ...others.split(' ').filter(Boolean)]) {
      const word = wordOf(text);
      word.may |= may;
      word.as[role] = index;
    }
  }
}

/** The ways to write a type. */
function typeWords(short: string): StreetWord[] {
  const others = STREET_TYPES[short]?.split(' ') ?? [];
  return [short.toLowerCase(), ...others].map(wordOf);
}

addAll(STREET_TYPES, 'type', TYPE);
addAll(DIRECTIONS, 'direction', DIRECTION);
addAll(UNITS_WITH_ID, 'unit', UNIT_WITH_ID);
addAll(UNITS_ALONE, 'unit', UNIT_ALONE);

/** The abbreviation of each way to write the words before a road's number. */
const highways = new Map<string, number>();
for (const [short, ways] of Object.entries(HIGHWAYS)) {
  const index = abbreviation('highway', short);
  for (const way of ways) {
    highways.set(way, index);
    for (const text of way.split(' ')) wordOf(text).may |= HIGHWAY;
  }
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
export const AS_TYPE = indexes('type');
export const AS_DIRECTION = indexes('direction');
export const AS_UNIT = indexes('unit');

function indexes(role: Role): Uint16Array {
  return Uint16Array.of(0, ...all.map(({ as }) => as[role] ?? 0));
}

/** The abbreviation of words (by their numbers) that stand before a road's number; 0 where they are none. */
export function highwayOf(numbers: readonly number[]): number {
  return highways.get(numbers.map((number) => all[number - 1]?.highway).join(' ')) ?? 0;
}

/** Start of the hash of a word, to be taken letter by letter. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** FNV-1a, one step. */
export function withLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

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
  const text = all[number - 1]?.text;
  if (text?.length !== to - from) return false;
  for (let i = from; i < to; i++) if (text[i - from] !== letters[i]) return false;
  return true;
}
