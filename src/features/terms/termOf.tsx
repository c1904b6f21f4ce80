import { useWords } from '../../ui/language.tsx';
import { Term } from '../../ui/term.tsx';
import { termWords, type TermWords } from './termWords.ts';

/** A word in its place on screen, with what it means on demand. */
export function TermOf({ term, children }: { term: keyof TermWords; children: string }) {
  const { word, meaning } = useWords(termWords)[term];
  return <Term text={children} word={word} meaning={meaning} />;
}
