import {
  ATTEMPTS_PATH,
  attemptPath,
  isKey,
  KEY_HEADER,
  parseKey,
  PROBLEM_MEDIA_TYPE,
  PROBLEM_TYPE,
  REPLAYED_HEADER,
  STORE_HEADER,
  type AttemptReport,
  type AttemptState,
  type Problem,
  type StoreReport,
} from '../../api/attempts.ts';
import { JOB_ID_ATTRIBUTE } from '../../api/assumptions.ts';
import { matchCall } from '../../api/calls.ts';
import type { Handler } from '../handler.ts';
import type { Created, SandboxStore } from '../store.ts';

/**
 * Plays our server's store of attempts before a sandbox: an attempt brings one job or batch however often it is sent.
 * What is remembered is the job or batch itself, so nothing can fall between accepting and
 * remembering. One that was refused may be sent again. Secrets are not asked for: all of it is the user's own
 * browser. `now` in epoch milliseconds.
 */
export function withAttempts(store: SandboxStore, handle: Handler, now: () => number): Handler {
  const active = new Map<string, Promise<Response>>();
  /** For as long as the page lasts, and with it the requests that could still arrive. */
  const voided = new Set<string>();

  async function state(key: string): Promise<AttemptState> {
    if (active.has(key)) return { state: 'in progress' };
    if (voided.has(key)) return { state: 'void' };
    const created = await store.attempted(key);
    if (!created) return { state: 'unseen' };
    return { state: 'answered', answer: { status: 200, id: created.batch ?? created.job } };
  }

  async function report(): Promise<StoreReport> {
    const { id, since } = await store.identity();
    return { store: id, now: Math.max(now(), since), keptSince: since };
  }

  async function reportOn(key: string): Promise<AttemptReport> {
    const { store: _, ...clock } = await report();
    return { ...(await state(key)), ...clock };
  }

  async function makeVoid(key: string): Promise<AttemptReport> {
    if ((await state(key)).state === 'unseen') voided.add(key);
    return reportOn(key);
  }

  async function sendOnce(key: string, request: Request): Promise<Response> {
    if (voided.has(key)) return voidProblem();
    const created = await store.attempted(key);
    if (!created) return handle(request);
    return Response.json(answerOf(created), { headers: { [REPLAYED_HEADER]: 'true' } });
  }

  async function send(key: string, request: Request): Promise<Response> {
    const sending = active.get(key) ?? sendOnce(key, request);
    active.set(key, sending);
    try {
      return (await sending).clone();
    } finally {
      active.delete(key);
    }
  }

  async function answer(request: Request): Promise<Response> {
    const { method } = request;
    const { pathname } = new URL(request.url);
    if (pathname === ATTEMPTS_PATH && method === 'GET') return Response.json(await report());
    const asked = keyIn(pathname);
    if (asked !== undefined && method === 'GET') return Response.json(await reportOn(asked));
    if (asked !== undefined && method === 'DELETE') return Response.json(await makeVoid(asked));
    const key = parseKey(request.headers.get(KEY_HEADER) ?? '');
    const call = matchCall(method, pathname)?.name;
    const creates = call === 'createBatch' || call === 'createJob';
    return creates && key !== undefined ? send(key, request) : handle(request);
  }

  return async (request) => {
    const { id } = await store.identity();
    const response = await answer(request);
    response.headers.set(STORE_HEADER, id);
    return response;
  };
}

function answerOf({ job, batch }: Created): Record<string, string> {
  return batch === undefined ? { [JOB_ID_ATTRIBUTE]: job } : { batch_id: batch };
}

function voidProblem(): Response {
  const problem: Problem = {
    type: `${PROBLEM_TYPE}void`,
    title: 'This key was made void.',
    status: 410,
    reached: 'no',
  };
  const headers = { 'content-type': PROBLEM_MEDIA_TYPE };
  return Response.json(problem, { status: 410, headers });
}

function keyIn(path: string): string | undefined {
  const key = path.slice(attemptPath('').length);
  return path === attemptPath(key) && isKey(key) ? key.toLowerCase() : undefined;
}
