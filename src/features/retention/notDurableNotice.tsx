import { Notice } from '../../ui/notice.tsx';
import { useShortLife } from './useLifetime.ts';

/** Tells the user where lists are not kept. */
export function NotDurableNotice() {
  const short = useShortLife();
  if (!short) return null;
  return (
    <Notice tone="warn" title={short.title}>
      {short.text}
    </Notice>
  );
}
