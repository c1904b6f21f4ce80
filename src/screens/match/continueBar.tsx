import type { RunView } from '../../runs/state.ts';
import { ActionBar } from '../../ui/actionBar.tsx';
import { Button } from '../../ui/button.tsx';
import { ArrowIcon, CheckIcon, Spinner, WarnIcon } from '../../ui/icons.tsx';
import type { MatchMessages } from '../../messages/en/screens/match.ts';
import { useMessages } from '../../messages/language.tsx';
import { isMostlySendable, type Standing } from './standing.ts';

export interface ContinueBarProps {
  readonly view: RunView;
  readonly standing: Standing;
  /** How many fields have a column. */
  readonly matched: number;
  /** What is waited for since the button was pressed. */
  readonly awaited: 'reading' | 'plan' | undefined;
  readonly onContinue: () => void;
}

/** The way on, and what stands in it. */
export function ContinueBar({ view, standing, matched, awaited, onContinue }: ContinueBarProps) {
  const words = useMessages('match');
  const names = useMessages('fields');
  const { lack, check, allStay } = standing;
  return (
    <ActionBar
      status={
        awaited ? (
          <>
            <Spinner className="size-4 text-accent" />
            {awaited === 'reading' ? words.readingWait : planningText(view, words)}
          </>
        ) : lack.length > 0 ? (
          words.stillNeeded(lack.map((field) => words.lacking[field]))
        ) : allStay ? (
          <>
            <WarnIcon className="size-5 text-warn" />
            {words.allStay}
          </>
        ) : check.length > 0 ? (
          <>
            <WarnIcon className="size-5 text-warn" />
            {words.pleaseCheck(check.map((field) => names[field]))}
          </>
        ) : !isMostlySendable(standing) ? (
          <>
            <WarnIcon className="size-5 text-warn" />
            {words.fewSendable(standing.sendable.rows, standing.sendable.of)}
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
        look="primary"
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
