import type { RunState } from '../../runs/state.ts';

export function Report({ run }: { run: RunState }) {
  return run.jobId === undefined ? null : null;
}
