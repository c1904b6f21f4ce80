import { isEnded } from '../../runs/batches.ts';
import { runShare } from './share.ts';
import type { Batch, Outcome, RunState, RunView } from '../../runs/state.ts';
import { useWords } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/progressBar.tsx';
import { useDurable } from '../useDurable.ts';
import { useNow } from './useNow.ts';
import { words as progressWords, type ProgressWords } from './words.ts';

const SECOND = 1_000;

/** From how many batches that are back on a time to go is told. */
const ENOUGH_TO_TELL = 3;

/** How far the run is, how long it has taken, and its batches as a strip that fills. */
export function Overview({ view }: { view: RunView }) {
  const words = useWords(progressWords);
  const { run } = view;
  const now = useNow(SECOND);
  const durable = useDurable();
  const share = runShare(run);
  const done = run.batches.filter(isEnded).length;
  const asks = run.pause !== undefined || run.batches.some(({ outcome }) => outcome === 'unknown');
  return (
    <div className="space-y-4">
      <ProgressBar
        size="broad"
        label={words.overall}
        value={share}
        text={<Times run={run} share={share} done={done} now={now} />}
        valueText={words.progressText(share, done, run.batches.length)}
      />
      <div className="flex flex-wrap items-baseline gap-x-6">
        <p className="text-figure font-bold">{words.percent(share)}</p>
        <p className="text-small text-quiet">{stepText(view, words)}</p>
      </div>
      <Strip batches={run.batches} />
      {!asks && <p className="text-small text-quiet">{durable ? words.calm : words.calmMemory}</p>}
    </div>
  );
}

function Times(props: { run: RunState; share: number; done: number; now: number }) {
  const words = useWords(progressWords);
  const { run, share, done, now } = props;
  const elapsed = Math.max(0, (run.finishedAt ?? now) - (run.submittedAt ?? now));
  const known = done >= ENOUGH_TO_TELL && share < 1 && !run.pause;
  return (
    <>
      {words.elapsed(elapsed)}
      {known && ` · ${words.left((elapsed / share) * (1 - share))}`}
    </>
  );
}

function stepText({ run, live }: RunView, words: ProgressWords): string {
  if (live.merging) return words.merging;
  if (run.cancelled) return words.cancelled;
  if (run.jobId === undefined && !run.pause) return words.creatingJob;
  const done = run.batches.filter(isEnded).length;
  return words.back(done, run.batches.length);
}

const FILLS: Record<Outcome, string> = {
  planned: 'bg-line',
  sending: 'bg-accent opacity-35 animate-breathe',
  accepted: 'bg-accent opacity-50 animate-breathe',
  completed: 'bg-accent opacity-75',
  fetched: 'bg-accent',
  rejected: 'bg-bad-fill',
  failed: 'bg-bad-fill',
  unknown: 'bg-warn-fill',
  'left out': 'hatched',
};

/** A mark for each batch, as wide as its records are many. The table says the same in words. */
function Strip({ batches }: { batches: readonly Batch[] }) {
  if (batches.length < 2) return null;
  return (
    <div className="flex h-3 gap-0.5" aria-hidden="true">
      {batches.map(({ part, outcome }) => (
        <div
          key={part.id}
          className={`filled min-w-px rounded-sm transition-[background-color,opacity] duration-500 ${FILLS[outcome]}`}
          style={{ flexGrow: part.records, flexBasis: 0 }}
        />
      ))}
    </div>
  );
}
