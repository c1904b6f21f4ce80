import { useState } from 'react';
import {
  DEFAULT_REUSE,
  type EarlierAnswer,
  type EarlierPeople as People,
  type ReuseOptions,
} from '../../../lists/types/earlier.ts';
import type { Plan } from '../../../lists/types/plan.ts';
import type { RunState } from '../../../runs/state.ts';
import { useServices } from '../../../features/page/services.ts';
import { ErrorNotice } from '../../../features/problems/errorNotice.tsx';
import { RowsSheet } from '../../../features/rows/rowsSheet.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { CheckField, RadioGroup } from '../../../ui/form/fields.tsx';
import { Section } from '../../../ui/heading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { chosen, reuseChoices } from './reuseChoices.ts';
import { useReplan } from '../useReplan.ts';

/** Maximum number of earlier lists that are named. Others are only counted. */
const MOST_LISTS = 5;

/** Shows the people who were in earlier lists, with a choice for each answer. Renders nothing if there are none. */
export function EarlierPeople({ run, plan }: { run: RunState; plan: Plan }) {
  const { earlier } = plan;
  return earlier && <Known run={run} earlier={earlier} />;
}

function Known({ run, earlier }: { run: RunState; earlier: People }) {
  const words = useMessages('earlier');
  const replan = useReplan(run);
  // Shown at once; the plan follows.
  const [reuse, setReuse] = useState<ReuseOptions>(run.planOptions?.reuse ?? DEFAULT_REUSE);
  const change = (part: Partial<ReuseOptions>) => {
    const next = { ...reuse, ...part };
    setReuse(next);
    replan.mutate({ reuse: next });
  };
  const { matched, 'no match': noMatch, unclear } = earlier.people;
  const { onlyNew = false } = reuse;
  return (
    <Section title={words.title}>
      <p className="-mt-3 mb-5 max-w-3xl text-small text-quiet">
        {words.lead(matched.all + noMatch.all, matched.all, noMatch.all)}
      </p>
      <div className="space-y-6">
        {unclear.all > 0 && <Unclear run={run} people={unclear.all} isSent={!onlyNew} />}
        <CheckField
          label={words.onlyNew}
          hint={words.onlyNewHint}
          checked={onlyNew}
          onCheck={(checked) => {
            change({ onlyNew: checked });
          }}
        />
        <div className="grid gap-x-10 gap-y-6 empty:hidden sm:grid-cols-2">
          <Group
            run={run}
            earlier={earlier}
            answer="matched"
            wanted={reuse.matched}
            onlyNew={onlyNew}
            onChoice={(value) => {
              change({ matched: value });
            }}
          />
          <Group
            run={run}
            earlier={earlier}
            answer="no match"
            wanted={reuse.noMatch}
            onlyNew={onlyNew}
            onChoice={(value) => {
              change({ noMatch: value });
            }}
          />
        </div>
        <Lists earlier={earlier} />
        <p className="max-w-3xl text-fine text-quiet">{words.memory}</p>
      </div>
      <ErrorNotice error={replan.error} />
    </Section>
  );
}

interface GroupProps {
  readonly run: RunState;
  readonly earlier: People;
  readonly answer: Exclude<EarlierAnswer, 'unclear'>;
  readonly wanted: ReuseOptions['matched'];
  /** True if every answer is reused, so that there is nothing to choose. */
  readonly onlyNew: boolean;
  readonly onChoice: (value: ReuseOptions['matched']) => void;
}

function Group({ run, earlier, answer, wanted, onlyNew, onChoice }: GroupProps) {
  const words = useMessages('earlier');
  const { reuseDays } = useServices().config;
  const known = earlier.people[answer];
  if (known.all === 0) return null;
  const title = words.group[answer](known.all);
  return (
    <div className="space-y-2">
      {onlyNew ? (
        <p className="text-small font-semibold">{title}</p>
      ) : (
        <RadioGroup
          legend={title}
          value={chosen(known, wanted)}
          choices={reuseChoices(known, words, { reuseDays, demo: run.demo })}
          onChoice={onChoice}
        />
      )}
      <div className="-ml-3">
        <RowsSheet run={run} query={{ kind: 'earlier', answer }} title={title} total={known.all} />
      </div>
    </div>
  );
}

/** People whom the API may have processed, but whose result never came. */
function Unclear({ run, people, isSent }: { run: RunState; people: number; isSent: boolean }) {
  const words = useMessages('earlier');
  return (
    <Notice
      tone="warn"
      actions={
        <RowsSheet
          run={run}
          query={{ kind: 'earlier', answer: 'unclear' }}
          title={words.group.unclear(people)}
          total={people}
        />
      }
    >
      {isSent ? words.unclearSent(people) : words.unclearLeft(people)}
    </Notice>
  );
}

function Lists({ earlier: { lists } }: { earlier: People }) {
  const words = useMessages('earlier');
  const more = lists.length - MOST_LISTS;
  return (
    <div className="text-small">
      <h3 className="font-semibold">{words.lists}</h3>
      <ul className="mt-1 space-y-1 text-quiet">
        {lists.slice(0, MOST_LISTS).map(({ run, name, at, people }) => (
          <li key={run} className="break-words">
            {words.list(name, at, people)}
          </li>
        ))}
        {more > 0 && <li>{words.moreLists(more)}</li>}
      </ul>
    </div>
  );
}
