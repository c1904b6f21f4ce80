/** Longer numbers are shown with an exponent. */
const MOST_DIGITS = 40;

/** Longer texts are not tried: many zeros would take the pattern forever. */
const LONGEST = 64;

/**
 * All digits of a whole number that may be written with a point or an exponent, such as
 * `1.2345678901234567E+16`; undefined for other numbers.
 */
export function plainDigits(raw: string): string | undefined {
  if (raw.length > LONGEST) return undefined;
  const match = /^\s*([+-]?)(\d*)\.?(\d*?)0*(?:e([+-]?\d+))?\s*$/i.exec(
    raw.includes('.') ? raw : whole(raw),
  );
  if (!match) return undefined;
  const [, sign = '', before = '', behind = '', exponent = '0'] = match;
  const zeros = Number(exponent) - behind.length;
  if (zeros < 0 || before.length + Number(exponent) > MOST_DIGITS) return undefined;
  const digits = (before + behind + '0'.repeat(zeros)).replace(/^0+(?=\d)/, '');
  return digits === '' ? undefined : sign === '-' && digits !== '0' ? `-${digits}` : digits;
}

/** Adds a point after the digits, so that zeros at their end do not count as a fraction. */
function whole(raw: string): string {
  return raw.replace(/^(\s*[+-]?\d+)/, '$1.');
}
