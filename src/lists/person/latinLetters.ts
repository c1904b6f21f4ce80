/**
 * Latin letters that Unicode does not decompose into a letter and accents, with their ASCII form.
 * Source: Unicode CLDR, transform Latin-ASCII.
 */
export const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'q',
  ƀ: 'b',
  ƙ: 'k',
  ƚ: 'l',
  ƞ: 'n',
  ƶ: 'z',
  ǥ: 'g',
  ȷ: 'j',
};
