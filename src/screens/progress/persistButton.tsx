import { useEffect, useState } from 'react';
import { asksToPersist } from '../../runs/browser/asksToPersist.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../messages/language.tsx';

/**
 * Asks the browser, at the user's click, not to clear the list when the disk is full. Only where the
 * browser asks the user in turn: elsewhere it is asked at submission.
 */
export function PersistButton() {
  const words = useMessages('progress');
  const [kept, setKept] = useState<boolean>();
  const [answered, setAnswered] = useState(false);
  useEffect(() => {
    if (asksToPersist() && 'storage' in navigator) void navigator.storage.persisted().then(setKept);
  }, []);
  if (kept === undefined || (kept && !answered)) return null;
  if (answered)
    return (
      <p role="status" className="text-fine text-quiet">
        {kept ? words.keptSafe : words.notKeptSafe}
      </p>
    );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        variant="small"
        className="-ml-2"
        onClick={() => {
          void navigator.storage.persist().then((granted) => {
            setKept(granted);
            setAnswered(true);
          });
        }}
      >
        {words.keepSafe}
      </Button>
      <p className="max-w-xl text-fine text-quiet">{words.keepSafeHint}</p>
    </div>
  );
}
