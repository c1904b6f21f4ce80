import { useEffect, useState } from 'react';
import type { ListProblem } from '../../lists/types/problem.ts';
import type { RunView } from '../../runs/state.ts';
import { runPath } from '../../features/page/paths.ts';
import { useServices } from '../../features/page/services.ts';
import { useTask } from '../../features/page/task.ts';

/** A file on its way to being a list. */
export interface Reading {
  /** Of the file that is being read, if one is. */
  readonly name: string | undefined;
  /** How much of it is read, 0 to 1. */
  readonly share: number | undefined;
  /** Why the last file cannot be a list. */
  readonly problem: ListProblem | undefined;
  readonly error: unknown;
  readonly start: (file: File) => void;
  readonly startWith: (load: () => Promise<File>) => void;
  /** Leaves the file unread. */
  readonly cancel: () => void;
}

/**
 * Starts a run with a file and goes to match as soon as its first rows are known. A file that cannot
 * be a list leaves no run behind.
 */
export function useReading(demo: boolean, navigate: (to: string) => void): Reading {
  const { runs } = useServices();
  const { run, error, busy } = useTask();
  // Apart from the other, so that the next file need not wait for it.
  const { run: tidyUp } = useTask();
  const [name, setName] = useState<string>();
  const [id, setId] = useState<string>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<ListProblem>();

  useEffect(() => {
    if (id === undefined) return undefined;
    const view = runs.view(id);
    const look = () => {
      const seen = view.get();
      if (!seen) return;
      setShare(shareRead(seen));
      if (seen.live.problem) {
        setProblem(seen.live.problem);
        setId(undefined);
        tidyUp(() => runs.remove(id));
      } else if (isSeen(seen) || isStopped(seen)) navigate(runPath(id, 'match'));
    };
    look();
    return view.subscribe(look);
  }, [id, runs, tidyUp, navigate]);

  const startWith = (load: () => Promise<File>) => {
    setProblem(undefined);
    setShare(undefined);
    run(async () => {
      const file = await load();
      setName(file.name);
      setId(await runs.begin(file, demo));
    });
  };
  const cancel = () => {
    if (id === undefined) return;
    setId(undefined);
    tidyUp(() => runs.remove(id));
  };
  return {
    cancel,
    name: busy || id !== undefined ? name : undefined,
    share,
    problem,
    error,
    startWith,
    start: (file) => {
      startWith(() => Promise.resolve(file));
    },
  };
}

function isSeen({ run, live }: RunView): boolean {
  return run.profile !== undefined || (live.reading?.rows ?? 0) > 0;
}

/** What stopped it is told there. */
function isStopped({ live }: RunView): boolean {
  return live.broken !== undefined || live.ledger !== undefined;
}

function shareRead({ live }: RunView): number | undefined {
  const { reading } = live;
  return reading && reading.bytes > 0 ? reading.bytesRead / reading.bytes : undefined;
}
