import * as v from 'valibot';
import { CALLS, type CallName } from '../../api/calls.ts';

/** Stage of an exchange at which a fault strikes. Accepted: the sandbox has handled the request. */
export const STAGES = [
  'before body',
  'during body',
  'after body',
  'after acceptance',
  'during answer',
] as const;

export type Stage = (typeof STAGES)[number];

/** Flaws of a result. */
export const RESULT_FLAWS = ['reordered', 'lacking', 'repeated', 'extra', 'attributes'] as const;

export type ResultFlaw = (typeof RESULT_FLAWS)[number];

const at = v.picklist(STAGES);

/** Kinds of faults. */
const fault = v.variant('kind', [
  /** The connection is reset (RST). */
  v.object({ kind: v.literal('reset'), at }),
  /** The connection is closed (FIN); during the answer this cuts it off. */
  v.object({ kind: v.literal('close'), at }),
  /** No more data; the connection stays open. */
  v.object({ kind: v.literal('silence'), at }),
  /** Another answer in place of the real one: an error page, a redirect, nothing at all. */
  v.object({
    kind: v.literal('answer'),
    at: v.picklist(['before body', 'after body', 'after acceptance']),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    body: v.optional(v.string(), ''),
    headers: v.optional(v.record(v.string(), v.string()), {}),
  }),
  /** The right answer, `ms` milliseconds late. */
  v.object({ kind: v.literal('slow'), ms: v.pipe(v.number(), v.minValue(0)) }),
  /** Another state in the answer to Retrieve Asynchronous Batch. */
  v.object({ kind: v.literal('state'), state: v.string() }),
  /** A flaw in the answer to Retrieve Asynchronous Batch Result. */
  v.object({ kind: v.literal('result'), flaw: v.picklist(RESULT_FLAWS) }),
  /** The token of the request expires: 401 from here on. */
  v.object({ kind: v.literal('token expires') }),
]);

export type Fault = v.InferOutput<typeof fault>;

/** A call of the API, or the upload to a Batch-File. */
export type SandboxCall = CallName | 'upload';

const CALL_NAMES: readonly SandboxCall[] = [...(Object.keys(CALLS) as CallName[]), 'upload'];

/** A fault with its conditions, all of which must hold. */
const rule = v.object({
  call: v.exactOptional(v.picklist(CALL_NAMES)),
  /** Number of the request of that call (of any call if none is named) since faults were set, from 1. */
  nth: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Probability from 0 to 1, drawn for each request from the seed. */
  chance: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Maximum number of times that it strikes. */
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  fault,
});

export type FaultRule = v.InferOutput<typeof rule>;

/** The faults of a sandbox. Of the rules that apply to a request, the first strikes. */
const plan = v.object({ seed: v.optional(v.number(), 1), rules: v.array(rule) });

export type FaultPlan = v.InferOutput<typeof plan>;

/** Reads a plan as sent by a test. Throws a ValiError that says what is wrong. */
export function parseFaultPlan(text: string): FaultPlan {
  return v.parse(v.pipe(v.string(), v.parseJson(), plan), text);
}
