import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import { ChevronIcon } from '../icons.tsx';

const BOX =
  'w-full min-h-11 rounded-md border border-edge bg-ground pl-3.5 text-ink placeholder:text-quiet ' +
  'hover:border-ink aria-invalid:border-bad disabled:border-line disabled:text-quiet';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly hint?: ReactNode;
  /** What is wrong with the value. */
  readonly error?: string | undefined;
  /** Hides the letters; the words of the button that shows and hides them. */
  readonly secret?: { readonly show: string; readonly hide: string };
}

/** A labelled text box with a hint and what is wrong with it. */
export function TextField({ label, onText, hint, error, secret, ...props }: TextFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-small font-semibold">
        {label}
      </label>
      <div className="relative">
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...props}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className={`${BOX} text-body ${secret ? 'pr-18' : 'pr-3.5'} ${secret && !shown ? 'masked' : ''}`}
          onChange={(event) => {
            onText(event.currentTarget.value);
          }}
        />
        {secret && (
          <button
            type="button"
            className="absolute inset-y-1 right-1 rounded-sm px-3 text-fine font-semibold text-accent hover:bg-accent-soft"
            aria-label={`${shown ? secret.hide : secret.show}: ${label}`}
            onClick={() => {
              setShown(!shown);
            }}
          >
            {shown ? secret.hide : secret.show}
          </button>
        )}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-fine text-quiet">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-fine font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

export interface SelectFieldProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly onChoice: (value: V) => void;
  readonly hint?: ReactNode;
}

/** A labelled choice among a few. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const id = useId();
  const { label, value, choices, onChoice, hint } = props;
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-small font-semibold">
        {label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className={`${BOX} appearance-none overflow-hidden pr-10 text-small font-medium text-ellipsis`}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
            if (chosen) onChoice(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <ChevronIcon className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-quiet" />
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-fine text-quiet">
          {hint}
        </p>
      )}
    </div>
  );
}

export interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

/** A labelled box to tick. */
export function CheckField({ label, checked, onCheck, hint, disabled }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="flex gap-3">
      <input
        id={id}
        type="checkbox"
        className="mt-0.5 size-6 shrink-0 accent-accent"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          onCheck(event.currentTarget.checked);
        }}
      />
      <div className="min-w-0 self-baseline">
        <label htmlFor={id} className="text-small font-semibold">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-fine text-quiet">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

export interface RadioGroupProps<V extends string> {
  readonly legend: string;
  readonly value: V;
  readonly choices: readonly {
    readonly value: V;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly onChoice: (value: V) => void;
}

/** One of a few, each with its label in sight. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const name = useId();
  return (
    <fieldset className="space-y-2">
      <legend className="mb-2 text-small font-semibold">{props.legend}</legend>
      {props.choices.map(({ value, label, hint }) => (
        <label key={value} className="flex gap-3 text-small">
          <input
            type="radio"
            name={name}
            className="mt-0.5 size-6 shrink-0 accent-accent"
            checked={value === props.value}
            onChange={() => {
              props.onChoice(value);
            }}
          />
          <span>
            {label}
            {hint && <span className="block text-fine text-quiet">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
