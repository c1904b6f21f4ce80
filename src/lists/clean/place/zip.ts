/** What was done to read a ZIP code. */
type ZipRepair = 'ZIP padded' | 'ZIP+4 shortened' | 'ZIP from number' | 'ZIP from text';

interface ReadZip {
  readonly zip: string;
  readonly repairs: readonly ZipRepair[];
}

const DASH = 45;
const NONE: readonly ZipRepair[] = [];
const PADDED: readonly ZipRepair[] = ['ZIP padded'];
const SHORTENED: readonly ZipRepair[] = ['ZIP+4 shortened'];

/** Holtsville, NY, and Ketchikan, AK: the lowest and the highest ZIP code in use. */
const LOWEST = '00501';
const HIGHEST = '99950';

/**
 * A number as spreadsheets write it: `7030.0`, `7,030`, `7.030` and `7030,0` in Europe, `7.03E+03`. Of a
 * ZIP+4 written so, the first five digits must be there: `7.03E+08` has only three.
 */
const NUMBERS: readonly (readonly [form: RegExp, digits: (text: string) => string])[] = [
  [/^\d{1,3}(?:,\d{3})+(?:\.0*)?$/, (text) => text.replace(/\..*/, '').replaceAll(',', '')],
  [/^\d{1,2}[. ]\d{3}$/, (text) => text.replace(/[. ]/, '')],
  [/^\d+(?:[.,]0*)?$/, (text) => text.replace(/[.,].*/, '')],
  [
    /^\d(?:(?:\.\d+)?e\+?0?[2-4]|\.\d{2,}e\+?0?6|\.\d{3,}e\+?0?7|\.\d{4,}e\+?0?8)$/i,
    (text) => String(Number(text)),
  ],
];

const PLUS_FOUR = /^(\d{3,5})(?:\s*[-–— ]\s*|\.(?!0{4}$))(\d{4})$/;

/** With a state or a country, or in punctuation: `NJ 07030`, `Boston, MA 02108`, `07030 USA`, `(07030)`. */
const IN_TEXT =
  /^(?:[\p{L} .]+, )?(?:zip|usa?|[a-z]{2})?[\s:.#(-]*(\d{5}(?:-\d{4})?)[\s).*-]*(?:usa?|[a-z]{2})?$/iu;

/**
 * The five digits of a ZIP code and what it took to find them, or undefined if it is none. Three
 * and four digits are ZIP codes whose leading zeros a spreadsheet ate (the lowest is 00501); seven to
 * nine digits are ZIP+4.
 */
export function readZip(text: string): ReadZip | undefined {
  const usual = readUsual(text);
  if (usual) return inUse(usual);
  const plusFour = PLUS_FOUR.exec(text);
  if (plusFour) return ofDigits(`${plusFour[1]}${plusFour[2]}`, []);
  const plain = text.replace(/-$/, '');
  if (/^\d+$/.test(plain)) return ofDigits(plain, []);
  const number = NUMBERS.find(([form]) => form.test(plain))?.[1](plain);
  if (number !== undefined) return ofDigits(number, ['ZIP from number']);
  const within = IN_TEXT.exec(text)?.[1];
  return within === undefined ? undefined : ofDigits(within.replace('-', ''), ['ZIP from text']);
}

/** Three to five digits and ZIP+4, of which lists may be full: without patterns, which take longer. */
function readUsual(text: string): ReadZip | undefined {
  const digits = digitsEnd(text, 0);
  if (digits === text.length && digits >= 3 && digits <= 5)
    return digits === 5
      ? { zip: text, repairs: NONE }
      : { zip: text.padStart(5, '0'), repairs: PADDED };
  const isPlusFour = digits === 5 && text.length === 10 && text.charCodeAt(5) === DASH;
  return isPlusFour && digitsEnd(text, 6) === 10
    ? { zip: text.slice(0, 5), repairs: SHORTENED }
    : undefined;
}

/** Where the digits end that start at `from`. */
function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

/** Whether a text, as UTF-8, is a ZIP code in use, written as it should be. */
export function isZip(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 5) return false;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return false;
    number = number * 10 + digit;
  }
  return number >= Number(LOWEST) && number <= Number(HIGHEST);
}

function ofDigits(digits: string, before: readonly ZipRepair[]): ReadZip | undefined {
  const repairs = [...before];
  const full = digits.length > 5 ? 9 : 5;
  if (digits.length < full - 2 || digits.length > full) return undefined;
  if (digits.length < full) repairs.push('ZIP padded');
  if (full === 9) repairs.push('ZIP+4 shortened');
  return inUse({ zip: digits.padStart(full, '0').slice(0, 5), repairs });
}

/** What people fill in where they know none, such as 00000, is no ZIP code. */
function inUse(read: ReadZip): ReadZip | undefined {
  return read.zip < LOWEST || read.zip > HIGHEST ? undefined : read;
}
