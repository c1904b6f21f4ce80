import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const Announce = createContext<(words: string) => void>(() => undefined);

/** Says words aloud politely, for those who don't see the screen change. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [words, setWords] = useState('');
  const announce = useCallback((next: string) => {
    setWords(next);
  }, []);
  return (
    <Announce value={announce}>
      {children}
      <p role="status" className="sr-only">
        {words}
      </p>
    </Announce>
  );
}

/** Gives the way to say something aloud. */
export function useAnnounce(): (words: string) => void {
  return use(Announce);
}
