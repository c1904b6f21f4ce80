import type { DropzoneState } from 'react-dropzone';

export interface DropInputProps extends Pick<DropzoneState, 'getInputProps'> {
  /** The accessible name of the file input. */
  readonly label: string;
}

/** The file input of a drop area, by which the keyboard reaches it. The area must be `relative`. */
export function DropInput({ label, getInputProps }: DropInputProps) {
  return (
    <>
      <input
        {...getInputProps({
          'aria-label': label,
          tabIndex: 0,
          style: {},
          // Browsers fire no change event if the same file is chosen again, even if its content changed.
          onClick: (event) => {
            event.currentTarget.value = '';
          },
        })}
        className="peer sr-only"
      />
      {/* The focus ring around the whole area. Doesn't use `:has`, which Firefox before 121 lacks. */}
      <span className="pointer-events-none absolute inset-0 rounded-lg peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent" />
    </>
  );
}
