import { useMessages } from '../../messages/language.tsx';
import type { RunState } from '../../runs/state.ts';
import { Notice } from '../../ui/notice.tsx';

/** Batch-Files were chosen and can't be sent: why, and that the list goes as batches. */
export function TransportNotice({ run: { noFiles } }: { run: RunState }) {
  const words = useMessages('progress');
  if (!noFiles) return null;
  return (
    <Notice role="status" title={words.noFiles}>
      {words.noFilesText[noFiles]}
    </Notice>
  );
}
