import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

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
      {/* Beside the screen, which is silent while a dialog is open. Base UI spares what has `aria-live`. */}
      {createPortal(
        <p role="status" aria-live="polite" className="sr-only">
          {words}
        </p>,
        document.body,
      )}
    </Announce>
  );
}

/** Gives the way to say something aloud. */
export function useAnnounce(): (words: string) => void {
  return use(Announce);
}
