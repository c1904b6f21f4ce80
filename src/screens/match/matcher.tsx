import { useEffect, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { lacking, type Lacking } from '../../lists/match/required.ts';
import type { Profile } from '../../lists/types.ts';
import type { RecordField } from '../../api/record.ts';
import type { RunView } from '../../runs/state.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useServices } from '../services.ts';
import { useTask } from '../task.ts';
import { ErrorNotice } from '../trouble.tsx';
import { ContinueBar } from './continueBar.tsx';
import { EmailRule } from './emailRule.tsx';
import { Fields } from './fields.tsx';
import { HowItIsRead } from './howItIsRead.tsx';
import { useDraft, type Draft } from './matching.ts';
import { Preview } from './preview.tsx';
import { ReadingBar } from './readingBar.tsx';
import { words as matchWords } from './words.ts';

/** How many rows samples are taken from. */
const FIRST_ROWS = 50;

const FIRST_FIELD: Record<Lacking, RecordField> = {
  first_name: 'first_name',
  last_name: 'last_name',
  address_1: 'address_1',
  'zipcode or city and state': 'zipcode',
};

/** The fields of a list with known columns, the preview, and the way on. */
export function Matcher({ view, profile }: { view: RunView; profile: Profile }) {
  const words = useWords(matchWords);
  const { run, live } = view;
  const whole = live.reading ? undefined : run.profile;
  const draft = useDraft(profile, run);
  const lack = lacking(draft.matching);
  const rows = useFirstRows(run.id, profile);
  const [active, setActive] = useState<RecordField>();
  const [boxes] = useState(() => new Map<RecordField, HTMLInputElement>());
  const { go, asked, awaited, error } = useContinue(view, whole !== undefined, draft, () => {
    const [first] = lack;
    if (first) boxes.get(FIRST_FIELD[first])?.focus();
  });
  return (
    <div className="space-y-12">
      {live.reading && <ReadingBar profile={live.reading} />}
      <Fields
        draft={draft}
        profile={profile}
        rows={rows}
        invalid={asked ? lack.map((field) => FIRST_FIELD[field]) : []}
        boxes={boxes}
        onActive={setActive}
      />
      {asked && lack.length > 0 && (
        <Notice
          tone="bad"
          role="alert"
          title={words.lackingTitle(lack.map((field) => words.lacking[field]))}
        >
          {words.lackingText}
        </Notice>
      )}
      <Preview run={run} profile={profile} matching={draft.matching} active={active} />
      <EmailRule draft={draft} profile={profile} />
      <HowItIsRead run={run} profile={profile} draft={draft} />
      <ErrorNotice error={error} />
      <ContinueBar
        view={view}
        lack={lack}
        matched={Object.keys(draft.matching).length}
        awaited={awaited}
        onContinue={go}
      />
    </div>
  );
}

/** The first rows as they are in the file: as many as can give samples of each field. */
function useFirstRows(id: string, { format, rows }: Profile): readonly (readonly string[])[] {
  const { runs } = useServices();
  const count = Math.min(rows, FIRST_ROWS);
  const { data } = useQuery({
    queryKey: ['rows', id, 'first', format, count],
    queryFn: () => runs.rows(id, { kind: 'all' }, 0, count),
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  return useMemo(() => data?.map(({ cells }) => cells) ?? [], [data]);
}

/** Goes on to planning; pressed while the list is still being read, it does so once that is done. */
function useContinue(view: RunView, read: boolean, draft: Draft, onLacking: () => void) {
  const { runs, config } = useServices();
  const { run: runTask, busy, error } = useTask();
  const [asked, setAsked] = useState(false);
  const [wanted, setWanted] = useState(false);
  const { id } = view.run;
  const planning = view.run.toPlan && !view.live.problem;
  const complete = lacking(draft.matching).length === 0;
  const ready = wanted && complete && read && !busy;
  useEffect(() => {
    if (!ready) return;
    const options = { ...draft.options, bodyBytes: config.bodyBytes };
    runTask(() => runs.match(id, draft.matching, options).finally(() => setWanted(false)));
  }, [ready, draft, id, runs, config.bodyBytes, runTask]);
  return {
    go: () => {
      setAsked(true);
      setWanted(complete);
      if (!complete) onLacking();
    },
    asked,
    /** What is waited for after the button was pressed. */
    awaited: busy || planning ? ('plan' as const) : wanted ? ('reading' as const) : undefined,
    error,
  };
}
