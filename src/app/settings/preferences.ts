/** What the user prefers in this browser. Browsers may refuse storage; a preference is not worth an error. */
export type Preference = 'theme' | 'language' | 'shortcuts';

const key = (preference: Preference): string => `append-desk.${preference}`;

/** A preference as it was kept; undefined if there is none. */
export function readPreference(preference: Preference): string | undefined {
  return quietly(() => localStorage.getItem(key(preference))) ?? undefined;
}

/** Keeps a preference for the next time. */
export function writePreference(preference: Preference, value: string): void {
  quietly(() => {
    localStorage.setItem(key(preference), value);
  });
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
