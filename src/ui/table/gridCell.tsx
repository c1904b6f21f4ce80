import type { GridRowState } from './editGrid.tsx';
import type { Place } from './gridKeys.ts';

export interface GridCellProps extends Place {
  readonly state: GridRowState;
  readonly text: string;
  /** Accessible name of the text box while the cell is edited. */
  readonly label: string;
  readonly maxLength: number;
  readonly invalid: boolean;
  /** Describes the cell's change and its previous text. Undefined if it wasn't changed. */
  readonly changed: string | undefined;
}

/** A cell of an `EditGrid`: its text, or a text box while it is edited. */
export function GridCell(props: GridCellProps) {
  const { row, column, state, text, label, maxLength, invalid, changed } = props;
  const draft = state.draft?.column === column ? state.draft : undefined;
  const isActive = state.active === column;
  return (
    <td
      data-row={row}
      data-column={column}
      tabIndex={isActive && !draft ? 0 : -1}
      aria-invalid={invalid || undefined}
      title={changed}
      className={`relative cursor-cell border-b border-line px-4 whitespace-nowrap scroll-m-2 focus:outline-2 focus:-outline-offset-2 focus:outline-accent ${invalid ? 'bg-warn-soft' : ''} ${changed === undefined ? '' : 'font-semibold'}`}
    >
      {draft ? (
        <input
          aria-label={label}
          aria-invalid={invalid || undefined}
          // The first typed character. The input is uncontrolled after that.
          defaultValue={draft.text}
          maxLength={maxLength}
          autoComplete="off"
          spellCheck={false}
          className="absolute inset-0 w-full bg-raised px-4 text-ink outline-2 -outline-offset-2 outline-accent"
        />
      ) : (
        <span className="block truncate">
          {text}
          {changed !== undefined && <span className="sr-only"> ({changed})</span>}
        </span>
      )}
      {changed !== undefined && !draft && (
        <span
          aria-hidden
          className="filled absolute top-1/2 left-1.5 size-1.5 -translate-y-1/2 rounded-full bg-accent"
        />
      )}
    </td>
  );
}
