/** What was done to read a ZIP code. */
type ZipRepair = 'ZIP padded' | 'ZIP+4 shortened' | 'ZIP from number';

interface ReadZip {
  readonly zip: string;
  readonly repairs: readonly ZipRepair[];
}

/** Holtsville, NY, and Ketchikan, AK: the lowest and the highest ZIP code in use. */
const LOWEST = '00501';
const HIGHEST = '99950';

/** A number as spreadsheets write it: `7030.0`, `7,030`, `7.03E+03`. */
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.0*)?$|^\d(?:\.\d+)?e\+?0?[2-8]$/i;

const PLUS_FOUR = /^(\d{3,5})\s*[-–—. ]\s*(\d{4})$/;

/**
 * The five digits of a ZIP code and what it took to find them, or undefined where it is none. Three
 * and four digits are ZIP codes whose leading zeros a spreadsheet ate (the lowest is 00501); seven to
 * nine digits are ZIP+4.
 */
export function readZip(text: string): ReadZip | undefined {
  if (/^\d{5}$/.test(text)) return inUse({ zip: text, repairs: [] });
  const repairs: ZipRepair[] = [];
  const plusFour = PLUS_FOUR.exec(text);
  let digits = plusFour ? `${plusFour[1]}${plusFour[2]}` : text.replace(/-$/, '');
  if (!/^\d+$/.test(digits)) {
    if (!NUMBER.test(digits)) return undefined;
    digits = String(Number(digits.replaceAll(',', '')));
    repairs.push('ZIP from number');
  }
  const full = digits.length > 5 ? 9 : 5;
  if (digits.length < full - 2 || digits.length > full || !/^\d+$/.test(digits)) return undefined;
  if (digits.length < full) repairs.push('ZIP padded');
  if (full === 9) repairs.push('ZIP+4 shortened');
  return inUse({ zip: digits.padStart(full, '0').slice(0, 5), repairs });
}

/** What people fill in where they know none, such as 00000, is no ZIP code. */
function inUse(read: ReadZip): ReadZip | undefined {
  return read.zip < LOWEST || read.zip > HIGHEST ? undefined : read;
}
