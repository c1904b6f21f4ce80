import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import { Spinner } from './icons.tsx';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

const SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-5 text-small font-semibold ' +
  'transition-colors duration-150 select-none disabled:opacity-50 aria-disabled:opacity-50';

const LOOKS: Record<Look, string> = {
  primary:
    'bg-accent text-on-accent hover:bg-accent-strong forced-colors:border forced-colors:border-current',
  secondary: 'border border-edge bg-ground text-ink hover:border-ink hover:bg-sunken',
  quiet: 'px-3 text-accent hover:bg-accent-soft',
  danger: 'border border-edge bg-ground text-bad hover:border-bad hover:bg-bad-soft',
};

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: Look;
  /** Something that it started is under way; it does nothing meanwhile. */
  readonly busy?: boolean;
}

export function Button({ look = 'secondary', busy = false, ...props }: ButtonProps) {
  const { className = '', onClick, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      className={`${SHAPE} ${LOOKS[look]} ${className}`}
      onClick={busy ? undefined : onClick}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}

export interface ButtonLinkProps {
  readonly to: string;
  readonly look?: Look;
  readonly className?: string;
  /** Kept with the history entry that the link makes. */
  readonly state?: unknown;
  readonly children: React.ReactNode;
}

/** A link to another screen that looks like a button. */
export function ButtonLink({ look = 'secondary', className = '', ...props }: ButtonLinkProps) {
  return <Link {...props} className={`${SHAPE} ${LOOKS[look]} ${className}`} />;
}

/** How a link within text looks. */
export const TEXT_LINK =
  'font-medium text-accent underline decoration-1 underline-offset-4 hover:decoration-2';
