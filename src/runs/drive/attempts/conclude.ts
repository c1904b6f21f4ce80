import { SMALLEST_SPLIT_BYTES } from '../../../api/limits.ts';
import type { Part } from '../../../lists/types/plan.ts';
import { isVoidable } from '../../model/attempt.ts';
import type { Attempt, Batch, Decision, RunState } from '../../state.ts';
import { reconcile, type Creation } from './create.ts';
import { cutPart } from './cutPart.ts';
import type { Verdict } from './verdict.ts';
import type { Work } from '../work.ts';

/** A part that is being sent. */
export interface Sending {
  readonly part: Part;
  readonly attempt: Omit<Attempt, 'at'>;
  /** Epoch milliseconds. */
  readonly begunAt: number;
  /** When the request ended; undefined if it was sent by an earlier page. */
  endedAt?: number;
}

/** A request that breaks off after this long is too large for its connection; milliseconds. */
const TOO_SLOW_AFTER = 60_000;

export function creationOf(work: Work, { part, attempt }: Sending): Creation {
  return {
    attempt,
    isUnwanted: () => decisionOn(work.state(), part) !== undefined,
    waiting: (until, why) => {
      work.show(part.id, { kind: 'waiting', until, why });
    },
  };
}

/** The decision on a part that was certainly not accepted; undefined if it is simply sent again. */
function decisionOn({ cancelled, batches }: RunState, part: Part): Decision | undefined {
  const batch = batches.find((one) => one.part.id === part.id);
  return batch?.decision ?? (cancelled ? 'leave out' : undefined);
}

/** Records how a sending ended. Whatever delays other sendings is set first, because they continue at once. */
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
    work.backoff.reset();
    await journal.record({ type: 'accepted', ...of, batchId: verdict.id });
    return;
  }
  const batch = work.state().batches.find((one) => one.part.id === part.id);
  if (batch?.decision) return carryOut(work, batch, await whenVoid(work, sending, verdict));
  if (verdict.is === 'rejected') return reject(work, sending, verdict.words);
  if (verdict.is === 'unknown') {
    await journal.record({ type: 'unknown', ...of, words: verdict.words });
    return;
  }
  if (verdict.is === 'void') {
    await journal.record(
      isVoidElsewhere(work, verdict)
        ? { type: 'unknown', ...of, ...VOID_ELSEWHERE }
        : { type: 'not accepted', ...of, void: true },
    );
    return;
  }
  if (verdict.is === 'held back') {
    await journal.record({ type: 'not accepted', ...of });
    return;
  }
  if (verdict.is === 'no files') await journal.record({ type: 'no files', why: verdict.why });
  if (verdict.is === 'expired' || verdict.is === 'no files') return giveUpKey(work, sending);
  await notAccepted(work, sending, verdict);
}

/** Voids this key, so that the part can be sent under another one. The outcome under a void key is certain (I18). */
export async function giveUpKey(work: Work, sending: Sending): Promise<void> {
  const verdict = await makeVoid(work, sending);
  await conclude(work, sending, verdict === 'void' ? OURS : verdict);
}

/** The verdict on an attempt that the user decided about, after its key is void. */
async function whenVoid(
  work: Work,
  sending: Sending,
  verdict: Verdict,
): Promise<Verdict | undefined> {
  if (verdict.is === 'void' || verdict.is === 'unknown' || verdict.is === 'accepted')
    return verdict;
  const other = await makeVoid(work, sending);
  return other === 'void' ? OURS : other;
}

/** The verdict if this page voided the key. */
const OURS = { is: 'void', ours: true } as const;

/** The outcome if another computer voided the key. It may have sent the records under other keys (I42). */
const VOID_ELSEWHERE = { words: 'own: other-computer', void: true } as const;

/** Whether another computer that continues the run voided the key. */
function isVoidElsewhere(work: Work, verdict: Verdict): boolean {
  return verdict.is === 'void' && !verdict.ours && work.state().shared !== undefined;
}

