import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ListProblem } from '../../lists/types/problem.ts';
import type { RunView } from '../../runs/state.ts';
import { runPath } from '../../features/page/paths.ts';
import { useServices } from '../../features/page/services.ts';

/** A file on its way to being a list. */
export interface Reading {
  /** Of the file that is being read, if one is. */
  readonly name: string | undefined;
  /** How much of it is read, 0 to 1. */
  readonly share: number | undefined;
  /** Why the last file cannot be a list. */
  readonly problem: ListProblem | undefined;
  readonly error: Error | null;
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
  const [name, setName] = useState<string>();
  const [id, setId] = useState<string>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<ListProblem>();
  const begin = useMutation({
    mutationFn: async (load: () => Promise<File>) => {
      const file = await load();
      setName(file.name);
      setId(await runs.begin(file, demo));
    },
  });
  // A mutation of its own, so that the next file need not wait for it.
  const { mutate: remove } = useMutation({ mutationFn: (run: string) => runs.remove(run) });

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
        remove(id);
      } else if (isSeen(seen) || isStopped(seen)) navigate(runPath(id, 'match'));
    };
    look();
    return view.subscribe(look);
  }, [id, runs, remove, navigate]);

  const startWith = (load: () => Promise<File>) => {
    setProblem(undefined);
    setShare(undefined);
    begin.mutate(load);
  };
  const cancel = () => {
    if (id === undefined) return;
    setId(undefined);
    remove(id);
  };
  return {
    cancel,
    name: begin.isPending || id !== undefined ? name : undefined,
    share,
    problem,
    error: begin.error,
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
