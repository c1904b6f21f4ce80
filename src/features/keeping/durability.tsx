import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { durabilityWords } from './durabilityWords.ts';
import { useDurable } from './useDurable.ts';

/** Says so where lists cannot survive a reload. */
export function Durability() {
  const words = useWords(durabilityWords);
  if (useDurable()) return null;
  return (
    <Notice tone="warn" title={words.title}>
      {words.text}
    </Notice>
  );
}
