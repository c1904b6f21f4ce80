import { isPlaceholder } from '../clean/text/isPlaceholder.ts';
import { firstAddress } from '../email/firstAddress.ts';
import { UNUSABLE } from '../answers/answers.ts';
import { isFormula } from './isFormula.ts';

/**
 * The email in an answer of the API as it is written to the user's file: the first address in it. Empty
 * where the answer names none. `UNUSABLE` where it has something else, or an address that would run as a
 * formula when the file is opened: neither is ever written.
 */
export function emailOf(answer: string | undefined): string {
  const text = answer?.trim() ?? '';
  if (text === '') return '';
  const email = firstAddress(text);
  if (email === undefined) return isPlaceholder(text, false) ? '' : UNUSABLE;
  return isFormula(email) ? UNUSABLE : email;
}
