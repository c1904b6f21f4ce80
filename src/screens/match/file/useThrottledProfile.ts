import { useEffect, useEffectEvent, useState } from 'react';
import type { Profile } from '../../../lists/types/profile.ts';

/** How often the screen is made anew while a list is read: a table costs too much for each time it is told. */
const EVERY_MS = 1000;

/** The profile as it was up to a second ago while the list is read, and at once when it is done or of another format. */
export function useThrottledProfile(profile: Profile): Profile {
  const [shown, setShown] = useState(profile);
  const urgent =
    profile.complete !== shown.complete ||
    profile.format.encoding !== shown.format.encoding ||
    profile.format.delimiter !== shown.format.delimiter ||
    profile.format.headerLine !== shown.format.headerLine ||
    profile.format.sheet !== shown.format.sheet ||
    profile.format.file !== shown.format.file;
  if (urgent) setShown(profile);
  const show = useEffectEvent(() => {
    setShown(profile);
  });
  useEffect(() => {
    if (shown.complete) return undefined;
    const timer = setInterval(() => {
      show();
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [shown.complete]);
  return urgent ? profile : shown;
}
