import { useEffect, useMemo, useRef, useState } from 'react';
import type { FieldSource } from '../../../lists/types/matching.ts';
import type { ColumnProfile } from '../../../lists/types/profile.ts';
import { CrossIcon } from '../../../ui/icons.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { Picker } from '../../../ui/form/picker.tsx';
import { columnChoices } from '../draft/sources.ts';

export interface JoinedColumnsProps {
  readonly source: FieldSource;
  readonly columns: readonly ColumnProfile[];
  readonly onChange: (source: FieldSource) => void;
}

/** The columns that make up the street, in order, each with a way to remove it, and a box to add one. */
export function JoinedColumns({ source, columns, onChange }: JoinedColumnsProps) {
  const words = useMessages('match');
  const joined = useMemo(() => joinedOf(source), [source]);
  const { chips, onAddBox, focusNext } = useFocusAfterChange();
  const choices = useMemo(
    () => columnChoices(columns.filter(({ index }) => !joined.includes(index))),
    [columns, joined],
  );
  if (joined.length === 0) return null;
  const change = (next: readonly number[], focused: number) => {
    const changed = sourceOf(next, source);
    if (!changed) return;
    focusNext(focused);
    onChange(changed);
  };
  return (
    <>
      {joined.length > 1 && (
        <ul ref={chips} className="flex min-w-0 flex-wrap gap-2 sm:col-start-2">
          {joined.map((index, position) => (
            <li key={index} className="min-w-0">
              <Chip
                label={columns[index]?.label ?? ''}
                onRemove={() => {
                  change(joined.toSpliced(position, 1), position);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Picker
        // A new box for each choice: the one before would keep the text that was typed in it.
        key={joined.join()}
        label={words.addColumn}
        choices={choices}
        chosen={null}
        same={Object.is}
        words={{ ...words.picker, placeholder: words.addColumnPlaceholder }}
        onBox={onAddBox}
        onChoice={(choice) => {
          if (choice) change([...joined, choice.value], Infinity);
        }}
      />
    </>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const words = useMessages('match');
  return (
    <button
      type="button"
      className="flex min-h-11 max-w-full items-center gap-2 rounded-md border border-edge bg-ground px-3.5 text-left text-small text-ink hover:border-ink"
      aria-label={words.removeColumn(label)}
      onClick={onRemove}
    >
      <span className="min-w-0 truncate">{label}</span>
      <CrossIcon className="size-4 text-quiet" />
    </button>
  );
}

function joinedOf(source: FieldSource): readonly number[] {
  if (source.kind === 'column') return [source.column];
  return source.kind === 'joined' ? source.columns : [];
}

/** The source that takes these columns, with the unit designators of the one before; undefined for no columns. */
function sourceOf(next: readonly number[], before: FieldSource): FieldSource | undefined {
  const [only, second] = next;
  if (only === undefined) return undefined;
  if (second === undefined) return { kind: 'column', column: only };
  const designators = before.kind === 'joined' ? before.designators : undefined;
  return { kind: 'joined', columns: next, ...(designators ? { designators } : {}) };
}

/** Gives the way to move the focus, once the columns have changed, to the chip at a position, or where there is none to the box. */
function useFocusAfterChange() {
  const chips = useRef<HTMLUListElement>(null);
  const addBox = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState<{ readonly position: number }>();
  useEffect(() => {
    if (!wanted) return;
    const chip = chips.current?.querySelectorAll('button')[wanted.position];
    (chip ?? addBox.current)?.focus();
  }, [wanted]);
  return {
    chips,
    onAddBox: (box: HTMLInputElement | null) => {
      addBox.current = box;
    },
    focusNext: (position: number) => {
      setWanted({ position });
    },
  };
}
