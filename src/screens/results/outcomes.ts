import type { NoMatchReason, Summary } from '../../lists/types/outcome.ts';
import type { OutcomeFilter } from '../../lists/types/rows.ts';
import type { ShareTone } from '../../ui/data/shareBar.tsx';
import type { ResultsMessages } from '../../messages/en/screens/results.ts';

/** Rows that came to the same, and what that is called. */
export interface Outcome {
  readonly filter: OutcomeFilter;
  readonly label: string;
  readonly rows: number;
  readonly tone: ShareTone;
}

/** What became of a list's rows: outcomes that add up to it, those without rows left out. */
export function outcomesOf(summary: Summary, words: ResultsMessages): Outcome[] {
  const { outcome } = words;
  const {
    matched,
    noMatch,
    unusable = 0,
    suppressed = 0,
    notSent,
    failed,
    unknown,
    pending,
  } = summary;
  const all: Outcome[] = [
    { filter: { kind: 'matched' }, label: outcome.matched, rows: matched, tone: 'good' },
    {
      filter: { kind: 'no match', reason: '' },
      label: outcome.noMatch,
      rows: noMatch - unusable,
      tone: 'neutral',
    },
    {
      filter: { kind: 'no match', reason: 'unusable email' satisfies NoMatchReason },
      label: outcome.unusable,
      rows: unusable,
      tone: 'warn',
    },
    { filter: { kind: 'suppressed' }, label: outcome.suppressed, rows: suppressed, tone: 'absent' },
    ...notSent.map(({ reason, rows }): Outcome => {
      const label = words.notSent(reason);
      return { filter: { kind: 'not sent', reason }, label, rows, tone: 'absent' };
    }),
    ...failed.map(({ reason, rows }): Outcome => {
      const label = words.failed(reason);
      return { filter: { kind: 'failed', reason }, label, rows, tone: 'bad' };
    }),
    { filter: { kind: 'unknown' }, label: outcome.unknown, rows: unknown, tone: 'warn' },
    { filter: { kind: 'pending' }, label: outcome.pending, rows: pending, tone: 'ahead' },
  ];
  return all.filter(({ rows }) => rows > 0);
}

/** A filter as text, to tell one from another. */
export function filterKey({ kind, reason = '' }: OutcomeFilter): string {
  return `${kind} ${reason}`;
}
