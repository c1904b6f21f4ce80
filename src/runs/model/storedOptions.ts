import type { PlanOptions } from '../../lists/types/plan.ts';

/** Options as journals have them: earlier versions knew one email column. */
export type StoredPlanOptions = PlanOptions & { readonly emailColumn?: number };

/** The same options, always in a new object, as this version knows them. */
export function upgradeOptions({ emailColumn, ...options }: StoredPlanOptions): PlanOptions {
  return emailColumn === undefined ? options : { emailColumns: [emailColumn], ...options };
}
