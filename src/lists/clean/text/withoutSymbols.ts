/**
 * Emoji, dingbats and other symbols beyond ASCII with all that belongs to them: skin tones, variation
 * selectors, keycaps, flags. An acute accent that stands for an apostrophe is none of them.
 */
const SYMBOLS =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /(?:(?![\u0000-\u007f´])[\p{So}\p{Sk}\p{Me}\p{Extended_Pictographic}\ufe00-\ufe0f\u200d\u{e0000}-\u{e01ef}])+/gu;

/** A name without the symbols that people decorate it with: `Mia 🌸` is `Mia`. */
export function withoutSymbols(name: string): string {
  const plain = name.replace(SYMBOLS, ' ');
  return plain === name ? name : plain.replace(/\s+/g, ' ').trim();
}
