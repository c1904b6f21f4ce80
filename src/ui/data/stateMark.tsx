import type { ReactNode } from 'react';

/** What a state means for the user: it needs them, goes on, is done, or is over without being done. */
export type StateTone = 'needs you' | 'under way' | 'done' | 'over';

const DOTS: Record<StateTone, string> = {
  'needs you': 'bg-warn-fill',
  'under way': 'animate-breathe bg-accent',
  done: 'bg-accent',
  over: 'bg-neutral-fill',
};

/** A state in a word or two, with a dot to find it by. */
export function StateMark({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2 text-small whitespace-nowrap">
      <span className={`filled size-2.5 rounded-full ${DOTS[tone]}`} aria-hidden="true" />
      {children}
    </span>
  );
}
