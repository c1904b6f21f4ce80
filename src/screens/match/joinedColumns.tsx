import type { FieldSource } from '../../lists/types/matching.ts';
import type { ColumnProfile } from '../../lists/types/profile.ts';
import { CrossIcon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/language.tsx';
import { words as matchWords } from './words.ts';

export interface JoinedColumnsProps {
  readonly source: FieldSource;
  readonly columns: readonly ColumnProfile[];
  readonly onChange: (source: FieldSource) => void;
}

/** The columns that make the street in order, each to take away, and a box to add one more. */
export function JoinedColumns({ source, columns, onChange }: JoinedColumnsProps) {
  const words = useWords(matchWords);
  if (source.kind !== 'column' && source.kind !== 'joined') return null;
  const joined = source.kind === 'joined' ? source.columns : [source.column];
  const designators = source.kind === 'joined' ? source.designators : undefined;
  const change = (next: readonly number[]) => {
    const [only, second] = next;
    if (only === undefined) return;
    onChange(
      second === undefined
        ? { kind: 'column', column: only }
        : { kind: 'joined', columns: next, ...(designators ? { designators } : {}) },
    );
  };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5 text-fine sm:col-start-2">
      {joined.length > 1 &&
        joined.map((index) => {
          const label = columns[index]?.label ?? '';
          return (
            <button
              key={index}
              type="button"
              className="flex min-h-6 items-center gap-1 rounded-sm border border-edge px-1.5 text-ink hover:border-ink"
              aria-label={words.removeColumn(label)}
              onClick={() => {
                change(joined.filter((other) => other !== index));
              }}
            >
              {label}
              <CrossIcon className="size-3" />
            </button>
          );
        })}
      <select
        aria-label={words.addColumn}
        value=""
        className="min-h-6 max-w-40 rounded-sm border border-edge bg-ground px-1 text-fine text-ink"
        onChange={(event) => {
          change([...joined, Number(event.currentTarget.value)]);
        }}
      >
        <option value="">{words.addColumn}</option>
        {columns
          .filter(({ index }) => !joined.includes(index))
          .map(({ index, label }) => (
            <option key={index} value={index}>
              {label}
            </option>
          ))}
      </select>
    </div>
  );
}
