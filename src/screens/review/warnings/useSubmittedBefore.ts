import type { Plan } from '../../../lists/types/plan.ts';
import { fingerprint } from '../../../runs/model/runHead.ts';
import type { RunHead, RunState } from '../../../runs/state.ts';
import { useServices, useWatched } from '../../../features/page/services.ts';

/**
 * An earlier run that submitted the same list: the same records, which the API would bill twice, or the same people
 * if earlier answers are reused.
 */
export function useSubmittedBefore(
  { demo }: RunState,
  plan: Plan | undefined,
): RunHead | undefined {
  const { runs } = useServices();
  const past = useWatched(runs.past);
  if (demo || !plan) return undefined;
  return past?.find((head) => !head.demo && isSameList(head, plan));
}

function isSameList(head: RunHead, plan: Plan): boolean {
  if (plan.parts.length > 0 && head.fingerprint === fingerprint(plan)) return true;
  const inList = plan.earlier?.lists.find(({ run }) => run === head.id)?.people;
  const people = plan.records + (plan.earlier?.reusedPeople ?? 0);
  return inList === people && head.rows === plan.rows;
}
