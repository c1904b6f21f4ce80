import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ChevronIcon, CrossIcon } from '../icons.tsx';
import { LivePicker } from './livePicker.tsx';
import { PICKER_CLASSES, type PickerProps, type Touch } from './pickerProps.ts';

/**
 * A choice among many, found by typing. Renders its label and its box as siblings, for the parent's layout. Before the
 * first touch the box is a plain input that looks and is announced the same: Base UI's combobox costs more than the
 * rest of the match screen (about 100 ms for a list's fields, 250 ms at a quarter of the speed).
 */
export function Picker<V>(props: PickerProps<V>) {
  const id = useId();
  const [touch, setTouch] = useState<Touch>();
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 sm:flex-col">
        <label htmlFor={id} className="text-small font-semibold">
          {props.label}
        </label>
        {props.aside}
      </div>
      {touch ? (
        <LivePicker {...props} id={id} touch={touch} />
      ) : (
        <UntouchedPicker {...props} id={id} onTouch={setTouch} />
      )}
    </>
  );
}

interface UntouchedProps<V> extends PickerProps<V> {
  readonly id: string;
  readonly onTouch: (touch: Touch) => void;
}

/** Replaced by the live picker before the event that touched it has ended. */
function UntouchedPicker<V>(props: UntouchedProps<V>) {
  const { id, label, chosen, words, invalid, describedBy, onBox, onChoice, onTouch } = props;
  const pressed = useRef(false);
  const touched = (touch: Touch) => () => {
    flushSync(() => {
      onTouch(touch);
    });
  };
  // A press gives the focus first, and what takes the box's place then never hears of its click.
  const focused = () => {
    touched(pressed.current ? 'opened' : 'focused')();
  };
  return (
    <div
      data-invalid={invalid || undefined}
      className={PICKER_CLASSES.group}
      onPointerEnter={touched('near')}
    >
      <input
        ref={onBox}
        id={id}
        // It controls a list only while that is there.
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
        role="combobox"
        aria-expanded={false}
        aria-haspopup="listbox"
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={words.placeholder}
        value={chosen?.label ?? ''}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        className={PICKER_CLASSES.box}
        onMouseDown={({ button }) => {
          pressed.current = button === 0;
        }}
        onFocus={focused}
        onClick={touched('opened')}
        onChange={touched('focused')}
      />
      {chosen && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={`${words.clear}: ${label}`}
          className={PICKER_CLASSES.clear}
          onClick={() => {
            onChoice(null);
          }}
        >
          <CrossIcon className="size-4" />
        </button>
      )}
      <button
        type="button"
        tabIndex={-1}
        aria-expanded={false}
        aria-haspopup="listbox"
        aria-label={`${words.open}: ${label}`}
        className={PICKER_CLASSES.trigger}
        onClick={touched('opened')}
      >
        <ChevronIcon className="size-4" />
      </button>
    </div>
  );
}
