import type { SingleByteEncoding } from '../../types/format.ts';

/** How often letters beyond ASCII are met, per thousand of them; letters that are not named: hardly ever. */
type Frequencies = Readonly<Record<string, number>>;

/**
 * Names and streets of Western Europe and Latin America as lists from the United States hold them:
 * mostly Spanish. Estimated from the letter frequencies of Spanish, French, German, Portuguese and Danish
 * (Wikipedia, "Letter frequency").
 */
const WESTERN: Frequencies = {
  é: 200, ñ: 140, á: 120, í: 120, ó: 110, ü: 60, ö: 50, ú: 40, ä: 30, è: 30, ç: 25, ã: 15, ë: 15,
  ß: 12, ø: 12, ê: 8, ô: 8, å: 8, ï: 6, æ: 5, î: 5, à: 5, â: 5, õ: 3, û: 3, ò: 2, ù: 2, ì: 2, œ: 1, ý: 1,
  ð: 0.5, þ: 0.5, š: 0.5, ž: 0.5, ÿ: 0.2,
}; // prettier-ignore

/** As above, from Polish, Czech, Slovak, Hungarian, Croatian and Romanian. */
const CENTRAL: Frequencies = {
  ł: 100, á: 80, ó: 70, ę: 60, š: 60, í: 55, ń: 55, ż: 50, č: 50, ś: 50, ć: 50, ž: 50, ą: 45, ý: 40,
  ř: 40, é: 40, ě: 20, ź: 20, ö: 20, ü: 20, ú: 20, ő: 12, ů: 12, ş: 10, ţ: 10, ă: 10, đ: 10, ű: 6, ň: 6,
  ť: 4, ľ: 4, ď: 3, â: 3, î: 3, ä: 3, ô: 3, ŕ: 1, ĺ: 1,
}; // prettier-ignore

/** Russian, and at the end what Ukrainian and Belarusian add. */
const CYRILLIC: Frequencies = {
  о: 110, е: 85, а: 80, и: 74, н: 67, т: 63, с: 55, р: 47, в: 45, л: 44, к: 35, м: 32, д: 30, п: 28,
  у: 26, я: 20, ы: 19, ь: 17, г: 17, з: 16, б: 16, ч: 14, й: 12, х: 10, ж: 9, ш: 7, ю: 6, ц: 5, щ: 4,
  э: 3, ф: 3, ъ: 0.4, ё: 0.4, і: 5, ї: 2, є: 2, ґ: 0.1, ў: 0.5,
}; // prettier-ignore

export const LETTER_FREQUENCIES: Readonly<Record<SingleByteEncoding, Frequencies>> = {
  'windows-1252': WESTERN,
  macintosh: WESTERN,
  ibm437: WESTERN,
  ibm850: WESTERN,
  'windows-1250': CENTRAL,
  'windows-1251': CYRILLIC,
};
