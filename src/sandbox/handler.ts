import {
  BATCH_FILE_ID_ATTRIBUTES,
  COMPLETED,
  GATEWAY_BODY_LIMIT,
  JOB_ID_ATTRIBUTE,
  TOKEN_ATTRIBUTE,
  UPLOAD_URL_ATTRIBUTES,
} from '../api/assumptions.ts';
import { KEY_HEADER, parseKey } from '../api/attempts.ts';
import { matchCall, type CallName, type CallParams } from '../api/calls.ts';
import { checkAccess, issueToken } from './access.ts';
import { createIds } from './ids.ts';
import { Refusal } from './refusal.ts';
import { MAX_FILE_BYTES } from '../api/limits.ts';
import {
  readBatchFileRequest,
  readBatchRequest,
  readJobRequest,
  readLogin,
  type Notification,
} from './requests.ts';
import { resultOf } from './result.ts';
import { stateOf } from './states.ts';
import type { SandboxStore, StoredBatch, StoredJob } from './store.ts';
import { isUpload, readUploadUrl, uploadUrl } from './uploads.ts';

/** Answers a request as the API would at its origin. */
export type Handler = (request: Request) => Promise<Response>;

export interface SandboxOptions {
  readonly store: SandboxStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** Called for each batch with a notification URL. */
  readonly onNotifiable?: (batch: StoredBatch, notification: Notification) => void;
  /** 1 for a believable time; 10 is ten times as fast (`stateOf`). */
  readonly speed: number;
}

/** The tutorial's job, which is always there, so that an existing job can be tried at once. */
const TUTORIAL_JOB: StoredJob = { id: '160718103247ad0', name: '', createdAt: 1_468_837_967_000 };

/** Emulates the API: answers every call in `CALLS` and uploads of Batch-Files from `store`. */
export function createSandbox(options: SandboxOptions): Handler {
  const calls = createCalls(options);
  return async (request) => {
    try {
      const { pathname } = new URL(request.url);
      if (isUpload(request.method, pathname)) return await upload(options, request);
      const call = matchCall(request.method, pathname);
      if (!call) throw new Refusal(403, 'Missing Authentication Token');
      checkAccess(call.name, request.headers, options.now());
      return await calls[call.name](call.params, request);
    } catch (error) {
      if (error instanceof Refusal) return error.response();
      throw error;
    }
  };
}

/** Accepts the records of a Batch-File once, even if uploaded repeatedly (A13). */
async function upload(
  { store, now, onNotifiable }: SandboxOptions,
  request: Request,
): Promise<Response> {
  const { job, id, notification } = readUploadUrl(request.url, now());
  const body = await request.blob();
  if (body.size > MAX_FILE_BYTES) throw new Refusal(413, 'Your upload is too large', true);
  const { length: records } = readBatchRequest(await body.text()).records;
  if (await store.batch(job, id)) return new Response(null);
  const batch = { job, id, acceptedAt: now(), records, file: true, ...attemptOf(request) } as const;
  await store.saveBatch(batch, body);
  if (notification) onNotifiable?.(batch, notification);
  return new Response(null);
}

type Calls = Record<CallName, (params: CallParams, request: Request) => Promise<Response>>;

function createCalls({ store, now, random, speed, onNotifiable }: SandboxOptions): Calls {
  const newId = createIds(now, random);

  async function findJob({ job = '' }: CallParams): Promise<StoredJob> {
    const found = job === TUTORIAL_JOB.id ? TUTORIAL_JOB : await store.job(job);
    if (!found) throw new Refusal(404, 'There is no such job');
    return found;
  }

  async function findBatch(
    params: CallParams,
    kind: 'batch' | 'Batch-File',
  ): Promise<{ batch: StoredBatch; state: string }> {
    const { id } = await findJob(params);
    const batch = await store.batch(id, params.batch ?? '');
    const isFile = batch?.file === true;
    if (!batch || isFile !== (kind === 'Batch-File'))
      throw new Refusal(404, 'There is no such batch');
    return { batch, state: stateOf(batch, now(), speed) };
  }

  async function stateAnswer(params: CallParams, kind: 'batch' | 'Batch-File'): Promise<Response> {
    const { batch, state } = await findBatch(params, kind);
    return Response.json({ state, created_date: String(batch.acceptedAt) });
  }

  async function resultAnswer(params: CallParams, kind: 'batch' | 'Batch-File'): Promise<Response> {
    const { batch, state } = await findBatch(params, kind);
    if (state !== COMPLETED) throw new Refusal(400, `The batch is not COMPLETED but ${state}`);
    const body = await store.body(batch.job, batch.id);
    if (!body) throw new Error(`The records of batch ${batch.id} are gone.`);
    return Response.json({ data: resultOf(readBatchRequest(await body.text()).records) });
  }

  return {
    async authorize(_, request) {
      const { password } = readLogin(await request.text());
      return Response.json({ [TOKEN_ATTRIBUTE]: issueToken(password, now(), random) });
    },

    async createJob(_, request) {
      const name = readJobRequest(await request.text());
      const job = { id: newId(), name, createdAt: now(), ...attemptOf(request) };
      await store.saveJob(job);
      return Response.json({ [JOB_ID_ATTRIBUTE]: job.id });
    },

    async retrieveJob(params) {
      const { id, name, createdAt } = await findJob(params);
      return Response.json({ [JOB_ID_ATTRIBUTE]: id, name, created_date: String(createdAt) });
    },

    async createBatch(params, request) {
      const body = await request.blob();
      if (body.size > GATEWAY_BODY_LIMIT) throw new Refusal(413, 'Request Too Long', true);
      const job = (await findJob(params)).id;
      const { records, notification } = readBatchRequest(await body.text());
      const about = { acceptedAt: now(), records: records.length, ...attemptOf(request) };
      const batch = { job, id: newId(), ...about };
      await store.saveBatch(batch, body);
      if (notification) onNotifiable?.(batch, notification);
      return Response.json({ batch_id: batch.id });
    },

    async createBatchFile(params, request) {
      const notification = readBatchFileRequest(await request.text());
      const { origin } = new URL(request.url);
      const file = { job: (await findJob(params)).id, id: newId(), notification };
      return Response.json({
        [BATCH_FILE_ID_ATTRIBUTES[0]]: file.id,
        [UPLOAD_URL_ATTRIBUTES[0]]: uploadUrl(origin, file, now()),
      });
    },

    retrieveBatch: (params) => stateAnswer(params, 'batch'),
    retrieveResult: (params) => resultAnswer(params, 'batch'),
    retrieveBatchFile: (params) => stateAnswer(params, 'Batch-File'),
    retrieveBatchFileResult: (params) => resultAnswer(params, 'Batch-File'),
  };
}

function attemptOf(request: Request): { attempt?: string } {
  const attempt = parseKey(request.headers.get(KEY_HEADER) ?? '');
  return attempt === undefined ? {} : { attempt };
}