/** Carries out the user's decision, now that everything that can be known about the attempt is known. */
async function carryOut(
  work: Work,
  { part, attempts, decision }: Batch,
  verdict: Verdict | undefined,
): Promise<void> {
  const { journal } = work;
  const last = attempts.at(-1);
  if (!last || !verdict) return;
  const of = { part: part.id, attempt: last.id };
  if (verdict.is === 'accepted') {
    await journal.record({ type: 'accepted', ...of, batchId: verdict.id });
    return;
  }
  const elsewhere = isVoidElsewhere(work, verdict);
  if (verdict.is !== 'unknown' && !elsewhere) {
    await journal.record({ type: 'not accepted', ...of, void: true });
    return;
  }
  const why = verdict.is === 'unknown' ? { words: verdict.words } : VOID_ELSEWHERE;
  await journal.record({ type: 'unknown', ...of, ...why });
  const type = decision === 'leave out' ? 'left out' : 'send again';
  await journal.record({ type, part: part.id });
}

/** Handles a sending that was certainly not accepted and has no decision by the user. */
async function notAccepted(
  work: Work,
  sending: Sending,
  verdict: Extract<Verdict, { is: 'again' | 'stopped' | 'too large' }>,
): Promise<void> {
  const { journal, backoff, ports } = work;
  const { part, attempt } = sending;
  const wanted = decisionOn(work.state(), part) === undefined;
  const large = verdict.is === 'too large' || wasTooSlow(sending, verdict);
  if (wanted && large && part.records > 1 && part.bytes > SMALLEST_SPLIT_BYTES)
    return halve(work, sending);
  if (verdict.is === 'again') {
    backoff.delay(verdict.why, ports.clock.now(), sending.begunAt, verdict.after);
    work.show(part.id, { kind: 'waiting', until: backoff.until, why: verdict.why });
  }
  if (verdict.is === 'too large') {
    const { words } = verdict;
    await journal.record({ type: 'paused', pause: { kind: 'bodies refused', words } });
  }
  await journal.record({ type: 'not accepted', part: part.id, attempt: attempt.id });
}

/** Whether a request broke off after so long that the same request would break off again. */
function wasTooSlow({ begunAt, endedAt = begunAt }: Sending, verdict: Verdict): boolean {
  // Repeating an upload that may have been accepted reveals its outcome.
  const cutOff = verdict.is === 'again' && verdict.why === 'unreachable' && !verdict.repeat;
  return cutOff && endedAt - begunAt >= TOO_SLOW_AFTER;
}

/** Ends a rejected batch once its key is void: a late request with that key must not be accepted (I18). */
async function reject(work: Work, sending: Sending, words: string): Promise<void> {
  const other = await makeVoid(work, sending);
  if (other !== 'void') return conclude(work, sending, other);
  const of = { part: sending.part.id, attempt: sending.attempt.id };
  await work.journal.record({ type: 'rejected', ...of, words });
}

/** Cuts a part in two once its key is void: the whole must not arrive after its halves (I18). */
async function halve(work: Work, sending: Sending): Promise<void> {
  const { part, attempt } = sending;
  const other = await makeVoid(work, sending);
  if (other !== 'void') return conclude(work, sending, other);
  const isVoid = isVoidable(attempt) ? { void: true as const } : {};
  const of = { part: part.id, attempt: attempt.id };
  // In a shared run, another computer may have sent the halves by now. The whole must not be sent again (I42).
  if (!work.state().shared) await work.journal.record({ type: 'not accepted', ...of, ...isVoid });
  await cutPart(work, part, Math.ceil(part.records / 2));
}

/** Makes the key of a not-accepted attempt void. Returns the verdict instead if it turns out to have ended otherwise. */
async function makeVoid(work: Work, sending: Sending): Promise<Verdict | 'void' | undefined> {
  if (!isVoidable(sending.attempt)) return 'void';
  const creation = { ...creationOf(work, sending), isUnwanted: () => true };
  const verdict = await reconcile(work, creation, '');
  if (!verdict || isVoidElsewhere(work, verdict)) return verdict;
  return verdict.is === 'accepted' || verdict.is === 'unknown' ? verdict : 'void';
}
