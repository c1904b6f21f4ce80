import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDurable } from './useDurable.ts';

/** Says so where lists cannot survive a reload. */
export function NotDurableNotice() {
  const words = useMessages('durability');
  if (useDurable()) return null;
  return (
    <Notice tone="warn" title={words.title}>
      {words.text}
    </Notice>
  );
}
