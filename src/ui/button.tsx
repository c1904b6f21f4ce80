import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import { Spinner } from './icons.tsx';

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'small' | 'inverse';

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-md py-1.5 font-semibold ' +
  'transition-colors duration-150 select-none disabled:opacity-50 aria-disabled:opacity-50';

const VARIANTS: Record<Variant, string> = {
  primary:
    'min-h-11 px-4 text-small sm:px-5 bg-accent text-on-accent hover:bg-accent-strong forced-colors:border forced-colors:border-current',
  secondary:
    'min-h-11 px-4 text-small sm:px-5 border border-edge bg-ground text-ink hover:border-ink hover:bg-sunken',
  quiet: 'min-h-11 px-3 text-small text-accent hover:bg-accent-soft',
  danger:
    'min-h-11 px-4 text-small sm:px-5 border border-edge bg-ground text-bad hover:border-bad hover:bg-bad-soft',
  /** Among several in a line, such as what can be done with an item of a list. */
  small: 'min-h-8 px-2 text-fine text-accent hover:bg-accent-soft',
  /** On a dark ground. */
  inverse: 'min-h-11 px-4 text-small underline underline-offset-4 hover:no-underline',
};

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: Variant;
  /** Something that it started is under way; it does nothing meanwhile. */
  readonly busy?: boolean;
}

export function Button({ variant = 'secondary', busy = false, ...props }: ButtonProps) {
  const { className = '', onClick, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      data-primary={variant === 'primary' || undefined}
      className={`${SHAPE} ${VARIANTS[variant]} ${className}`}
      onClick={busy ? preventDefault : onClick}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}

/** Keeps a button of a form from submitting it. */
function preventDefault(event: { preventDefault: () => void }): void {
  event.preventDefault();
}

export interface ButtonLinkProps {
  readonly to: string;
  readonly variant?: Variant;
  readonly className?: string;
  /** Kept with the history entry that the link makes. */
  readonly state?: unknown;
  /** Its accessible name, where what stands on it is not enough. */
  readonly label?: string;
  readonly children: React.ReactNode;
}

/** A link to another screen that looks like a button. */
export function ButtonLink({
  variant = 'secondary',
  className = '',
  label,
  ...props
}: ButtonLinkProps) {
  return (
    <Link
      {...props}
      aria-label={label}
      data-primary={variant === 'primary' || undefined}
      className={`${SHAPE} ${VARIANTS[variant]} ${className}`}
    />
  );
}

/** How a link within text looks. */
export const TEXT_LINK =
  'font-medium text-accent underline decoration-1 underline-offset-4 hover:decoration-2';
