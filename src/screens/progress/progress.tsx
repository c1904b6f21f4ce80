import { useEffect } from 'react';
import { runShare } from './share.ts';
import type { RunView } from '../../runs/state.ts';
import { Section } from '../../ui/heading.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useWords } from '../../ui/language.tsx';
import { Report } from '../report.tsx';
import { RunScreen } from '../runScreen.tsx';
import { UnknownBatches } from '../settle.tsx';
import { ProblemNotice } from '../trouble.tsx';
import { BatchTable } from './batchTable.tsx';
import { Controls } from './controls.tsx';
import { Hindrances } from './hindrances.tsx';
import { Overview } from './overview.tsx';
import { PauseNotice } from './pauseNotice.tsx';
import { words as progressWords } from './words.ts';

/** How often progress is said aloud: at every tenth. */
const SAID_STEPS = 10;

/** A run under way. Goes to results by itself when the last batch is merged. */
export default function Progress({ id }: { id: string }) {
  const words = useWords(progressWords);
  return (
    <RunScreen id={id} place="progress" titlePrefix={({ run }) => words.percent(runShare(run))}>
      {(view) => <Running view={view} />}
    </RunScreen>
  );
}

function Running({ view }: { view: RunView }) {
  const words = useWords(progressWords);
  const { run, live } = view;
  useSaidProgress(runShare(run));
  return (
    <div className="space-y-10">
      <Overview view={view} />
      <div className="space-y-4 empty:hidden">
        <PauseNotice run={run} />
        <UnknownBatches run={run} />
        {live.problem && <ProblemNotice problem={live.problem} />}
        <Hindrances live={live} />
      </div>
      <Controls run={run} />
      <Section title={words.batches}>
        <BatchTable view={view} />
      </Section>
      <Report run={run} />
    </div>
  );
}

function useSaidProgress(share: number): void {
  const words = useWords(progressWords);
  const announce = useAnnounce();
  const step = Math.floor(share * SAID_STEPS) / SAID_STEPS;
  useEffect(() => {
    if (step > 0) announce(`${words.overall}: ${words.percent(step)}`);
  }, [step, words, announce]);
}
