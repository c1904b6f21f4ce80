import type { ReactNode } from 'react';

/** The one primary action of a screen, always in reach, with how things stand. */
export function ActionBar({ status, children }: { status: ReactNode; children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-ground px-4 py-3.5">
      <p role="status" className="flex items-center gap-2 text-small">
        {status}
      </p>
      <div className="flex flex-wrap gap-3 max-sm:grow max-sm:*:grow">{children}</div>
    </div>
  );
}
