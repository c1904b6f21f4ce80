import type { Plan } from '../../lists/types/plan.ts';
import { fingerprint } from '../../runs/model/runHead.ts';
import type { RunHead, RunState } from '../../runs/state.ts';
import { useServices, useWatched } from '../../features/page/services.ts';

/** The run of before that submitted the same records: the API has no way to notice, and bills both. */
export function useSubmittedBefore(
  { demo }: RunState,
  plan: Plan | undefined,
): RunHead | undefined {
  const { runs } = useServices();
  const past = useWatched(runs.past);
  if (demo || !plan) return undefined;
  const same = fingerprint(plan);
  return past?.find((head) => !head.demo && head.fingerprint === same);
}
