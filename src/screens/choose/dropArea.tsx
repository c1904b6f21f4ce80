import { useRef, useState, type DragEvent } from 'react';
import { useDropzone } from 'react-dropzone';
import { Button } from '../../ui/button.tsx';
import { DropInput } from '../../ui/form/dropInput.tsx';
import { FileIcon, WarnIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/data/progressBar.tsx';
import { droppedItems, dropRefusal, dragProblem, type Refusal } from './dropRules.ts';

export interface DropAreaProps {
  /** Of the file that is being read. */
  readonly name: string | undefined;
  /** How much of it is read, 0 to 1. */
  readonly share: number | undefined;
  readonly onFile: (file: File) => void;
  /** Leaves the file unread. */
  readonly onCancel: () => void;
}

/** Takes one file: dropped, pasted, or chosen. What kind it is, its content tells. */
export function DropArea({ name, share, onFile, onCancel }: DropAreaProps) {
  const words = useMessages('choose');
  const [refusal, setRefusal] = useState<Refusal>();
  // What is read of a folder or of several files comes after the drop itself.
  const ignoresDrop = useRef(false);
  const [wrong, setWrong] = useState<ReturnType<typeof dragProblem>>();
  const { getRootProps, getInputProps, isDragActive } = useDropzone({
    multiple: false,
    noKeyboard: true,
    disabled: name !== undefined,
    onDragEnter: (event) => {
      setWrong(dragProblem(event.dataTransfer.items));
    },
    onDrop: (files, rejections) => {
      const isRefused = ignoresDrop.current;
      ignoresDrop.current = false;
      if (isRefused) return;
      setRefusal(rejections.length > 0 ? 'several' : undefined);
      const [file] = files;
      if (file && rejections.length === 0) onFile(file);
    },
  });
  const checkDrop = (event: DragEvent) => {
    if (name !== undefined) return;
    const found = dropRefusal(droppedItems(event.dataTransfer));
    setRefusal(found);
    // Without a file, nothing comes after it.
    ignoresDrop.current = found !== undefined && found !== 'no file';
  };
  const dragged = !isDragActive ? 'nothing' : wrong ? 'wrong' : 'right';
  return (
    <div className="space-y-4">
      {refusal && (
        <Notice tone="warn" role="alert" title={words.refused[refusal].title}>
          {words.refused[refusal].text}
        </Notice>
      )}
      <div
        {...getRootProps()}
        onDropCapture={checkDrop}
        className={`relative grid min-h-64 cursor-pointer place-items-center rounded-lg border-2 border-dashed p-8 text-center transition-colors ${CLASSES[dragged]}`}
      >
        <DropInput label={words.file} getInputProps={getInputProps} />
        {name === undefined ? (
          <div className="space-y-3">
            {dragged === 'wrong' ? (
              <WarnIcon className="mx-auto size-10 text-warn" />
            ) : (
              <FileIcon className="mx-auto size-10 text-accent" />
            )}
            <p className="text-title font-semibold">
              {!isDragActive ? words.drop : wrong ? words.dropWrong[wrong] : words.dropNow}
            </p>
            <p className="text-small text-quiet">{words.or}</p>
            <p className="inline-flex min-h-11 items-center rounded-md border border-edge bg-ground px-5 text-small font-semibold">
              {words.browse}
            </p>
          </div>
        ) : (
          <div className="w-full max-w-md space-y-4">
            <ProgressBar
              label={words.reading(name)}
              value={share ?? null}
              text={share !== undefined && words.readingShare(share)}
              valueText={words.readingShare(share ?? 0)}
            />
            <Button onClick={onCancel}>{words.cancel}</Button>
          </div>
        )}
      </div>
    </div>
  );
}

const CLASSES = {
  nothing: 'border-edge hover:border-accent hover:bg-accent-soft',
  right: 'border-accent bg-accent-soft',
  wrong: 'border-warn bg-warn-soft',
};
