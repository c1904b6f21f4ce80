import type { Plan } from '../../lists/types/plan.ts';
import type { RunHead, RunState } from '../../runs/state.ts';
import { ButtonLink, TEXT_LINK } from '../../ui/button.tsx';
import { Link } from 'wouter';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PATHS, PLACE_OF_STAGE, runPath } from '../../features/page/paths.ts';
import { useShortLife } from '../../features/keeping/useLifetime.ts';
import { useSubmittedBefore } from './submittedBefore.ts';
import { words as reviewWords } from './words.ts';

/** What to know before submitting. */
export function Warnings(props: { run: RunState; plan: Plan; connected: boolean }) {
  const { run, plan, connected } = props;
  const words = useWords(reviewWords);
  const short = useShortLife();
  const before = useSubmittedBefore(run, plan);
  return (
    <>
      {plan.records === 0 && (
        <Notice
          tone="bad"
          role="alert"
          title={haveAllEmails(plan) ? words.nothingNew : words.nothing}
        >
          {haveAllEmails(plan) ? words.nothingNewText : words.nothingText}
        </Notice>
      )}
      {short && (
        <Notice tone="warn" title={short.runTitle}>
          {short.runText}
        </Notice>
      )}
      {before && <SubmittedBefore before={before} />}
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

/** Whether every person of the list is left out for an email that is there already. */
function haveAllEmails({ notSent }: Plan): boolean {
  const people = notSent.filter(({ reason }) => reason !== 'header line');
  return people.length > 0 && people.every(({ reason }) => reason === 'already has an e-mail');
}

function SubmittedBefore({ before }: { before: RunHead }) {
  const words = useWords(reviewWords);
  return (
    <Notice tone="warn" title={words.again}>
      <p>
        {words.againText(before.fileName, before.createdAt)}{' '}
        <Link to={runPath(before.id, PLACE_OF_STAGE[before.stage])} className={TEXT_LINK}>
          {words.againOpen}
        </Link>
      </p>
    </Notice>
  );
}
