import * as fc from 'fast-check';

const WORDS = `
  John MARY Ann Smith O'Brien García-López van de la y Le Do St. Mr. Mrs Dr. Lt. Col. Judge Dean Jr. III MD Ph.D.
  Senior V J. Q & and or / , ; - (Jack) "Jack" c/o Attn: Estate of Trust Family et ux Deceased Current Resident LLC
  Church Company`;

/** Words of names, titles, suffixes and remarks in any order. */
export const anyName = fc
  .array(fc.constantFrom(...WORDS.trim().split(/\s+/)), { maxLength: 8 })
  .map((words) => words.join(' '));

/** The letters and digits of a text, sorted: what is the same where nothing is lost or invented. */
export function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).toSorted().join('');
}
