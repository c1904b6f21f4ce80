import type { AnswersToReuse, EarlierPeople } from '../../../lists/types/earlier.ts';
import type { EarlierMessages } from '../../../messages/en/features/earlier.ts';

/** Number of people with one kind of answer, and how many of these answers are recent. */
type Known = EarlierPeople['people']['matched'];

interface Choice {
  readonly value: AnswersToReuse;
  readonly label: string;
  readonly hint?: string;
}

/** The choices for people with one kind of answer: two if all answers are recent or none is, otherwise three. */
export function reuseChoices(
  { all, recent }: Known,
  words: EarlierMessages,
  { reuseDays, demo }: { readonly reuseDays: number; readonly demo: boolean },
): readonly Choice[] {
  const again = {
    value: 'none',
    label: words.sendAgain,
    hint: words.sendAgainHint(all, demo),
  } as const;
  if (recent === all)
    return [{ value: 'recent', label: words.reuse, hint: words.reuseHint }, again];
  const every = { value: 'all', hint: words.reuseHint } as const;
  if (recent === 0) return [{ ...every, label: words.reuse }, again];
  return [
    {
      value: 'recent',
      label: words.reuseRecent(recent, reuseDays),
      hint: words.reuseRecentHint,
    },
    { ...every, label: words.reuseAll(all) },
    again,
  ];
}

/** The choice that corresponds to the user's setting. */
export function chosen({ all, recent }: Known, wanted: AnswersToReuse): AnswersToReuse {
  if (recent === all && wanted === 'all') return 'recent';
  return recent === 0 && wanted === 'recent' ? 'none' : wanted;
}
