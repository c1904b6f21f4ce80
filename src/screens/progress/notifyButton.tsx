import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { BellIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';

/** Asks the browser, at the user's click, to let the page tell when it is done (`features/frame/runNotifications.tsx`). */
export function NotifyButton() {
  const words = useMessages('progress');
  const [permission, setPermission] = useState(() =>
    'Notification' in window && isSecureContext ? Notification.permission : undefined,
  );
  if (permission === undefined) return null;
  if (permission === 'default')
    return (
      <Button
        onClick={() => {
          void Notification.requestPermission().then(setPermission);
        }}
      >
        <BellIcon className="size-5 max-sm:hidden" />
        {words.tellMe}
      </Button>
    );
  return (
    <p role="status" className="flex min-h-11 max-w-sm items-center gap-2.5 text-fine text-quiet">
      <BellIcon />
      {permission === 'granted' ? words.tells : words.tellsNot}
    </p>
  );
}
