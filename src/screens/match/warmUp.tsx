import { useEffect, useState } from 'react';
import type { Profile } from '../../lists/types/profile.ts';
import { reduce } from '../../runs/reduce.ts';
import { Offstage } from '../../ui/renderOffscreen.tsx';
import { RunFrame } from '../../features/frame/runScreen.tsx';
import { useServices } from '../../features/page/services.ts';
import { Matcher } from './matcher.tsx';

const HEADER = 'Customer ID,First name,Last name,Company,Address,City,State,ZIP code,Email\r\n';
const ROW = 'C-1,Zoë,Lee,"Lee, ""Partners""","1 Main St, #2",Boston,MA,02108,\r\n';

/** A made-up list with all that makes reading one slow. */
const LIST = new File([HEADER, ROW.repeat(1_500)], 'rehearsal.csv');

/** How often the worker glances at it. */
const ROUNDS = 6;

const RUN = reduce(undefined, {
  type: 'created',
  at: 0,
  id: 'rehearsal',
  demo: false,
  name: LIST.name,
  bytes: LIST.size,
});

/**
 * The screen of a made-up list, out of sight, before one is chosen: the worker glances at that list, and
 * the screen is drawn, so that all of their code has run.
 */
export default function Rehearsal() {
  const { runs } = useServices();
  const [profile, setProfile] = useState<Profile>();
  useEffect(() => {
    // What fails here fails where it is told.
    void practised(() => runs.glance(LIST)).then(setProfile, () => undefined);
  }, [runs]);
  return (
    profile &&
    RUN && (
      <Offstage>
        <RunFrame
          place="match"
          view={{ run: RUN, live: { reading: profile, activity: new Map(), driver: 'nobody' } }}
        >
          {(view) => <Matcher view={view} profile={profile} />}
        </RunFrame>
      </Offstage>
    )
  );
}

/** Code is as fast as it gets after some rounds only. */
async function practised<T>(work: () => Promise<T>): Promise<T> {
  for (let round = 1; round < ROUNDS; round += 1) await work();
  return work();
}
