import { useDropzone } from 'react-dropzone';
import { DropInput } from '../../ui/form/dropInput.tsx';
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
      <DropInput label={label} getInputProps={getInputProps} />
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
