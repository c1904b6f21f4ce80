import { useEffect } from 'react';
import { asksUser } from '../../runs/head.ts';
import type { RunView } from '../../runs/state.ts';
import { Section } from '../../ui/heading.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useMessages } from '../../messages/language.tsx';
import { Later } from '../../ui/later.tsx';
import { Report } from '../../features/batches/report.tsx';
import { RunScreen } from '../../features/frame/runScreen.tsx';
import { FailedBatches, UnknownBatches } from '../../features/batches/settle.tsx';
import { BatchTable } from './batchTable.tsx';
import { Foot } from './foot.tsx';
import { Hindrances } from './hindrances.tsx';
import { Overview } from './overview.tsx';
import { PauseNotice } from './pauseNotice.tsx';
import { StuckBatches } from './stuckBatches.tsx';
import { runShare } from './share.ts';

/** How often progress is said aloud: at every tenth. */
const SAID_STEPS = 10;

/** A run under way. Goes to results by itself when the last batch is merged. */
export default function Progress({ id }: { id: string }) {
  const words = useMessages('progress');
  return (
    <RunScreen
      id={id}
      place="progress"
      titlePrefix={({ run }) => (asksUser(run) ? words.asks : words.percent(runShare(run)))}
    >
      {(view) => <Running view={view} />}
    </RunScreen>
  );
}

function Running({ view }: { view: RunView }) {
  const words = useMessages('progress');
  const { run, live } = view;
  useSaidProgress(runShare(run));
  return (
    <div className="space-y-10">
      <div className="space-y-6 rounded-lg border border-line bg-raised p-4 sm:p-7">
        <Overview view={view} />
        <div className="space-y-4 empty:hidden">
          <PauseNotice run={run} />
          <UnknownBatches run={run} />
          <FailedBatches run={run} />
          <StuckBatches view={view} />
          <Hindrances id={run.id} live={live} />
        </div>
        <Foot view={view} />
      </div>
      <Section title={words.batches}>
        <Later meanwhile={<div aria-busy className="h-dvh" />}>
          <BatchTable view={view} />
        </Later>
      </Section>
      <Report run={run} />
    </div>
  );
}

function useSaidProgress(share: number): void {
  const words = useMessages('progress');
  const announce = useAnnounce();
  const step = Math.floor(share * SAID_STEPS) / SAID_STEPS;
  useEffect(() => {
    if (step > 0) announce(`${words.overall}: ${words.percent(step)}`);
  }, [step, words, announce]);
}
