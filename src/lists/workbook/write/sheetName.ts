import { cutText, LONGEST_NAME } from '../sheet/sheetLimits.ts';

/** What Excel takes in no sheet's name. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[[\]:*?/\\\0-\x1f\ufffe\uffff]/g;

/** Excel keeps this name for itself, in any case. */
const RESERVED = /^history$/i;

/** A name that Excel takes for a sheet, made of a file's without its extension. `n`: from the second sheet on, 2 and more. */
export function sheetName(fileName: string, n = 1): string {
  const clean = fileName
    .replace(/\.[^.]*$/, '')
    .replace(FORBIDDEN, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
    .replace(/^'+|'+$/g, '');
  const name = clean === '' || RESERVED.test(clean) ? `List ${clean}`.trim() : clean;
  const number = n > 1 ? ` ${n}` : '';
  return cutText(name, LONGEST_NAME - number.length).replace(/[\s']+$/, '') + number;
}
