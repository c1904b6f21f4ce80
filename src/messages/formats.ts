/** How a language writes numbers, sizes, times and plurals. All through `Intl`. */
export interface Formats {
  readonly language: string;
  /** 12,345 */
  readonly count: (n: number) => string;
  /** 12K: a count where there is little room. */
  readonly compact: (n: number) => string;
  /** A count with its noun: `counted(1, { one: 'row', other: 'rows' })` is "1 row". */
  readonly counted: (n: number, noun: Plural) => string;
  /** The form of a word that goes with `n`. */
  readonly plural: (n: number, forms: Plural) => string;
  /** A share from 0 to 1, such as 61.4%. */
  readonly percent: (share: number) => string;
  /** A share from 0 to 1 in whole percent; below 1 it never reads 100%. */
  readonly wholePercent: (share: number) => string;
  /** An amount in a currency (ISO 4217), such as $1,250.00. */
  readonly money: (amount: number, currency: string) => string;
  /** Bytes in decimal units, such as 1.2 MB. */
  readonly bytes: (n: number) => string;
  /** Epoch milliseconds as a date with the time of day. */
  readonly moment: (at: number) => string;
  /** Epoch milliseconds as a date. */
  readonly date: (at: number) => string;
  /** Epoch milliseconds as a time of day. */
  readonly time: (at: number) => string;
  /** Milliseconds as the two largest units that say something, such as 3 min 5 sec. */
  readonly duration: (ms: number) => string;
  /** Milliseconds in hours and whole minutes, such as 2 hr 5 min; less than a minute is one. */
  readonly hoursAndMinutes: (ms: number) => string;
  /** "a, b, and c" */
  readonly list: (items: readonly string[]) => string;
}

/**
 * The forms of a word by `Intl.PluralRules`; `other` stands in for those that are not given. Spanish has
 * `many` for whole millions: "1,000,000 de filas".
 */
export interface Plural {
  readonly one?: string;
  readonly many?: string;
  readonly other: string;
}

/** Tolerance, so that 0.29 * 100, slightly below 29, doesn't show as 28. */
const ROUNDING = 1e-9;

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Makes a value on first use. Each `Intl` object takes milliseconds to create, and a screen needs few. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function unitFormat(language: string, unit: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    // The short form of bytes has no plural: “25 byte”.
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: digits,
  });
}

/** The formats of a language, given as a BCP 47 tag. */
export function createFormats(language: string): Formats {
  const integers = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }));
  const compacts = once(() => new Intl.NumberFormat(language, { notation: 'compact' }));
  const percents = once(
    () => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
  );
  const wholePercents = once(() => new Intl.NumberFormat(language, { style: 'percent' }));
  const plurals = once(() => new Intl.PluralRules(language));
  const lists = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const moments = once(
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  );
  const dates = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
  const times = once(() => new Intl.DateTimeFormat(language, { timeStyle: 'short' }));

  const plural = (n: number, forms: Plural): string => {
    const form = plurals().select(n);
    return (form === 'one' || form === 'many' ? forms[form] : undefined) ?? forms.other;
  };
  const units = new Map<string, Intl.NumberFormat>();
  const unit = (n: number, name: string, digits = 0): string => {
    const key = `${name} ${digits}`;
    const format = units.get(key) ?? unitFormat(language, name, digits);
    units.set(key, format);
    return format.format(n);
  };

  return {
    language,
    count: (n) => integers().format(n),
    compact: (n) => compacts().format(n),
    counted: (n, noun) => `${integers().format(n)} ${plural(n, noun)}`,
    plural,
    percent: (share) => percents().format(share),
    wholePercent: (share) =>
      wholePercents().format(share < 1 ? Math.floor(share * 100 + ROUNDING) / 100 : 1),
    money: (amount, currency) =>
      new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount),
    bytes(n) {
      const step = n < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(n) / 3));
      return unit(n / 1000 ** step, BYTE_UNITS[step] ?? 'byte', step < 2 ? 0 : 1);
    },
    moment: (at) => moments().format(at),
    date: (at) => dates().format(at),
    time: (at) => times().format(at),
    duration(ms) {
      const seconds = Math.max(0, Math.floor(ms / 1000));
      if (seconds < 60) return unit(seconds, 'second');
      const minutes = Math.floor(seconds / 60);
      if (minutes < 60) return `${unit(minutes, 'minute')} ${unit(seconds % 60, 'second')}`;
      return `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`;
    },
    hoursAndMinutes(ms) {
      const minutes = Math.max(1, Math.round(ms / 60_000));
      if (minutes < 60) return unit(minutes, 'minute');
      const rest = minutes % 60 === 0 ? '' : ` ${unit(minutes % 60, 'minute')}`;
      return unit(Math.floor(minutes / 60), 'hour') + rest;
    },
    list: (items) => lists().format(items),
  };
}
