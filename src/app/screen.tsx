import { lazy, useEffect, useState, type ComponentType } from 'react';

/** Loads the code of a component. */
type Load<P> = () => Promise<{ readonly default: ComponentType<P> }>;

interface Preloadable {
  /**
   * Loads the code before it is needed, and resolves to the screen's warm-up, if it has one. Failures are not
   * reported: they show when the screen is opened.
   */
  readonly preload: () => Promise<ComponentType | undefined>;
}

/** A screen whose code is loaded when it is opened, or before. */
export type Screen<P> = ComponentType<P> & Preloadable;

/**
 * A screen, given the function that loads its code. While it is shown, the usual `next` screen is preloaded and its
 * warm-up rendered. Preloaded code is rendered directly: React keeps the fallback of `lazy` on screen for 0.3 s even
 * where the code is there at once.
 */
export function screen<P extends object>(
  load: Load<P>,
  next?: Preloadable,
  warmUp?: Load<object>,
): Screen<P> {
  let loaded: ComponentType<P> | undefined;
  const loadOnce = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Lazy = lazy(loadOnce);
  const Shown = (props: P) => {
    // Stays the same while it is shown: another component would lose its state.
    const [Component] = useState<ComponentType<P>>(() => loaded ?? Lazy);
    return (
      <>
        <Component {...props} />
        {next && <Preload next={next} />}
      </>
    );
  };
  return Object.assign(Shown, {
    preload: async () => {
      try {
        const [warmUpModule] = await Promise.all([warmUp?.(), loadOnce()]);
        return warmUpModule?.default;
      } catch {
        return undefined;
      }
    },
  });
}

/** Preloads a screen in a task of its own, after what is on screen, and renders its warm-up. */
function Preload({ next }: { next: Preloadable }) {
  const [WarmUp, setWarmUp] = useState<ComponentType>();
  useEffect(() => {
    const timer = setTimeout(() => void next.preload().then((found) => setWarmUp(() => found)));
    return () => {
      clearTimeout(timer);
    };
  }, [next]);
  return WarmUp && <WarmUp />;
}
