import { Notice } from '../../ui/notice.tsx';
import { useShortLife } from './useLifetime.ts';

/** Warns that lists are not kept here. Renders nothing if they are. */
export function NotDurableNotice() {
  const short = useShortLife();
  if (!short) return null;
  return (
    <Notice tone="warn" title={short.title}>
      {short.text}
    </Notice>
  );
}
