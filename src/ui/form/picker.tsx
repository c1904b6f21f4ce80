import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ChevronIcon, CrossIcon } from '../icons.tsx';
import { LivePicker } from './livePicker.tsx';
import { PICKER_LOOK, type PickerProps, type Touch } from './pickerProps.ts';

/**
 * A choice among many, found by typing: its label, then its box, to be laid out by what is around
 * them. Most are only looked at, and what opens, filters and places a list costs more than all else
 * on a screen: a picker has it from the first touch on, and looks and is announced the same before.
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

/** Whatever reaches for it finds the live one in its place at once: what is done next is done there. */
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
      className={PICKER_LOOK.group}
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
        className={PICKER_LOOK.box}
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
          className={PICKER_LOOK.clear}
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
        className={PICKER_LOOK.trigger}
        onClick={touched('opened')}
      >
        <ChevronIcon className="size-4" />
      </button>
    </div>
  );
}
