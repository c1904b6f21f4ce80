import { MEN, WOMEN } from '../data/givenNameData.ts';
import { MORE_GIVEN_NAMES } from '../data/moreGivenNameData.ts';
import { SPANISH, VIETNAMESE } from '../data/particleData.ts';
import { SURNAMES } from '../data/surnameData.ts';
import { wordSet } from './words.ts';

/** Share of people with the most common name, and where the tail of the Zipf curve begins. */
const GIVEN = { most: 0.15, offset: 8 };
const SURNAME = { most: 0.1, offset: 9 };
/** Rank taken for names of tables without one. */
const UNRANKED = 900;
/** Share of names in no table. */
const RARE = 0.00001;

const GIVEN_SHARES = sharesOf([MORE_GIVEN_NAMES], [MEN, WOMEN], GIVEN);
const SURNAME_SHARES = sharesOf([SPANISH, VIETNAMESE], [SURNAMES], SURNAME);

/** How much a word is a last name (1) and not a first name (-1); 0 where nothing is known. */
export function surnameEvidence(key: string): number {
  const word = key.includes('-') ? (key.split('-')[0] ?? key) : key;
  const plain = word.includes("'") ? word.replaceAll("'", '') : word;
  const given = GIVEN_SHARES.get(plain) ?? RARE;
  const surname = SURNAME_SHARES.get(plain) ?? (/^(?:o'|mc)[a-z]{3}/.test(word) ? 0.0001 : RARE);
  return (surname - given) / (surname + given);
}

/** Whether a word is more likely a first name than a last name. */
export function isGivenName(key: string): boolean {
  return surnameEvidence(key) < -0.3;
}

/** Whether a word is more likely a last name than a first name. */
export function isSurname(key: string): boolean {
  return surnameEvidence(key) > 0.3;
}

/** Whether a word is a first name and no last name that anybody lists: `Ed`, `Thuy`. */
export function isOnlyGivenName(key: string): boolean {
  return GIVEN_SHARES.has(key) && !SURNAME_SHARES.has(key);
}

/** Whether a word is a last name and no first name that anybody lists: `Shoemaker`. */
export function isOnlySurname(key: string): boolean {
  return SURNAME_SHARES.has(key) && !GIVEN_SHARES.has(key);
}

export function isListedGivenName(key: string): boolean {
  return GIVEN_SHARES.has(key);
}

/** Whether many people have this last name, which then hardly follows a particle. */
export function isCommonSurname(key: string): boolean {
  return (SURNAME_SHARES.get(key) ?? 0) > 0.0003;
}

function sharesOf(
  unranked: readonly string[],
  ranked: readonly string[],
  { most, offset }: typeof GIVEN,
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const word of wordSet(...unranked)) shares.set(word, most / (UNRANKED + offset));
  for (const table of ranked)
    [...wordSet(table)].forEach((word, rank) => {
      shares.set(word, Math.max(shares.get(word) ?? 0, most / (rank + offset)));
    });
  return shares;
}
