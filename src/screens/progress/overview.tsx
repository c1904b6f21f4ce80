import type { Batch, RunState, RunView } from '../../runs/state.ts';
import { useMessages } from '../../messages/language.tsx';
import { useNow } from '../../features/page/useNow.ts';
import { runProgress } from './runProgress.ts';
import {
  SIDE_PHASES,
  phaseCounts,
  PHASE_CLASS,
  MAIN_PHASES,
  type BatchPhase,
} from './batchPhase.ts';
import { BatchStrip } from './batchStrip.tsx';
import type { ProgressMessages } from '../../messages/en/screens/progress.ts';

const SECOND = 1_000;

/** Minimum number of finished batches before a remaining time is shown. */
const ENOUGH_TO_TELL = 3;

/** Shows the run's progress, its elapsed time, and the phases of its batches. */
export function Overview({ view }: { view: RunView }) {
  const words = useMessages('progress');
  const { run } = view;
  const share = runProgress(run);
  const back = run.batches.filter(isBack).length;
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div className="flex flex-wrap items-end gap-x-5 gap-y-1">
          <p className="text-display font-bold">{words.percent(share)}</p>
          <div className="pb-1 text-small">
            <p className="font-semibold">{stepText(view, words)}</p>
            <p className="text-quiet">{foundText(run, words)}</p>
          </div>
        </div>
        <Times run={run} share={share} back={back} />
      </div>
      <BatchStrip
        label={words.overall}
        valueText={words.progressText(share, back, run.batches.length)}
        share={share}
        batches={run.batches}
      />
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <PhaseList run={run} />
        <LastContact view={view} />
      </div>
    </div>
  );
}

function Times({ run, share, back }: { run: RunState; share: number; back: number }) {
  const words = useMessages('progress');
  const now = useNow(SECOND);
  const elapsed = Math.max(0, (run.finishedAt ?? now) - (run.submittedAt ?? now));
  const known = back >= ENOUGH_TO_TELL && share < 1 && !run.pause;
  return (
    <p className="pb-1 text-small text-quiet sm:text-right">
      {words.elapsed(elapsed)}
      {known && (
        <>
          <br className="max-sm:hidden" />
          <span className="sm:hidden"> · </span>
          {words.left((elapsed / share) * (1 - share))}
        </>
      )}
    </p>
  );
}

function stepText({ run, live }: RunView, words: ProgressMessages): string {
  if (live.merging) return words.merging;
  if (run.cancelled) return words.cancelled;
  if (run.jobId === undefined && !run.pause) return words.creatingJob;
  return words.back(run.batches.filter(isBack).length, run.batches.length);
}

function isBack({ outcome }: Batch): boolean {
  return outcome === 'fetched';
}

/** The number of emails found so far, as text. */
function foundText({ batches }: RunState, words: ProgressMessages): string {
  const counts = batches.flatMap((batch) => batch.counts ?? []);
  if (counts.length === 0) return words.noneFound;
  return words.found(counts.reduce((sum, { matched }) => sum + matched, 0));
}

/** Shows the number of batches in each phase. */
function PhaseList({ run }: { run: RunState }) {
  const words = useMessages('progress');
  const counts = phaseCounts(run.batches);
  const shown = [...MAIN_PHASES, ...SIDE_PHASES.filter((phase) => counts.has(phase))];
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 text-small" aria-label={words.phasesLabel}>
      {shown.map((phase) => (
        <PhaseItem
          key={phase}
          phase={phase}
          count={counts.get(phase) ?? 0}
          label={words.phases[phase]}
        />
      ))}
    </ul>
  );
}

function PhaseItem(props: { phase: BatchPhase; count: number; label: string }) {
  const words = useMessages('progress');
  const { phase, count, label } = props;
  return (
    <li className={`flex items-center gap-2 ${count === 0 ? 'text-quiet' : 'font-semibold'}`}>
      <span className={`filled size-3 shrink-0 rounded-sm ${PHASE_CLASS[phase]}`} />
      {words.phaseCount(label, count)}
    </li>
  );
}

/** Shows when the API last answered, and when it is polled next. */
function LastContact({ view }: { view: RunView }) {
  const words = useMessages('progress');
  const now = useNow(SECOND);
  const polls = [...view.live.activity.values()].filter(({ kind }) => kind === 'polling');
  const heard = polls.flatMap((poll) => ('heardAt' in poll ? (poll.heardAt ?? []) : []));
  const asks = polls.flatMap((poll) => ('asksAt' in poll ? (poll.asksAt ?? []) : []));
  if (heard.length === 0 || asks.length === 0) return null;
  const ago = now - Math.max(...heard);
  return <p className="text-fine text-quiet">{words.heard(ago, Math.min(...asks) - now)}</p>;
}
