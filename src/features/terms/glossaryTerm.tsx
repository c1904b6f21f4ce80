import { useMessages } from '../../messages/language.tsx';
import { Term } from '../../ui/overlay/term.tsx';
import type { TermsMessages } from '../../messages/en/features/terms.ts';

/** A word in its place on screen, with what it means on demand. */
export function GlossaryTerm({ term, children }: { term: keyof TermsMessages; children: string }) {
  const { word, meaning } = useMessages('terms')[term];
  return <Term text={children} word={word} meaning={meaning} />;
}
