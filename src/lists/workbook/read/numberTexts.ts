import { format, isDateFormat } from 'numfmt';
import type { ByteBuffer } from '../../byteBuffer.ts';
import type { CsvText } from './csvText.ts';
import { plainDigits } from './plainDigits.ts';

const ZERO = 0x30;
const NINE = 0x39;
const AMPERSAND = 0x26;
const MINUS = 0x2d;
const POINT = 0x2e;

/** Maximum number of characters that Excel shows of a number without a format. */
const GENERAL_LENGTH = 11;

/** Digits that a double always holds exactly; formatters keep no more of them. */
const EXACT_DIGITS = 15;

/** Characters of a number; longer ones are left to the parser. */
const LONGEST_NUMBER = 64;

/** Maximum number of formatted texts that are cached for each format. */
const MOST_KNOWN = 20_000;

/** Days from the start of 1900 to that of 1904, by Excel's count. */
const DAYS_TO_1904 = 1_462;

/** Puts the numbers of cells as people see them in Excel. */
export class NumberTexts {
  readonly #styles: readonly Style[];
  readonly #general: Style;

  /** `formats`: the number format of each cell style. */
  constructor(formats: readonly string[], from1904: boolean) {
    const byFormat = new Map<string, Style>();
    const styleOf = (code: string) => {
      const style = byFormat.get(code) ?? new Style(code, from1904);
      byFormat.set(code, style);
      return style;
    };
    this.#general = styleOf('General');
    this.#styles = formats.map(styleOf);
  }

  /** Puts the number whose digits are in `bytes`. Returns false, and puts nothing, where it needs the parser. */
  put(
    out: ByteBuffer,
    csv: CsvText,
    bytes: Uint8Array,
    from: number,
    to: number,
    style: number,
  ): boolean {
    const { minDigits, shows } = this.#styles[style] ?? this.#general;
    const isWhole = minDigits !== undefined && isWholeNumber(bytes, from, to);
    if (isWhole) putPadded(out, bytes, from, to, minDigits);
    else if (shows === undefined && isShortNumber(bytes, from, to)) out.put(bytes, from, to);
    else if (!isShortAscii(bytes, from, to)) return false;
    else csv.putText(this.textOf(String.fromCharCode(...bytes.subarray(from, to)), style));
    return true;
  }

  /** The text of a number that is written in a workbook as `raw`. */
  textOf(raw: string, style: number): string {
    return (this.#styles[style] ?? this.#general).textOf(raw);
  }

  /** The text of a date by its number, counted from 1900 also where the workbook counts from 1904. */
  dateText(serial: number, style: number): string {
    return (this.#styles[style] ?? this.#general).dateText(serial);
  }

  /** Whether a style's format changes texts, as `"ID "@` does. */
  changesTexts(style: number): boolean {
    return this.#styles[style]?.changesTexts === true;
  }

  /** A cell's text as its style shows it. */
  shown(text: string, style: number): string {
    return this.#styles[style]?.shown(text) ?? text;
  }

  /** Whether a style shows a date or a time. */
  isDate(style: number): boolean {
    return this.#styles[style]?.isDate === true;
  }
}

/** A number format, and what it makes of numbers. */
class Style {
  /** Digits that a whole number has at least; undefined if it is not shown by its digits alone. */
  readonly minDigits: number | undefined;
  /** The format's code; undefined for that of cells without a format, and of texts. */
  readonly shows: string | undefined;
  readonly isDate: boolean;
  readonly changesTexts: boolean;
  /** Days to add to the workbook's dates so that they count from 1900. */
  readonly #daysFrom1900: number;
  readonly #known = new Map<string, string>();

  constructor(code: string, from1904: boolean) {
    const isPlain = code === '' || code === '@' || /^general$/i.test(code);
    this.shows = isPlain ? undefined : code;
    this.minDigits = isPlain ? 1 : /^0+$/.test(code) ? code.length : undefined;
    this.isDate = !isPlain && isDate(code);
    this.changesTexts = !isPlain && this.shown('x') !== 'x';
    const isDuration = /\[(?:h+|m+|s+)\]/i.test(code);
    this.#daysFrom1900 = from1904 && this.isDate && !isDuration ? DAYS_TO_1904 : 0;
  }

  textOf(raw: string): string {
    const known = this.#known.get(raw);
    if (known !== undefined) return known;
    const text = this.#make(raw);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(raw, text);
    return text;
  }

  dateText(serial: number): string {
    return formatted(this.shows ?? 'General', serial) ?? String(serial);
  }

  /** A text in this format; unchanged if the formatter doesn't know the format. */
  shown(text: string): string {
    return this.shows === undefined ? text : (formatted(this.shows, text) ?? text);
  }

  #make(raw: string): string {
    const number = Number(raw);
    if (raw.trim() === '' || !Number.isFinite(number)) return raw;
    const digits = plainDigits(raw);
    if (this.shows === undefined) return this.#general(number, digits);
    const text =
      formatted(this.shows, number + this.#daysFrom1900) ?? this.#general(number, digits);
    return this.isDate ? text : withDigits(text, digits);
  }

  #general(number: number, digits: string | undefined): string {
    return digits ?? formatted('General', number) ?? String(number);
  }
}

/** What a format makes of a value, without the spaces that line it up. */
function formatted(code: string, value: number | string): string | undefined {
  try {
    return format(code, value, { nbsp: false }).trim();
  } catch {
    return undefined;
  }
}

function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}

/** A formatted number with all of its digits, where the formatter rounded some to zero. */
function withDigits(text: string, digits: string | undefined): string {
  // With an exponent, the place of a digit does not give its value.
  if (/\d\.?e[+-]?\d/i.test(text)) return text;
  const exact = digits?.replace('-', '') ?? '';
  if (exact.length <= EXACT_DIGITS || text.replace(/\D/g, '').length !== exact.length) return text;
  let at = 0;
  return text.replace(/\d/g, () => exact[at++] ?? '');
}

/** Whether a value is no longer than a number that a double holds, and is what its bytes say, as ASCII characters. */
function isShortAscii(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > LONGEST_NUMBER) return false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f || byte === AMPERSAND) return false;
  }
  return true;
}

function isWholeNumber(bytes: Uint8Array, from: number, to: number): boolean {
  const start = bytes[from] === MINUS ? from + 1 : from;
  for (let at = start; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) return false;
  }
  return to > start && (bytes[start] !== ZERO || to === start + 1);
}

/** Whether a decimal number is shown as it is written: short, with digits around one point. */
function isShortNumber(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > GENERAL_LENGTH || bytes[to - 1] === ZERO || bytes[to - 1] === POINT) return false;
  const start = bytes[from] === MINUS ? from + 1 : from;
  let points = 0;
  for (let at = start; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === POINT && at > start) points += 1;
    else if (byte < ZERO || byte > NINE) return false;
  }
  return points === 1 && (bytes[start] !== ZERO || bytes[start + 1] === POINT);
}

/** Puts a whole number with zeros in front, as `00000` shows a ZIP code. */
function putPadded(
  out: ByteBuffer,
  bytes: Uint8Array,
  from: number,
  to: number,
  digits: number,
): void {
  const isNegative = bytes[from] === MINUS;
  const start = isNegative ? from + 1 : from;
  if (isNegative) out.putByte(MINUS);
  for (let length = to - start; length < digits; length++) out.putByte(ZERO);
  out.put(bytes, start, to);
}
