import type { ReactNode } from 'react';
import { CheckIcon, InfoIcon, WarnIcon } from './icons.tsx';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

const TONES: Record<Tone, { box: string; mark: string; Icon: typeof InfoIcon }> = {
  info: { box: 'bg-sunken', mark: 'text-quiet', Icon: InfoIcon },
  good: { box: 'bg-accent-soft', mark: 'text-accent', Icon: CheckIcon },
  warn: { box: 'bg-warn-soft', mark: 'text-warn', Icon: WarnIcon },
  bad: { box: 'bg-bad-soft', mark: 'text-bad', Icon: WarnIcon },
};

export interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** The ways out. */
  readonly actions?: ReactNode;
  /** Whether it is said aloud when it appears: at once (`alert`) or when there is a pause (`status`). */
  readonly role?: 'alert' | 'status';
}

/** A message within a screen: what happened, what it means, what to do. */
export function Notice({ tone = 'info', title, children, actions, role }: NoticeProps) {
  const { box, mark, Icon } = TONES[tone];
  return (
    <div
      role={role}
      className={`flex gap-3 rounded-md px-4 py-3.5 text-small forced-colors:border ${box}`}
    >
      <Icon className={`mt-0.5 size-5 ${mark}`} />
      <div className="min-w-0 grow space-y-1">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children !== undefined && <div className="space-y-2 text-ink">{children}</div>}
        {Boolean(actions) && <div className="flex flex-wrap gap-2 pt-2">{actions}</div>}
      </div>
    </div>
  );
}
