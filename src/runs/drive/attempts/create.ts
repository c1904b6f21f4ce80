import { ApiError, type Failure } from '../../../api/failure.ts';
import type { Attempt } from '../../state.ts';
import type { WaitReason } from '../../live.ts';
import { verdictOfAttempt, verdictOfFailure, type Verdict } from './verdict.ts';
import { growing } from '../waits.ts';
import { messageOf } from '../api/messageOf.ts';
import type { Work } from '../work.ts';

/** A Create whose attempt is on disk. */
export interface Creation {
  readonly attempt: Pick<Attempt, 'id' | 'secret' | 'store'>;
  /** Whether the attempt's key is to be made void, where its end is not known otherwise. */
  readonly isUnwanted: () => boolean;
  /** Told while the store is to be asked again. */
  readonly waiting: (until: number, why: WaitReason) => void;
}

/** The longest wait between two questions about an attempt, in milliseconds. */
const ASK_AGAIN = 20_000;

/** Sends a Create and finds out how it ended. Undefined as in `reconcile`. */
export async function create(
  work: Work,
  creation: Creation,
  post: () => Promise<string>,
): Promise<Verdict | undefined> {
  try {
    return { is: 'accepted', id: await post() };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return verdictOn(work, creation, error.failure);
  }
}

/** The verdict of a failed request, or else of the store. Undefined as in `reconcile`. */
export async function verdictOn(
  work: Work,
  creation: Creation,
  failure: Failure,
): Promise<Verdict | undefined> {
  return verdictOfFailure(failure) ?? reconcile(work, creation, wordsAbout(failure));
}

function wordsAbout(failure: Failure): string {
  return messageOf(failure) || ('status' in failure ? `HTTP ${failure.status}` : '');
}

/**
 * Finds out from the store how an attempt ended, however long that takes. Needs no credentials. Undefined
 * when the driver stops meanwhile: the attempt is still open then.
 */
export async function reconcile(
  work: Work,
  creation: Creation,
  words: string,
): Promise<Verdict | undefined> {
  const { clock, random } = work.ports;
  for (let times = 0; !work.signal.aborted; times += 1) {
    const asked = await ask(work, creation, words);
    if (asked === 'over' || typeof asked === 'object') return asked === 'over' ? undefined : asked;
    const wait = growing(times, random, ASK_AGAIN);
    creation.waiting(clock.now() + wait, asked);
    await clock.wait(wait, work.signal);
  }
  return undefined;
}

/**
 * Asks the store. Returns its verdict, why to ask again, or that asking must stop. In a shared run, first checks
 * whether another computer voided the key.
 */
async function ask(
  work: Work,
  { attempt: { id: key, secret, store }, isUnwanted }: Creation,
  words: string,
): Promise<Verdict | WaitReason | 'over'> {
  const client = work.attempts();
  if (!client) return 'over';
  // Nobody can be asked about an attempt of a version before there were secrets.
  if (secret === undefined || store === undefined) return { is: 'unknown', words };
  try {
    const attempt = { key, secret };
    const unwanted = isUnwanted();
    const looks = !unwanted || work.state().shared;
    const before = looks ? await client.lookUp(attempt, work.signal) : undefined;
    if (looks && !before) return 'unreachable';
    const voids = unwanted && before?.report.state !== 'void';
    const known = voids ? await client.void(attempt, work.signal) : before;
    if (!known) return 'unreachable';
    const verdict = verdictOfAttempt(known, { store, now: work.ports.clock.now(), words });
    return verdict?.is === 'void' && voids ? { ...verdict, ours: true } : (verdict ?? 'in flight');
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // The store has the key with another secret: whatever it knows is not of this attempt.
    return error.failure.kind === 'refused' ? { is: 'unknown', words } : 'unreachable';
  }
}
