import { useDropzone } from 'react-dropzone';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/data/progressBar.tsx';
import { DropInput } from '../../ui/form/dropInput.tsx';
import { FileIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';

export interface ContactFileProps {
  /** Fraction of the file added so far, 0 to 1. Undefined if no file is being added. */
  readonly share: number | undefined;
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
}

/** Takes a file for the do-not-contact list: dropped or chosen. */
export function ContactFile({ share, onFile, onCancel }: ContactFileProps) {
  const words = useMessages('doNotContact');
  const { getRootProps, getInputProps, isDragActive } = useDropzone({
    multiple: false,
    noKeyboard: true,
    disabled: share !== undefined,
    onDrop: ([file]) => {
      if (file) onFile(file);
    },
  });
  if (share !== undefined)
    return (
      <div className="space-y-4">
        <ProgressBar
          label={words.reading}
          value={share}
          text={words.share(share)}
          valueText={words.share(share)}
        />
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    );
  return (
    <div
      {...getRootProps()}
      className={`relative cursor-pointer rounded-lg border-2 border-dashed p-6 text-center transition-colors ${isDragActive ? 'border-accent bg-accent-soft' : 'border-edge hover:border-accent hover:bg-accent-soft'}`}
    >
      <DropInput label={words.file} getInputProps={getInputProps} />
      <FileIcon className="mx-auto size-8 text-accent" />
      <p className="mt-2 font-semibold">{isDragActive ? words.dropNow : words.drop}</p>
      <p className="mt-1 text-small text-quiet">{words.takes}</p>
    </div>
  );
}
