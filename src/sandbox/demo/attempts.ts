import { KEY_HEADER, attemptPath, type AttemptState } from '../../api/attempts.ts';
import { JOB_ID_ATTRIBUTE } from '../../api/assumptions.ts';
import { isId, matchCall } from '../../api/calls.ts';
import type { Handler } from '../handler.ts';
import type { Created, SandboxStore } from '../store.ts';

/**
 * Plays the proxy's memory of attempts before a sandbox: an attempt brings one job or batch
 * however often it is sent, and `GET /attempts/{id}` tells what became of it. What is remembered is
 * the job or batch itself, so nothing can fall between accepting and remembering. One that was refused may be sent again.
 */
export function withAttempts(store: SandboxStore, handle: Handler): Handler {
  const active = new Map<string, Promise<Response>>();

  async function state(attempt: string): Promise<AttemptState> {
    if (active.has(attempt)) return { state: 'in flight' };
    const created = await store.attempted(attempt);
    if (!created) return { state: 'never seen' };
    return { state: 'answered', answer: { status: 200, body: JSON.stringify(answerOf(created)) } };
  }

  async function once(attempt: string, request: Request): Promise<Response> {
    const created = await store.attempted(attempt);
    return created ? Response.json(answerOf(created)) : handle(request);
  }

  async function send(attempt: string, request: Request): Promise<Response> {
    const sending = active.get(attempt) ?? once(attempt, request);
    active.set(attempt, sending);
    try {
      return (await sending).clone();
    } finally {
      active.delete(attempt);
    }
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    const asked = attemptIn(pathname);
    if (request.method === 'GET' && asked !== undefined) return Response.json(await state(asked));
    const attempt = request.headers.get(KEY_HEADER);
    const call = matchCall(request.method, pathname)?.name;
    const creates = call === 'createBatch' || call === 'createJob';
    return creates && attempt !== null ? send(attempt, request) : handle(request);
  };
}

function answerOf({ job, batch }: Created): Record<string, string> {
  return batch === undefined ? { [JOB_ID_ATTRIBUTE]: job } : { batch_id: batch };
}

function attemptIn(path: string): string | undefined {
  const attempt = path.slice(attemptPath('').length);
  return path === attemptPath(attempt) && isId(attempt) ? attempt : undefined;
}
