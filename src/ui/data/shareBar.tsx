import type { ReactNode } from 'react';

/** What a share means, told apart by more than color: each has a label beside its mark. */
export type ShareTone = 'good' | 'neutral' | 'absent' | 'warn' | 'bad' | 'ahead';

export interface Share {
  readonly key: string;
  readonly tone: ShareTone;
  readonly label: ReactNode;
  readonly amount: number;
  /** The amount as shown. */
  readonly text: string;
  /** The share of the whole as shown. */
  readonly percent?: string;
  /** Something to do about it. */
  readonly action?: ReactNode;
}

const FILLS: Record<ShareTone, string> = {
  good: 'bg-accent',
  neutral: 'bg-neutral-fill',
  absent: 'hatched',
  warn: 'bg-warn-fill',
  bad: 'bg-bad-fill',
  ahead: 'bg-line',
};

/** One bar of a whole and its shares, with a labelled list that adds up to it. */
export function ShareBar({ shares, total }: { shares: readonly Share[]; total: number }) {
  const present = shares.filter((share) => share.amount > 0);
  return (
    <div className="space-y-5">
      <div className="filled flex h-5 gap-0.5 overflow-hidden rounded-full" aria-hidden="true">
        {present.map((share) => (
          <div
            key={share.key}
            className={`filled min-w-1 transition-[flex-grow] duration-500 ease-calm ${FILLS[share.tone]}`}
            style={{ flexGrow: share.amount / total, flexBasis: 0 }}
          />
        ))}
      </div>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,22rem),1fr))] gap-x-10">
        {present.map((share) => (
          <li
            key={share.key}
            className="flex min-h-11 items-center gap-3 border-b border-line py-1.5 text-small"
          >
            <span className={`filled size-3 shrink-0 rounded-sm ${FILLS[share.tone]}`} />
            <span className="grow">{share.label}</span>
            {share.action}
            <span className="min-w-10 text-right font-semibold">{share.text}</span>
            {share.percent !== undefined && (
              <span className="w-14 text-right text-quiet max-sm:hidden">{share.percent}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
