import { memo, useMemo, useState } from 'react';
import type { RecordField } from '../../api/record.ts';
import { columnsOf, usedColumns } from '../../lists/match/required.ts';
import type { ListAddress, Matching } from '../../lists/types/matching.ts';
import type { ColumnProfile, Profile } from '../../lists/types/profile.ts';
import type { RunState } from '../../runs/state.ts';
import { TEXT_LINK } from '../../ui/button.tsx';
import type { DataColumn } from '../../ui/table/dataTable.tsx';
import { Section } from '../../ui/heading.tsx';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { Deferred } from '../../ui/deferred.tsx';
import { RowsTable } from '../../features/rows/rowsTable.tsx';
import { useServices } from '../../features/page/services.ts';
import type { Highlight } from './fields/fields.tsx';

type UsedColumns = ReturnType<typeof usedColumns>;

/** A list of more columns has the matched ones first, and not all of the others. */
const MANY_COLUMNS = 16;
const MAX_COLUMNS = 60;

/** Maximum number of characters by which a heading widens its column. */
const MOST_HEAD = 30;

const HEIGHT = 'max-h-[max(14rem,min(29rem,100dvh-18rem))]';

export interface PreviewProps {
  readonly run: RunState;
  readonly profile: Profile;
  readonly matching: Matching;
  /** Addresses that stand in where the matched one is blank. */
  readonly otherAddresses: readonly ListAddress[] | undefined;
  /** The field that is being looked at. */
  readonly highlight: Highlight;
}

/**
 * All rows as they are in the file, with the matched columns marked out. Not made again by what is of
 * the moment only, such as how far the list is read.
 */
export const Preview = memo(function Preview(props: PreviewProps) {
  const { run, profile, matching, otherAddresses, highlight } = props;
  const words = useMessages('match');
  const { runs } = useServices();
  const used = useMemo(
    () => usedColumns(matching, otherAddresses ? { otherAddresses } : {}),
    [matching, otherAddresses],
  );
  const columns = (field: RecordField | undefined) => {
    const source = field && matching[field];
    return source ? columnsOf(source) : [];
  };
  const [all, setAll] = useState(false);
  const shown = useMemo(
    () => shownColumns(profile.columns, used, all),
    [profile.columns, used, all],
  );
  const columnStyle = useColumnStyle(used, columns(highlight.hovered ?? highlight.focused));
  return (
    <Section
      title={words.preview}
      aside={<p className="text-fine text-quiet">{words.previewHint}</p>}
    >
      <Deferred placeholder={<PreviewPlaceholder rows={profile.rows} />}>
        <RowsTable
          name={words.preview}
          columns={shown}
          expected={profile.expected}
          total={profile.rows}
          load={(from, count) => runs.rows(run.id, { kind: 'all' }, from, count)}
          loadKey={['rows', run.id, 'all', profile.format]}
          columnStyle={columnStyle}
          // Only what is asked for moves the table: a pointer may just pass by.
          scrollToColumn={columns(highlight.focused)[0]}
          className={HEIGHT}
        />
        {shown.length < profile.columns.length && (
          <p className="mt-2 flex items-center gap-3 text-fine text-quiet">
            {words.someColumns(shown.length, profile.columns.length)}
            <button
              type="button"
              className={`${TEXT_LINK} min-h-6`}
              onClick={() => {
                setAll(true);
              }}
            >
              {words.allColumns}
            </button>
          </p>
        )}
      </Deferred>
    </Section>
  );
});

function shownColumns(
  columns: readonly ColumnProfile[],
  used: UsedColumns,
  all: boolean,
): readonly ColumnProfile[] {
  if (columns.length <= MANY_COLUMNS) return columns;
  const sorted = columns.toSorted((a, b) => Number(used.has(b.index)) - Number(used.has(a.index)));
  return all ? sorted : sorted.slice(0, MAX_COLUMNS);
}

/** As high as the table will be. */
function PreviewPlaceholder({ rows }: { rows: number }) {
  return (
    <div
      aria-busy
      className={`rounded-md border border-line ${HEIGHT}`}
      style={{ height: `calc(${rows} * 2.25rem + 3.5rem)` }}
    />
  );
}

/** The field that a column serves as stands above its name. */
function useColumnStyle(used: UsedColumns, active: readonly number[]) {
  const names = useMessages('fields');
  const formats = useFormats();
  return ({ index, label }: ColumnProfile) => {
    const fields = formats.list((used.get(index) ?? []).map((field) => names[field]));
    const mark: DataColumn['mark'] = active.includes(index)
      ? 'strong'
      : used.has(index)
        ? 'soft'
        : 'none';
    return {
      mark,
      headWidth: Math.min(fields.length + 1, MOST_HEAD),
      head: (
        <>
          <span className="block truncate text-accent" title={fields}>
            {fields || '\u00a0'}
          </span>
          <span className="block truncate" title={label}>
            {label}
          </span>
        </>
      ),
    };
  };
}
