import type { StoreReport } from '../../api/attempts.ts';
import type { Attempt, AttemptName, Batch } from '../state.ts';

/** The attempt whose end is not known yet. */
export function openAttempt(batch: Batch): Attempt | undefined {
  return batch.outcome === 'sending' || batch.decision ? batch.attempts.at(-1) : undefined;
}

/** Whether a request with the batch's last key may still arrive and be accepted (I18). */
export function mustBeVoid({ outcome, attempts }: Batch): boolean {
  const last = attempts.at(-1);
  return (
    ['planned', 'sending', 'unknown', 'left out'].includes(outcome) &&
    last !== undefined &&
    isVoidable(last)
  );
}

/** Whether the attempt's store can be asked to make its key void, and the key is not spent already. */
export function isVoidable({ secret, store, void: isVoid, end }: Omit<Attempt, 'at'>): boolean {
  const spent = isVoid || end === 'accepted' || end === 'rejected';
  return secret !== undefined && store !== undefined && !spent;
}

/**
 * An attempt whose key is to be sent again, though a request with it may have been accepted meanwhile: the store in
 * charge now is another one, or does not remember as far back.
 */
export function strandedAttempt(
  { attempts }: Batch,
  now: Pick<StoreReport, 'store' | 'keptSince'> | undefined,
): Attempt | undefined {
  const last = attempts.at(-1);
  if (!last?.store || !isVoidable(last) || !isReusable(last)) return undefined;
  return last.store.id === now?.store && last.store.at >= now.keptSince ? undefined : last;
}

/** Whether the next send of the batch uses the same key. */
export function isReusable({ end, void: isVoid }: Omit<Attempt, 'at'>): boolean {
  return (end === 'not accepted' || end === 'reserved') && !isVoid;
}

/** Whether another computer may still send it: its key is reserved, and no store can void it. */
export function mayBeSentElsewhere({ end, void: isVoid }: Pick<Attempt, 'end' | 'void'>): boolean {
  return end === 'reserved' && !isVoid;
}

/** What names the next sending of a batch: its last attempt where that was certainly not accepted. */
export function nextAttempt(
  { attempts }: Pick<Batch, 'attempts'>,
  make: (last: Attempt | undefined) => AttemptName,
): AttemptName {
  const last = attempts.at(-1);
  if (!last || !isReusable(last)) return make(last);
  return { id: last.id, secret: last.secret ?? make(last).secret };
}
