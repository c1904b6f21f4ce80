/** What takes the place of a character that cannot be seen, where it has a mark of its own. */
const MARKS: Readonly<Record<string, string>> = {
  ' ': '·',
  '\u00a0': '⍽',
  '\t': '⇥',
  '\n': '↵',
  '\r': '↵',
};

/** Any other. */
const UNSEEN_MARK = '▯';

/** Controls, formats, spaces and separators, and what Unicode says a font may leave out. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

/** Text in which every character can be seen, also an accent that is apart from its letter. */
export function visibleText(text: string): string {
  if (text === '') return '∅';
  const apart = text === text.normalize('NFC') ? text : text.replaceAll(/\p{M}/gu, '◌$&');
  return apart.replaceAll(UNSEEN, (unseen) => MARKS[unseen] ?? UNSEEN_MARK);
}
