import type { RunView } from '../../runs/state.ts';
import { ActionBar } from '../../ui/actionBar.tsx';
import { Button } from '../../ui/button.tsx';
import { ArrowIcon, CheckIcon, Spinner, WarnIcon } from '../../ui/icons.tsx';
import type { MatchMessages } from '../../messages/en/screens/match.ts';
import { useMessages } from '../../messages/language.tsx';
import { isMostlySendable, type MatchStatus } from './draft/matchStatus.ts';

export interface ContinueBarProps {
  readonly view: RunView;
  readonly matchStatus: MatchStatus;
  /** How many fields have a column. */
  readonly matched: number;
  /** What is waited for since the button was pressed. */
  readonly awaited: 'reading' | 'plan' | undefined;
  readonly onContinue: () => void;
}

/** The way on, and what stands in it. */
export function ContinueBar({ view, matchStatus, matched, awaited, onContinue }: ContinueBarProps) {
  const words = useMessages('match');
  const names = useMessages('fields');
  const { missing, toCheck, noneToSend } = matchStatus;
  return (
    <ActionBar
      status={
        awaited ? (
          <>
            <Spinner className="size-4 text-accent" />
            {awaited === 'reading' ? words.readingWait : planningText(view, words)}
          </>
        ) : missing.length > 0 ? (
          words.stillNeeded(missing.map((field) => words.lacking[field]))
        ) : noneToSend ? (
          <>
            <WarnIcon className="size-5 text-warn" />
            {words.allStay}
          </>
        ) : toCheck.length > 0 ? (
          <>
            <WarnIcon className="size-5 text-warn" />
            {words.pleaseCheck(toCheck.map((field) => names[field]))}
          </>
        ) : !isMostlySendable(matchStatus) ? (
          <>
            <WarnIcon className="size-5 text-warn" />
            {words.fewSendable(matchStatus.sendable.rows, matchStatus.sendable.of)}
          </>
        ) : (
          <>
            <CheckIcon className="size-5 text-accent" />
            <span>
              <strong className="font-semibold">{words.allSet}.</strong>{' '}
              <span className="text-quiet max-sm:hidden">{words.allSetText(matched)}</span>
            </span>
          </>
        )
      }
    >
      <Button
        variant="primary"
        busy={awaited !== undefined}
        aria-keyshortcuts="Enter"
        title={words.continueHint}
        onClick={onContinue}
      >
        {words.continue}
        <ArrowIcon />
      </Button>
    </ActionBar>
  );
}

function planningText({ live }: RunView, words: MatchMessages): string {
  const { planning } = live;
  return planning && planning.total > 0
    ? `${words.planning}: ${words.planningText(planning.done / planning.total)}`
    : `${words.planning}…`;
}
