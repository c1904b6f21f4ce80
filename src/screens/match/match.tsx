import { useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import type { Profile } from '../../lists/types/profile.ts';
import type { RunView } from '../../runs/state.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useMessages } from '../../messages/language.tsx';
import { PATHS, runPath } from '../../features/page/paths.ts';
import { RunScreen } from '../../features/frame/runScreen.tsx';
import { useServices } from '../../features/page/services.ts';
import { ProblemNotice } from '../../features/problems/errorNotice.tsx';
import { Matcher } from './matcher.tsx';

/** Where columns become fields. Reached again from review, it has what was chosen before. */
export default function Match({ id }: { id: string }) {
  return (
    <RunScreen
      id={id}
      place="match"
      belongs={({ run }) => run.stage === 'matching' || run.stage === 'review'}
    >
      {(view) => <Matching view={view} />}
    </RunScreen>
  );
}

function Matching({ view }: { view: RunView }) {
  const words = useMessages('match');
  const { runs } = useServices();
  const { run, live } = view;
  const [cameBack, setCameBack] = useState(run.stage === 'review');
  useEffect(() => {
    if (cameBack)
      void runs.rematch(run.id).finally(() => {
        setCameBack(false);
      });
  }, [cameBack, runs, run.id]);
  if (run.stage === 'review' && !cameBack) return <Redirect to={runPath(run.id, 'review')} />;

  const profile: Profile | undefined = live.reading ?? run.profile;
  const choose = (
    <ButtonLink to={run.demo ? PATHS.chooseDemo : PATHS.choose}>{words.another}</ButtonLink>
  );
  return (
    <div className="space-y-10">
      {live.problem && <ProblemNotice problem={live.problem} actions={choose} />}
      {profile && <Matcher view={view} profile={profile} />}
    </div>
  );
}
