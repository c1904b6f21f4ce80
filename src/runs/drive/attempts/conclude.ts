import { SMALLEST_SPLIT_BYTES } from '../../../api/limits.ts';
import type { Part } from '../../../lists/types/plan.ts';
import { isVoidable } from '../../model/batch.ts';
import type { Attempt, Batch, Decision, RunState } from '../../state.ts';
import { settle, type Creation } from './create.ts';
import { cutPart } from './cutPart.ts';
import type { Verdict } from './verdict.ts';
import type { Work } from '../work.ts';

/** A part on its way. */
export interface Sending {
  readonly part: Part;
  readonly attempt: Omit<Attempt, 'at'>;
  /** Epoch milliseconds. */
  readonly begunAt: number;
  /** When the request ended; undefined where that was not seen. */
  endedAt?: number;
}

/** A request that took so long and still was not taken whole is too large for its line; milliseconds. */
const TOO_SLOW = 60_000;

export function creationOf(work: Work, { part, attempt }: Sending): Creation {
  return {
    attempt,
    isUnwanted: () => decisionOn(work.state(), part) !== undefined,
    waiting: (until, why) => {
      work.show(part.id, { kind: 'waiting', until, why });
    },
  };
}

/** What is to become of a part that is certainly not accepted; undefined: it is sent again by itself. */
function decisionOn({ cancelled, batches }: RunState, part: Part): Decision | undefined {
  const batch = batches.find((one) => one.part.id === part.id);
  return batch?.decision ?? (cancelled ? 'leave out' : undefined);
}

/** Writes down how a sending ended. What holds others back comes first, for they go on at once. */
export async function conclude(
  work: Work,
  sending: Sending,
  verdict: Verdict | undefined,
): Promise<void> {
  const { journal } = work;
  const { part, attempt } = sending;
  const of = { part: part.id, attempt: attempt.id };
  work.show(part.id, undefined);
  if (!verdict) return;
  if (verdict.is === 'accepted') {
    work.gate.accepted();
    await journal.record({ type: 'accepted', ...of, batchId: verdict.id });
    return;
  }
  const batch = work.state().batches.find((one) => one.part.id === part.id);
  if (batch?.decision) return carryOut(work, batch, verdict);
  if (verdict.is === 'rejected') return reject(work, sending, verdict.words);
  if (verdict.is === 'unknown') {
    await journal.record({ type: 'unknown', ...of, words: verdict.words });
    return;
  }
  if (verdict.is === 'void') {
    await journal.record({ type: 'not accepted', ...of, void: true });
    return;
  }
  await notAccepted(work, sending, verdict);
}

/** Does what the user decided, now that is known what can be known of the attempt. */
async function carryOut(
  { journal }: Work,
  { part, attempts, decision }: Batch,
  verdict: Exclude<Verdict, { is: 'accepted' }>,
): Promise<void> {
  const last = attempts.at(-1);
  if (!last) return;
  const of = { part: part.id, attempt: last.id };
  if (verdict.is !== 'unknown') {
    await journal.record({ type: 'not accepted', ...of, void: true });
    return;
  }
  await journal.record({ type: 'unknown', ...of, words: verdict.words });
  const type = decision === 'leave out' ? 'left out' : 'send again';
  await journal.record({ type, part: part.id });
}

/** A sending that is certainly not accepted, and of which nobody decided otherwise. */
async function notAccepted(
  work: Work,
  sending: Sending,
  verdict: Extract<Verdict, { is: 'again' | 'stopped' | 'too large' }>,
): Promise<void> {
  const { journal, gate, ports } = work;
  const { part, attempt } = sending;
  const wanted = decisionOn(work.state(), part) === undefined;
  const large = verdict.is === 'too large' || wasTooSlow(sending, verdict);
  if (wanted && large && part.records > 1 && part.bytes > SMALLEST_SPLIT_BYTES)
    return halve(work, sending);
  if (verdict.is === 'again') {
    gate.close(verdict.why, ports.clock.now(), sending.begunAt, verdict.after);
    work.show(part.id, { kind: 'waiting', until: gate.until, why: verdict.why });
  }
  if (verdict.is === 'too large') {
    const { words } = verdict;
    await journal.record({ type: 'paused', pause: { kind: 'bodies refused', words } });
  }
  await journal.record({ type: 'not accepted', part: part.id, attempt: attempt.id });
}

/** Whether a request broke off after long: begun anew, it would break off again. */
function wasTooSlow({ begunAt, endedAt = begunAt }: Sending, verdict: Verdict): boolean {
  return verdict.is === 'again' && verdict.why === 'unreachable' && endedAt - begunAt >= TOO_SLOW;
}

/** A rejected batch ends, once its key is void: another request with it must not be accepted later. */
async function reject(work: Work, sending: Sending, words: string): Promise<void> {
  const other = await makeVoid(work, sending);
  if (other !== 'void') return conclude(work, sending, other);
  const of = { part: sending.part.id, attempt: sending.attempt.id };
  await work.journal.record({ type: 'rejected', ...of, words });
}

/** Cuts a part in two, once its key is void: the whole must not arrive after its halves. */
async function halve(work: Work, sending: Sending): Promise<void> {
  const { part, attempt } = sending;
  const other = await makeVoid(work, sending);
  if (other !== 'void') return conclude(work, sending, other);
  const isVoid = isVoidable(attempt) ? { void: true as const } : {};
  const of = { part: part.id, attempt: attempt.id };
  await work.journal.record({ type: 'not accepted', ...of, ...isVoid });
  await cutPart(work, part, Math.ceil(part.records / 2));
}

/** Makes the key of an attempt void that was certainly not accepted so far, or gives how it ended after all. */
async function makeVoid(work: Work, sending: Sending): Promise<Verdict | 'void' | undefined> {
  if (!isVoidable(sending.attempt)) return 'void';
  const creation = { ...creationOf(work, sending), isUnwanted: () => true };
  const verdict = await settle(work, creation, '');
  return !verdict || verdict.is === 'accepted' || verdict.is === 'unknown' ? verdict : 'void';
}
