import { useDropzone } from 'react-dropzone';
import { FileIcon } from '../../ui/icons.tsx';

export interface FileDropProps {
  /** The accessible name of the file input. */
  readonly label: string;
  readonly title: string;
  readonly titleNow: string;
  readonly hint: string;
  readonly browse: string;
  readonly several: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** An area for files: dropped or chosen. */
export function FileDrop({
  label,
  title,
  titleNow,
  hint,
  browse,
  several,
  onFiles,
}: FileDropProps) {
  const { getRootProps, getInputProps, isDragActive } = useDropzone({
    multiple: several,
    noKeyboard: true,
    onDrop: (files) => {
      if (files.length > 0) onFiles(files);
    },
  });
  return (
    <div
      {...getRootProps()}
      className={`relative grid min-h-52 cursor-pointer place-items-center rounded-lg border-2 border-dashed p-8 text-center transition-colors ${
        isDragActive
          ? 'border-accent bg-accent-soft'
          : 'border-edge hover:border-accent hover:bg-accent-soft'
      }`}
    >
      <input
        {...getInputProps({
          'aria-label': label,
          tabIndex: 0,
          style: {},
          // Browsers tell of no change where the same file is chosen again.
          onClick: (event) => {
            event.currentTarget.value = '';
          },
        })}
        className="peer sr-only"
      />
      {/* The ring around the whole area. Not by `:has`: Firefox before 121 has none. */}
      <span className="pointer-events-none absolute inset-0 rounded-lg peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent" />
      <div className="space-y-3">
        <FileIcon className="mx-auto size-10 text-accent" />
        <p className="text-title font-semibold">{isDragActive ? titleNow : title}</p>
        <p className="text-small text-quiet">{hint}</p>
        <p className="inline-flex min-h-11 items-center rounded-md border border-edge bg-ground px-5 text-small font-semibold">
          {browse}
        </p>
      </div>
    </div>
  );
}
