import type { Profile } from '../../lists/types.ts';
import { useWords } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/progressBar.tsx';
import { words as matchWords } from './words.ts';

/** How far the list is read. */
export function ReadingBar({ profile }: { profile: Profile }) {
  const words = useWords(matchWords);
  const share = profile.bytes > 0 ? profile.bytesRead / profile.bytes : 0;
  const text = words.readingText(share, profile.rows);
  return (
    <div className="space-y-1.5">
      <ProgressBar label={words.reading} value={share} text={text} valueText={text} />
      <p className="text-fine text-quiet">{words.readingCalm}</p>
    </div>
  );
}
