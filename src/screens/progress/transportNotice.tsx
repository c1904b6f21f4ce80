import { useMessages } from '../../messages/language.tsx';
import type { RunState } from '../../runs/state.ts';
import { Notice } from '../../ui/notice.tsx';

/** Says why Batch-Files can't be sent, and that the list is sent as batches. */
export function TransportNotice({ run: { noFiles } }: { run: RunState }) {
  const words = useMessages('progress');
  if (!noFiles) return null;
  return (
    <Notice role="status" title={words.noFiles}>
      {words.noFilesText[noFiles]}
    </Notice>
  );
}
