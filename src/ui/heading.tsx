import { useEffect, useRef, type ReactNode } from 'react';

let screensShown = 0;

export interface HeadingProps {
  readonly children: string;
  readonly size?: 'heading' | 'display';
  /** Text below the heading. */
  readonly lead?: ReactNode;
}

/** The heading of a screen. Takes the focus when the screen is reached, but not on the first load. */
export function Heading({ children, size = 'heading', lead }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (screensShown > 0) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    screensShown += 1;
  }, []);
  return (
    <header className={`max-w-3xl ${size === 'display' ? 'space-y-6' : 'space-y-3'}`}>
      <h1
        ref={heading}
        tabIndex={-1}
        className={size === 'display' ? 'text-display font-bold' : 'text-heading font-bold'}
      >
        {children}
      </h1>
      {lead !== undefined && <div className="text-lead text-quiet">{lead}</div>}
    </header>
  );
}

/** A titled section of a screen. */
export function Section(props: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section aria-label={props.title} className={props.className}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-title">{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
