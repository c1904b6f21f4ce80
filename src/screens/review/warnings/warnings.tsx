import type { Plan } from '../../../lists/types/plan.ts';
import type { RunHead, RunState } from '../../../runs/state.ts';
import { ButtonLink, TEXT_LINK } from '../../../ui/button.tsx';
import { Link } from 'wouter';
import { useMessages } from '../../../messages/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PATHS, PLACE_OF_STAGE, runPath } from '../../../features/page/paths.ts';
import { useLifetime } from '../../../features/retention/useLifetime.ts';
import { useConnection, useServices, useWatched } from '../../../features/page/services.ts';
import { useNow } from '../../../features/page/useNow.ts';
import { shortTokenTime } from './tokenTime.ts';
import { HostListNotice } from './hostListNotice.tsx';

export interface WarningsProps {
  readonly run: RunState;
  readonly plan: Plan;
  /** True if the list can be submitted without connecting first. */
  readonly connected: boolean;
  /** An earlier run that submitted the same list. */
  readonly before: RunHead | undefined;
}

/** What to know before submitting. */
export function Warnings({ run, plan, connected, before }: WarningsProps) {
  const words = useMessages('review');
  const earlier = useMessages('earlier');
  const reusedRows = plan.earlier?.reusedRows ?? 0;
  const lifetime = useLifetime();
  return (
    <>
      {plan.records === 0 && reusedRows > 0 && (
        <Notice title={earlier.nobody}>{earlier.nobodyText}</Notice>
      )}
      {plan.records === 0 && reusedRows === 0 && (
        <Notice
          tone="bad"
          role="alert"
          title={haveAllEmails(plan) ? words.nothingNew : words.nothing}
        >
          {haveAllEmails(plan) ? words.nothingNewText : words.nothingText}
        </Notice>
      )}
      {lifetime !== 'kept' && (
        <Notice tone="warn" title={words.shortLife[lifetime].title}>
          {words.shortLife[lifetime].text}
        </Notice>
      )}
      <HostListNotice run={run} plan={plan} />
      {before && <SubmittedBefore before={before} free={plan.records === 0} />}
      {!run.demo && <TokenTime run={run} records={plan.records} />}
      {!connected && (
        <Notice
          tone="warn"
          title={words.notConnected}
          actions={
            <ButtonLink to={PATHS.connect} state={{ next: runPath(run.id, 'review') }}>
              {words.connect}
            </ButtonLink>
          }
        >
          {words.notConnectedText}
        </Notice>
      )}
    </>
  );
}

/** A token that is likely to expire before the list is through. */
function TokenTime({ run, records }: { run: RunState; records: number }) {
  const words = useMessages('review');
  const { runs } = useServices();
  const past = useWatched(runs.past);
  const connection = useConnection();
  const now = useNow(60_000);
  const left = connection && shortTokenTime(connection, past ?? [], records, now);
  if (left === undefined) return null;
  return (
    <Notice
      tone="warn"
      title={words.tokenTime(left)}
      actions={
        <ButtonLink to={PATHS.connect} state={{ next: runPath(run.id, 'review') }}>
          {words.newToken}
        </ButtonLink>
      }
    >
      {words.tokenTimeText}
    </Notice>
  );
}

/** Whether every person of the list is left out for an email that is there already. */
function haveAllEmails({ notSent }: Plan): boolean {
  const people = notSent.filter(({ reason }) => reason !== 'header line');
  return people.length > 0 && people.every(({ reason }) => reason === 'already has an e-mail');
}

function SubmittedBefore({ before, free }: { before: RunHead; free: boolean }) {
  const words = useMessages('review');
  const earlier = useMessages('earlier');
  const text = free ? earlier.againFree : words.againText;
  return (
    <Notice tone="warn" title={words.again}>
      <p>
        {text(before.fileName, before.createdAt)}{' '}
        <Link to={runPath(before.id, PLACE_OF_STAGE[before.stage])} className={TEXT_LINK}>
          {words.againOpen}
        </Link>
      </p>
    </Notice>
  );
}
