import { Combobox } from '@base-ui/react/combobox';
import { useId, type ReactNode } from 'react';
import { CheckIcon, ChevronIcon, CrossIcon } from './icons.tsx';

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

const TOOL = 'grid w-8 place-items-center text-quiet hover:text-ink';

/** A choice among many, found by typing: its label, then its box, to be laid out by what is around them. */
export function Picker<V>(props: PickerProps<V>) {
  const id = useId();
  const { label, choices, chosen, words, invalid, describedBy, onBox } = props;
  return (
    <Combobox.Root
      items={choices}
      value={chosen}
      onValueChange={props.onChoice}
      isItemEqualToValue={(a, b) => props.same(a.value, b.value)}
      itemToStringLabel={(choice) => choice.label}
      autoHighlight
    >
      <div className="flex flex-wrap items-baseline gap-x-3 sm:flex-col">
        <label htmlFor={id} className="text-small font-semibold">
          {label}
        </label>
        {props.aside}
      </div>
      <Combobox.InputGroup className="flex min-h-11 rounded-md border border-edge bg-ground focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent hover:border-ink has-aria-invalid:border-bad">
        <Combobox.Input
          ref={onBox}
          id={id}
          placeholder={words.placeholder}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          className="min-w-0 grow bg-transparent pl-3.5 text-small font-medium outline-none placeholder:font-normal placeholder:text-quiet"
        />
        <Combobox.Clear aria-label={`${words.clear}: ${label}`} className={TOOL}>
          <CrossIcon className="size-4" />
        </Combobox.Clear>
        <Combobox.Trigger aria-label={`${words.open}: ${label}`} className={`${TOOL} mr-1`}>
          <ChevronIcon className="size-4" />
        </Combobox.Trigger>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={6} className="z-20">
          <Combobox.Popup className="max-h-[min(24rem,var(--available-height))] w-[var(--anchor-width)] min-w-64 overflow-y-auto overscroll-contain rounded-md border border-line bg-raised py-1.5 shadow-float">
            <Combobox.Empty>
              <p className="px-4 py-3 text-small text-quiet">{words.none}</p>
            </Combobox.Empty>
            <Combobox.List>
              {(choice: Choice<V>) => (
                <Combobox.Item
                  key={choice.label}
                  value={choice}
                  className="grid min-h-10 cursor-default grid-cols-[1.25rem_1fr] items-center gap-x-2 px-3 py-1.5 text-small data-highlighted:bg-accent-soft"
                >
                  <Combobox.ItemIndicator className="text-accent">
                    <CheckIcon className="size-4" />
                  </Combobox.ItemIndicator>
                  <span className="col-start-2 min-w-0">
                    <span className="block truncate font-medium">{choice.label}</span>
                    {choice.detail && (
                      <span className="block truncate text-fine text-quiet">{choice.detail}</span>
                    )}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
