import { useState } from 'react';
import type { Breakdown } from '../../lists/types/export.ts';
import type { RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/form/fields.tsx';
import { Section } from '../../ui/heading.tsx';
import { useMessages } from '../../messages/language.tsx';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { GroupTable } from './groupTable.tsx';
import { StateMap } from './stateMap.tsx';
import { useBreakdowns } from './useBreakdowns.ts';

/** How many groups are shown at first. */
const SHOWN = 10;

/** Matches by group: by state, or by a column that the user picks. */
export function BreakdownSection({ run }: { run: RunState }) {
  const words = useMessages('results');
  const { data, error } = useBreakdowns(run);
  const [picked, setPicked] = useState<string>();
  const nameOf = useBreakdownName(run);
  if (data?.length === 0) return null;
  const shown = data?.find(({ by }) => String(by) === picked) ?? data?.[0];
  return (
    <Section title={words.breakdown}>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <p className="text-small text-quiet">{words.counting}</p>}
      {data && shown && (
        <div className="space-y-6">
          {data.length > 1 && (
            <div className="max-w-xs">
              <SelectField
                label={words.groupBy}
                value={String(shown.by)}
                choices={data.map(({ by }) => ({ value: String(by), label: nameOf(by) }))}
                onChoice={setPicked}
              />
            </div>
          )}
          <Groups key={shown.by} breakdown={shown} name={nameOf(shown.by)} />
        </div>
      )}
    </Section>
  );
}

/** Gives what a breakdown is by, such as a column's name. */
export function useBreakdownName({ profile }: RunState): (by: Breakdown['by']) => string {
  const words = useMessages('results');
  return (by) => (by === 'state' ? words.state : (profile?.columns[by]?.label ?? ''));
}

function Groups({ breakdown, name }: { breakdown: Breakdown; name: string }) {
  const words = useMessages('results');
  const [all, setAll] = useState(false);
  const groups = byMatches(breakdown);
  const table = (
    <div className="space-y-3">
      <GroupTable
        name={words.matchesBy(name)}
        head={name}
        breakdown={breakdown}
        groups={all ? groups : groups.slice(0, SHOWN)}
      />
      {!all && groups.length > SHOWN && (
        <Button
          onClick={() => {
            setAll(true);
          }}
        >
          {words.showAll(groups.length)}
        </Button>
      )}
    </div>
  );
  if (breakdown.by !== 'state') return table;
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,24rem),1fr))] items-start gap-x-12 gap-y-8">
      <StateMap groups={groups} />
      {table}
    </div>
  );
}

/** Those with most matches first. */
export function byMatches({ groups }: Breakdown): Breakdown['groups'] {
  return groups.toSorted((a, b) => b.matched - a.matched);
}
