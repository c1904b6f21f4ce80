import type { RecordField } from '../../api/record.ts';
import { columnsOf, usedColumns } from '../../lists/match/required.ts';
import type { Matching, Profile } from '../../lists/types.ts';
import { DataTable } from '../../ui/dataTable.tsx';
import { Section } from '../../ui/heading.tsx';
import { useFormats, useWords } from '../../ui/language.tsx';
import { fieldWords } from '../fieldWords.ts';
import { words as matchWords } from './words.ts';

export interface PreviewProps {
  readonly profile: Profile;
  readonly rows: readonly (readonly string[])[];
  readonly matching: Matching;
  /** The field that is being looked at. */
  readonly active: RecordField | undefined;
}

/** The first rows with the matched columns marked out. */
export function Preview({ profile, rows, matching, active }: PreviewProps) {
  const words = useWords(matchWords);
  const names = useWords(fieldWords);
  const formats = useFormats();
  const used = usedColumns(matching);
  const activeSource = active && matching[active];
  const activeColumns = activeSource ? columnsOf(activeSource) : [];
  return (
    <Section
      title={words.preview}
      aside={<p className="text-fine text-quiet">{words.previewHint}</p>}
    >
      <DataTable
        name={words.preview}
        columns={profile.columns.map(({ index, label }) => ({
          key: label,
          mark: activeColumns.includes(index) ? 'strong' : used.has(index) ? 'soft' : 'none',
          head: (
            <>
              <span className="block text-accent">
                {formats.list((used.get(index) ?? []).map((field) => names[field])) || ' '}
              </span>
              {label}
            </>
          ),
        }))}
        rows={rows.map((cells, i) => ({ key: String(i), cells }))}
      />
    </Section>
  );
}
