import { useCallback, useState } from 'react';

/** Something that a screen set off: whether it is under way, and what it failed with. */
export interface Task {
  readonly busy: boolean;
  readonly error: unknown;
  /** Runs a work; a failure of it ends in `error`, never unseen. */
  readonly run: (work: () => Promise<unknown>) => void;
}

const IDLE = { busy: false, error: undefined };

export function useTask(): Task {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>(IDLE);
  const run = useCallback((work: () => Promise<unknown>) => {
    const attempt = async () => {
      setState({ busy: true, error: undefined });
      try {
        await work();
        setState(IDLE);
      } catch (error) {
        setState({ busy: false, error });
      }
    };
    void attempt();
  }, []);
  return { ...state, run };
}
