import type { ReactNode } from 'react';

export interface FigureProps {
  readonly value: ReactNode;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly strong?: boolean;
}

/** A number worth reading from afar, with what it counts. */
export function Figure({ value, label, note, strong = false }: FigureProps) {
  return (
    <div className="border-t-2 border-ink pt-3">
      <dt className="text-small text-quiet">{label}</dt>
      <dd className={`text-figure font-bold ${strong ? 'text-accent' : ''}`}>{value}</dd>
      {note !== undefined && <dd className="mt-1 text-fine text-quiet">{note}</dd>}
    </div>
  );
}

/** Figures side by side. */
export function Figures({ children }: { children: ReactNode }) {
  return (
    // Not a grid of equal columns: a large number in a wide font needs more room than its share.
    <dl className="flex flex-wrap gap-x-6 gap-y-8 *:flex-[1_0_min(8.5rem,calc(50%-0.75rem))]">
      {children}
    </dl>
  );
}
