import {
  createContext,
  lazy,
  Suspense,
  use,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { RowQuery } from '../../lists/types/rows.ts';
import { useMessages } from '../../messages/language.tsx';
import type { RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { Rows } from '../rows/rowsSheet.tsx';
import type { RowGroup } from './rowGroup.ts';

const FixRows = lazy(() => import('./fixRows.tsx'));

type Opened = Pick<RowGroup, 'query' | 'title' | 'total'>;

const OpenGroup = createContext<(group: Opened, opener: HTMLElement) => void>(() => undefined);

/**
 * Owns the sheet in which groups of rows are corrected. A group disappears from the screen when all its rows are
 * fixed, so the group itself can't own the sheet.
 */
export function RowGroups({ run, children }: { run: RunState; children: ReactNode }) {
  const words = useMessages('corrections');
  const [group, setGroup] = useState<RowGroup>();
  const [isOpen, setOpen] = useState(false);
  const [opener, setOpener] = useState<HTMLElement>();
  const { matching, planOptions } = run;
  const open = useMemo(
    () => (opened: Opened, from: HTMLElement) => {
      if (!matching || !planOptions) return;
      setGroup({ ...opened, matching, options: planOptions, openedAt: performance.now() });
      setOpener(from);
      setOpen(true);
    },
    [matching, planOptions],
  );
  return (
    <OpenGroup value={open}>
      {children}
      {group && (
        <Sheet
          open={isOpen}
          onOpenChange={setOpen}
          title={group.title}
          description={words.hint}
          close={words.close}
          takesFocus
          returnFocus={() => (opener?.isConnected ? opener : document.querySelector('h1'))}
        >
          <Group run={run} group={group} />
        </Sheet>
      )}
    </OpenGroup>
  );
}

/** The cells to correct, or all cells of all rows. */
function Group({ run, group }: { run: RunState; group: RowGroup }) {
  const words = useMessages('corrections');
  const [isWhole, setWhole] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  // Focuses the panel until the grid is loaded and focuses its first cell.
  useLayoutEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} className="flex min-h-0 grow flex-col gap-3 p-4 sm:p-6">
      {isWhole ? (
        <Rows run={run} query={group.query} title={group.title} total={group.total} />
      ) : (
        <Suspense>
          <FixRows run={run} group={group} />
        </Suspense>
      )}
      <p>
        <Button
          variant="quiet"
          className="-ml-3"
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? words.fix : words.whole}
        </Button>
      </p>
    </div>
  );
}

export interface GroupButtonProps {
  readonly query: RowQuery;
  readonly title: string;
  readonly total: number;
}

/** The button that opens a group of rows to correct them. */
export function GroupButton(group: GroupButtonProps) {
  const words = useMessages('corrections');
  const open = use(OpenGroup);
  return (
    <Button
      variant="quiet"
      className="min-h-9 whitespace-nowrap"
      aria-label={words.fixOf(group.title)}
      onClick={({ currentTarget }) => {
        open(group, currentTarget);
      }}
    >
      {words.fix}
    </Button>
  );
}
