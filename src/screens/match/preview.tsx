import type { RecordField } from '../../api/record.ts';
import { columnsOf, usedColumns } from '../../lists/match/required.ts';
import type { ColumnProfile, Matching, Profile } from '../../lists/types.ts';
import type { RunState } from '../../runs/state.ts';
import type { DataColumn } from '../../ui/dataTable.tsx';
import { Section } from '../../ui/heading.tsx';
import { useFormats, useWords } from '../../ui/language.tsx';
import { fieldWords } from '../fieldWords.ts';
import { RowsTable } from '../rowsTable.tsx';
import { useServices } from '../services.ts';
import { words as matchWords } from './words.ts';

export interface PreviewProps {
  readonly run: RunState;
  readonly profile: Profile;
  readonly matching: Matching;
  /** The field that is being looked at. */
  readonly active: RecordField | undefined;
}

/** All rows as they are in the file, with the matched columns marked out. */
export function Preview({ run, profile, matching, active }: PreviewProps) {
  const words = useWords(matchWords);
  const { runs } = useServices();
  const activeSource = active && matching[active];
  const activeColumns = activeSource ? columnsOf(activeSource) : [];
  const look = useColumnLook(matching, activeColumns);
  return (
    <Section
      title={words.preview}
      aside={<p className="text-fine text-quiet">{words.previewHint}</p>}
    >
      <RowsTable
        name={words.preview}
        columns={profile.columns}
        total={profile.rows}
        load={(from, count) => runs.rows(run.id, { kind: 'all' }, from, count)}
        loadKey={['rows', run.id, 'all', profile.format]}
        look={look}
        bring={activeColumns[0]}
      />
    </Section>
  );
}

/** The field that a column serves as stands above its name. */
function useColumnLook(matching: Matching, active: readonly number[]) {
  const names = useWords(fieldWords);
  const formats = useFormats();
  const used = usedColumns(matching);
  return ({ index, label }: ColumnProfile) => {
    const fields = (used.get(index) ?? []).map((field) => names[field]);
    const mark: DataColumn['mark'] = active.includes(index)
      ? 'strong'
      : used.has(index)
        ? 'soft'
        : 'none';
    return {
      mark,
      head: (
        <>
          <span className="block truncate text-accent">{formats.list(fields) || '\u00a0'}</span>
          <span className="block truncate">{label}</span>
        </>
      ),
    };
  };
}
