import type { ReactNode } from 'react';

/** One of the choices of a picker. */
export interface Choice<V> {
  readonly value: V;
  readonly label: string;
  /** What stands below the label in the list. */
  readonly detail?: string;
}

export interface PickerProps<V> {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly chosen: Choice<V> | null;
  readonly onChoice: (choice: Choice<V> | null) => void;
  readonly same: (a: V, b: V) => boolean;
  readonly words: {
    readonly placeholder: string;
    readonly clear: string;
    readonly open: string;
    readonly none: string;
  };
  readonly invalid?: boolean;
  readonly describedBy?: string;
  /** Given the box that is typed in, to focus it. */
  readonly onBox?: (box: HTMLInputElement | null) => void;
  /** What stands with the label. */
  readonly aside?: ReactNode;
}

/** What a picker is touched by first: a pointer that comes near, the focus, or the wish to see the choices. */
export type Touch = 'near' | 'focused' | 'opened';

const TOOL = 'grid w-8 place-items-center text-quiet hover:text-ink';

/** The same before and after the first touch, so that nothing moves. */
export const PICKER_LOOK = {
  group:
    'flex min-h-11 rounded-md border border-edge bg-ground focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent hover:border-ink data-invalid:border-bad',
  box: 'min-w-0 grow bg-transparent pl-3.5 text-small text-ellipsis font-medium outline-none placeholder:font-normal placeholder:text-quiet',
  clear: TOOL,
  trigger: `${TOOL} mr-1`,
};
