import type { ReactNode } from 'react';

export interface Choice<V> {
  readonly value: V;
  readonly label: string;
  /** Shown below the label in the list. */
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
  /** Receives the text box, to focus it. */
  readonly onBox?: (box: HTMLInputElement | null) => void;
  /** Shown beside the label. */
  readonly aside?: ReactNode;
}

/** What touched a picker first: a pointer over it, the focus, or a request to open its list. */
export type Touch = 'near' | 'focused' | 'opened';

const TOOL = 'grid w-8 place-items-center text-quiet hover:text-ink';

/** Shared by both boxes, so that nothing moves at the first touch. */
export const PICKER_CLASSES = {
  group:
    'flex min-h-11 rounded-md border border-edge bg-ground focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent hover:border-ink data-invalid:border-bad',
  box: 'min-w-0 grow bg-transparent pl-3.5 text-small text-ellipsis font-medium outline-none placeholder:font-normal placeholder:text-quiet',
  clear: TOOL,
  trigger: `${TOOL} mr-1`,
};
