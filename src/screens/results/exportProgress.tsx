import type { Progress } from '../../lists/types/progress.ts';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { ProgressBar } from '../../ui/data/progressBar.tsx';

/** How far a file is that is being written. */
export function ExportProgress({ progress: { done, total } }: { progress: Progress }) {
  const words = useMessages('results');
  const { wholePercent } = useFormats();
  const share = total > 0 ? done / total : 1;
  const text = wholePercent(share);
  return <ProgressBar label={words.making} value={share} text={text} valueText={text} />;
}
