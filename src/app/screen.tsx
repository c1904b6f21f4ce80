import { lazy, useEffect, useState, type ComponentType } from 'react';

/** Loads the code of a part. */
type Load<P> = () => Promise<{ readonly default: ComponentType<P> }>;

interface Ahead {
  /**
   * Loads the code before it is wanted, and gives what draws the screen out of sight, so that the code has run
   * once. What cannot be loaded now is told when it is.
   */
  readonly ahead: () => Promise<ComponentType | undefined>;
}

/** A screen whose code is loaded when it is wanted, or ahead of that. */
export type Screen<P> = ComponentType<P> & Ahead;

/**
 * A screen by how its code is loaded; while it is shown, that of the one that usually comes `next` is, and
 * rehearsed. What was loaded ahead is shown at once: React keeps a fallback of `lazy` for 0.3 s, however soon
 * the code is there.
 */
export function screen<P extends object>(
  load: Load<P>,
  next?: Ahead,
  rehearsal?: Load<object>,
): Screen<P> {
  let loaded: ComponentType<P> | undefined;
  const loading = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Late = lazy(loading);
  const Shown = (props: P) => {
    // The same one for as long as it is shown: another would start anew.
    const [Now] = useState<ComponentType<P>>(() => loaded ?? Late);
    const [Rehearsal, setRehearsal] = useState<ComponentType>();
    useEffect(() => {
      // In a task of its own: the screen itself comes first.
      const soon = setTimeout(() => void next?.ahead().then((found) => setRehearsal(() => found)));
      return () => {
        clearTimeout(soon);
      };
    }, []);
    return (
      <>
        <Now {...props} />
        {Rehearsal && <Rehearsal />}
      </>
    );
  };
  return Object.assign(Shown, {
    ahead: async () => {
      try {
        const [rehearsed] = await Promise.all([rehearsal?.(), loading()]);
        return rehearsed?.default;
      } catch {
        return undefined;
      }
    },
  });
}
