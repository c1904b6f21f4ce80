import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lacking, type Lacking } from '../../lists/match/required.ts';
import type { Profile } from '../../lists/types/profile.ts';
import type { RecordField } from '../../api/record.ts';
import type { RunView } from '../../runs/state.ts';
import { useMessages } from '../../messages/language.tsx';
import { Deferred } from '../../ui/deferred.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useServices } from '../../features/page/services.ts';
import { partBytes } from '../../features/page/transport.ts';
import { useTemplates } from '../../features/templates/useTemplates.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { ContinueBar } from './continueBar.tsx';
import { EmailRule } from './emailRule.tsx';
import { Fields, type Highlight } from './fields/fields.tsx';
import { FileSettings } from './file/fileSettings.tsx';
import { choicesOf, useDraft, type Draft } from './draft/useDraft.ts';
import { OtherNotices, FileWarnings } from './file/fileNotices.tsx';
import { Preview } from './preview.tsx';
import { ReadingBar } from './file/readingBar.tsx';
import { withoutHeaderLines } from './draft/samples.ts';
import { matchStatusOf } from './draft/matchStatus.ts';
import { useThrottledProfile } from './file/useThrottledProfile.ts';
import { useEnterKey } from './useEnterKey.ts';

/** How many rows samples are taken from. */
const FIRST_ROWS = 50;

const FIRST_FIELD: Record<Lacking, RecordField> = {
  first_name: 'first_name',
  last_name: 'last_name',
  address_1: 'address_1',
  'zipcode or city and state': 'zipcode',
};

/**
 * The fields of a list with known columns beside the preview, and the way on. While a list is read it is
 * told four times a second how far that is: only what shows it is made again each time.
 */
export function Matcher({ view, profile: latest }: { view: RunView; profile: Profile }) {
  const profile = useThrottledProfile(latest);
  const { run, live } = view;
  const templates = useTemplates();
  const draft = useDraft(profile, run, templates.all);
  const rows = useFirstRows(run.id, profile);
  const matchStatus = useMemo(() => matchStatusOf(draft, profile, rows), [draft, profile, rows]);
  const { missing } = matchStatus;
  const [settingsOpened, setSettingsOpened] = useState(0);
  const [highlight, setHighlight] = useState<Highlight>({});
  const [inputs] = useState(() => new Map<RecordField, HTMLInputElement>());
  const { proceed, asked, awaited, error } = useContinue(view, draft, templates.known, () => {
    const [first] = missing;
    if (first) inputs.get(FIRST_FIELD[first])?.focus();
  });
  useEnterKey(proceed);
  const invalid = useMemo(
    () => (asked ? missing.map((field) => FIRST_FIELD[field]) : []),
    [asked, missing],
  );
  const onHighlight = useCallback((change: Highlight) => {
    setHighlight((before) => ({ ...before, ...change }));
  }, []);
  return (
    <div className="space-y-10">
      {live.reading && <ReadingBar run={run} profile={live.reading} />}
      <FileWarnings
        profile={profile}
        onOpenSettings={() => {
          setSettingsOpened((before) => before + 1);
        }}
      />
      {asked && missing.length > 0 && <MissingNotice missing={missing} />}
      <div className="grid items-start gap-x-10 gap-y-12 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,min(32rem,48%))_minmax(0,1fr)]">
        <Fields
          draft={draft}
          profile={profile}
          matchStatus={matchStatus}
          rows={rows}
          invalid={invalid}
          inputs={inputs}
          onHighlight={onHighlight}
        />
        <div className="space-y-6 lg:sticky lg:top-4">
          <Preview
            run={run}
            profile={profile}
            matching={draft.matching}
            otherAddresses={draft.options.otherAddresses}
            highlight={highlight}
          />
          <Deferred placeholder={<div aria-busy className="h-12.5" />}>
            <FileSettings run={run} profile={profile} draft={draft} asked={settingsOpened} />
          </Deferred>
        </div>
      </div>
      <OtherNotices profile={profile} />
      <EmailRule draft={draft} profile={profile} />
      <ErrorNotice error={error} />
      <ContinueBar
        view={view}
        matchStatus={matchStatus}
        matched={Object.keys(draft.matching).length}
        awaited={awaited}
        onContinue={proceed}
      />
    </div>
  );
}

function MissingNotice({ missing }: { missing: readonly Lacking[] }) {
  const words = useMessages('match');
  return (
    <Notice
      tone="bad"
      role="alert"
      title={words.lackingTitle(missing.map((field) => words.lacking[field]))}
    >
      {words.lackingText}
    </Notice>
  );
}

/** The first rows as they are in the file: as many as can give samples of each field. */
function useFirstRows(id: string, profile: Profile): readonly (readonly string[])[] {
  const { runs } = useServices();
  const { columns, format } = profile;
  const count = Math.min(profile.rows, FIRST_ROWS);
  const { data } = useQuery({
    queryKey: ['rows', id, 'first', format, count],
    queryFn: () => runs.rows(id, { kind: 'all' }, 0, count),
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  return useMemo(
    () =>
      withoutHeaderLines(
        data?.map(({ cells }) => cells) ?? [],
        columns.map(({ name }) => name),
        format,
      ),
    [data, columns, format],
  );
}

/** Goes on to planning; pressed while the list is still being read, it does so once that is done. */
function useContinue(view: RunView, draft: Draft, templatesKnown: boolean, onMissing: () => void) {
  const { runs, config, matchMemory } = useServices();
  const [asked, setAsked] = useState(false);
  const [wanted, setWanted] = useState(false);
  const { id } = view.run;
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ matching, options, template, templateApplied }: Draft) =>
      runs.match(
        id,
        matching,
        { ...options, bodyBytes: partBytes(config.transport, config) },
        templateApplied ? template : undefined,
      ),
    onSettled: () => {
      setWanted(false);
    },
  });
  const whole = view.live.reading ? undefined : view.run.profile;
  const planning = view.run.toPlan && !view.live.problem;
  const complete = lacking(draft.matching).length === 0;
  // The template for lists with these columns may not be loaded yet.
  const ready = wanted && complete && whole !== undefined && templatesKnown && !isPending;
  useEffect(() => {
    if (!ready) return;
    matchMemory.keep(whole.columns, choicesOf(draft));
    mutate(draft);
  }, [ready, draft, whole, matchMemory, mutate]);
  return {
    proceed: () => {
      setAsked(true);
      setWanted(complete);
      if (!complete) onMissing();
    },
    asked,
    /** What is waited for after the button was pressed. */
    awaited: isPending || planning ? ('plan' as const) : wanted ? ('reading' as const) : undefined,
    error,
  };
}
