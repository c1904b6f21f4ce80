import { lazy, useEffect, useState, type ComponentType } from 'react';

interface Ahead {
  /** Loads the code before it is wanted; what cannot be loaded now is told when it is. */
  readonly ahead: () => void;
}

/** A screen whose code is loaded when it is wanted, or ahead of that. */
export type Screen<P> = ComponentType<P> & Ahead;

/**
 * A screen by how its code is loaded; while it is shown, that of the one that usually comes `next` is. What
 * was loaded ahead is shown at once: React keeps a fallback of `lazy` for 0.3 s, however soon the code is there.
 */
export function screen<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  next?: Ahead,
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
    useEffect(() => {
      // In a task of its own: the screen itself comes first.
      const soon = setTimeout(() => next?.ahead());
      return () => {
        clearTimeout(soon);
      };
    }, []);
    return <Now {...props} />;
  };
  return Object.assign(Shown, {
    ahead: () => {
      loading().catch(() => undefined);
    },
  });
}
