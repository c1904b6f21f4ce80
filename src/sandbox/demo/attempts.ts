import {
  ATTEMPTS_PATH,
  attemptPath,
  isKey,
  KEY_HEADER,
  keyHeader,
  parseKey,
  PROBLEM_MEDIA_TYPE,
  PROBLEM_TYPE,
  REPLAYED_HEADER,
  STORE_HEADER,
  type AttemptReport,
  type AttemptState,
  type Problem,
  type StoreReport,
  uploadPath,
} from '../../api/attempts.ts';
import { parseBatchFileCreated } from '../../api/answers.ts';
import { BATCH_FILE_ID_ATTRIBUTES, JOB_ID_ATTRIBUTE } from '../../api/assumptions.ts';
import { isCreate, matchCall, type CreateCall } from '../../api/calls.ts';
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

  /** Created Batch-Files: IDs and upload addresses. Lost on reload, after which the page creates another one. */
  const files = new Map<string, { readonly id: string; readonly url: string }>();

  async function sendOnce(key: string, call: Sent, request: Request): Promise<Response> {
    if (voided.has(key)) return problem(410, 'void', 'This key was made void.');
    const created = await store.attempted(key);
    if (created)
      return Response.json(answerOf(created, call), { headers: { [REPLAYED_HEADER]: 'true' } });
    if (call === 'upload') return upload(key, request);
    return call === 'createBatchFile' ? createFile(key, request) : handle(request);
  }

  async function createFile(key: string, request: Request): Promise<Response> {
    const response = await handle(request);
    if (!response.ok) return response;
    const { id, uploadUrl = '' } = parseBatchFileCreated(await response.text());
    files.set(key, { id, url: uploadUrl });
    return Response.json({ [FILE_ID]: id });
  }

  async function upload(key: string, request: Request): Promise<Response> {
    const file = files.get(key);
    if (!file) return problem(409, 'not-created', 'No Batch-File was created with this key.');
    const headers = { [KEY_HEADER]: keyHeader(key) };
    const body = await request.blob();
    const response = await handle(new Request(file.url, { method: 'PUT', headers, body }));
    return response.ok ? Response.json({ [FILE_ID]: file.id }) : response;
  }

  async function send(key: string, call: Sent, request: Request): Promise<Response> {
    const sending = active.get(key) ?? sendOnce(key, call, request);
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
    const uploads = method === 'PUT' ? keyIn(pathname, uploadPath) : undefined;
    if (uploads !== undefined) return send(uploads, 'upload', request);
    const key = parseKey(request.headers.get(KEY_HEADER) ?? '');
    const call = matchCall(method, pathname)?.name;
    if (call === undefined || !isCreate(call) || key === undefined) return handle(request);
    return send(key, call, request);
  }

  return async (request) => {
    const { id } = await store.identity();
    const response = await answer(request);
    response.headers.set(STORE_HEADER, id);
    return response;
  };
}

/** Requests of an attempt. */
type Sent = CreateCall | 'upload';

const [FILE_ID] = BATCH_FILE_ID_ATTRIBUTES;

function answerOf({ job, batch = '' }: Created, call: Sent): Record<string, string> {
  if (call === 'createJob') return { [JOB_ID_ATTRIBUTE]: job };
  return { [call === 'createBatch' ? 'batch_id' : FILE_ID]: batch };
}

function problem(status: number, code: string, title: string): Response {
  const told: Problem = { type: PROBLEM_TYPE + code, title, status, reached: 'no' };
  return Response.json(told, { status, headers: { 'content-type': PROBLEM_MEDIA_TYPE } });
}

/** The key in the path of an attempt. */
function keyIn(path: string, pathOf = attemptPath): string | undefined {
  const key = path.slice(pathOf('').length);
  return path === pathOf(key) && isKey(key) ? key.toLowerCase() : undefined;
}
