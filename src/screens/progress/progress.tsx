import { useEffect } from 'react';
import { asksUser } from '../../runs/model/runHead.ts';
import type { RunView } from '../../runs/state.ts';
import { Section } from '../../ui/heading.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useMessages } from '../../messages/language.tsx';
import { Deferred } from '../../ui/deferred.tsx';
import { Report } from '../../features/batches/report.tsx';
import { RunScreen } from '../../features/frame/runScreen.tsx';
import { FailedBatches, UnknownBatches } from '../../features/batches/unresolvedBatches.tsx';
import { BatchTable } from './batchTable.tsx';
import { Footer } from './footer.tsx';
import { Blockers } from './blockers.tsx';
import { Overview } from './overview.tsx';
import { PauseNotice } from './pauseNotice.tsx';
import { StuckBatches } from './stuckBatches.tsx';
import { TransportNotice } from './transportNotice.tsx';
import { runProgress } from './runProgress.ts';

/** How often progress is said aloud: at every tenth. */
const ANNOUNCED_STEPS = 10;

/** A run under way. Goes to results by itself when the last batch is merged. */
export default function Progress({ id }: { id: string }) {
  const words = useMessages('progress');
  return (
    <RunScreen
      id={id}
      place="progress"
      titlePrefix={({ run }) => (asksUser(run) ? words.asks : words.percent(runProgress(run)))}
    >
      {(view) => <Running view={view} />}
    </RunScreen>
  );
}

function Running({ view }: { view: RunView }) {
  const words = useMessages('progress');
  const { run, live } = view;
  useAnnouncedProgress(runProgress(run));
  return (
    <div className="space-y-10">
      <div className="space-y-6 rounded-lg border border-line bg-raised p-4 sm:p-7">
        <Overview view={view} />
        <div className="space-y-4 empty:hidden">
          <TransportNotice run={run} />
          <PauseNotice run={run} />
          <UnknownBatches run={run} />
          <FailedBatches run={run} />
          <StuckBatches view={view} />
          <Blockers id={run.id} live={live} />
        </div>
        <Footer view={view} />
      </div>
      <Section title={words.batches}>
        <Deferred placeholder={<div aria-busy className="h-dvh" />}>
          <BatchTable view={view} />
        </Deferred>
      </Section>
      <Report run={run} />
    </div>
  );
}

function useAnnouncedProgress(share: number): void {
  const words = useMessages('progress');
  const announce = useAnnounce();
  const step = Math.floor(share * ANNOUNCED_STEPS) / ANNOUNCED_STEPS;
  useEffect(() => {
    if (step > 0) announce(`${words.overall}: ${words.percent(step)}`);
  }, [step, words, announce]);
}
