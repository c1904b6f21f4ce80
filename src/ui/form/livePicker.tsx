import { Combobox } from '@base-ui/react/combobox';
import { useEffect, useRef, useState } from 'react';
import { CheckIcon, ChevronIcon, CrossIcon } from '../icons.tsx';
import { PICKER_CLASSES, type Choice, type PickerProps, type Touch } from './pickerProps.ts';

export interface LivePickerProps<V> extends PickerProps<V> {
  readonly id: string;
  readonly touch: Touch;
}

/** The picker after the first touch: a combobox with its list. */
export function LivePicker<V>(props: LivePickerProps<V>) {
  const { id, touch, label, choices, chosen, words, invalid, describedBy, onBox } = props;
  const box = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(touch === 'opened');
  useInitialFocus(box, touch);
  return (
    <Combobox.Root
      items={choices}
      value={chosen}
      onValueChange={props.onChoice}
      isItemEqualToValue={(a, b) => props.same(a.value, b.value)}
      itemToStringLabel={(choice) => choice.label}
      open={open}
      onOpenChange={setOpen}
      autoHighlight
    >
      <Combobox.InputGroup data-invalid={invalid || undefined} className={PICKER_CLASSES.group}>
        <Combobox.Input
          ref={(element) => {
            box.current = element;
            onBox?.(element);
          }}
          id={id}
          placeholder={words.placeholder}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          className={PICKER_CLASSES.box}
          // The box doesn't receive a press that arrives at the moment it is rendered.
          onClick={() => {
            setOpen(true);
          }}
        />
        <Combobox.Clear aria-label={`${words.clear}: ${label}`} className={PICKER_CLASSES.clear}>
          <CrossIcon className="size-4" />
        </Combobox.Clear>
        <Combobox.Trigger aria-label={`${words.open}: ${label}`} className={PICKER_CLASSES.trigger}>
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
                      <span className="block truncate text-fine text-quiet" title={choice.detail}>
                        {choice.detail}
                      </span>
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

/** Takes over the focus of the box that it replaces, with the text selected as by the Tab key. */
function useInitialFocus(box: React.RefObject<HTMLInputElement | null>, touch: Touch): void {
  useEffect(() => {
    if (touch === 'near') return;
    box.current?.focus();
    box.current?.select();
  }, [box, touch]);
}
