import { Collapsible } from '@base-ui/react/collapsible';
import { useState, type ReactNode } from 'react';
import { ChevronIcon } from './icons.tsx';

export interface DisclosureProps {
  readonly label: string;
  readonly summary?: ReactNode;
  readonly children: ReactNode;
  /** Keeps it open: something in it needs to be seen. */
  readonly held?: boolean;
  /** Opens it each time that the number changes. */
  readonly asked?: number;
}

/** Something that is shown on demand. */
export function Disclosure({ label, summary, children, held = false, asked = 0 }: DisclosureProps) {
  const [open, setOpen] = useState(asked > 0);
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    setOpen(true);
  }
  return (
    <Collapsible.Root open={open || held} onOpenChange={setOpen} className="border-y border-line">
      <Collapsible.Trigger
        aria-label={label}
        className="group flex min-h-12 w-full items-center gap-x-3 py-2 text-left text-small hover:text-accent"
      >
        <ChevronIcon className="size-5 -rotate-90 text-quiet transition-transform duration-150 group-data-panel-open:rotate-0" />
        <span className="flex min-w-0 flex-wrap gap-x-3">
          <span className="font-semibold">{label}</span>
          {summary !== undefined && <span className="text-quiet">{summary}</span>}
        </span>
      </Collapsible.Trigger>
      <Collapsible.Panel className="animate-enter pb-6 pl-8">{children}</Collapsible.Panel>
    </Collapsible.Root>
  );
}
