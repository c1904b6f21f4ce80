import type { Fault, Stage } from '../../src/sandbox/faults/fault.ts';
import type { RelayFault, RelayStage } from '../relay/relay.ts';

type Answer = Extract<Fault, { kind: 'answer' }>;

const HTML = { 'content-type': 'text/html' };
const JSON_TYPE = { 'content-type': 'application/json' };

function answer(
  status: number,
  body: string,
  at: Answer['at'],
  headers: Record<string, string> = JSON_TYPE,
): Answer {
  return { kind: 'answer', at, status, body, headers };
}

const THROTTLED = answer(429, '{"message":"Too Many Requests"}', 'before body', {
  ...JSON_TYPE,
  'retry-after': '1',
});
const QUOTA = answer(429, '{"message":"Limit Exceeded"}', 'after body');
const BROKEN: readonly Fault[] = (['after body', 'after acceptance'] as const).flatMap((at) => [
  answer(500, '{"message":"Internal Server Error"}', at),
  answer(502, '<html>Bad Gateway</html>', at, HTML),
  answer(503, '', at, {}),
  answer(504, '{"message":"Endpoint request timed out"}', at),
  answer(200, '', at, {}),
]);
const CUT: readonly Fault[] = (
  ['before body', 'during body', 'after body', 'after acceptance', 'during answer'] as const
).flatMap((at: Stage): Fault[] => [
  { kind: 'reset', at },
  { kind: 'close', at },
]);
const SLOW: Fault = { kind: 'slow', ms: 300 };

/** The words of a refusal that rows of a batch then carry. */
export const REFUSAL = 'No batch today';

/** What a Create may meet at the API. */
export const CREATE_FAULTS: readonly Fault[] = [
  ...BROKEN,
  ...CUT,
  ...Array.from({ length: 3 }, () => THROTTLED),
  QUOTA,
  answer(400, JSON.stringify({ message: REFUSAL }), 'after body'),
  SLOW,
];

/** Faults of an upload. A server that reports success has always stored the records. */
export const UPLOAD_FAULTS: readonly Fault[] = [
  ...BROKEN.filter((fault) => !('status' in fault && fault.status < 300)),
  ...CUT,
  THROTTLED,
  SLOW,
];

/** What asking for a state may meet. The page gives up on silence by itself. */
export const GET_FAULTS: readonly Fault[] = [
  ...BROKEN,
  ...CUT,
  THROTTLED,
  SLOW,
  { kind: 'silence', at: 'after body' },
  { kind: 'state', state: 'ON HOLD' },
  { kind: 'state', state: 'AWAITING_CAPACITY' },
];

/** What fetching a result may meet. */
export const RESULT_FAULTS: readonly Fault[] = [
  ...BROKEN,
  ...CUT,
  THROTTLED,
  SLOW,
  ...(['reordered', 'lacking', 'repeated', 'extra', 'attributes'] as const).map((flaw): Fault => ({
    kind: 'result',
    flaw,
  })),
];

const RELAY_STAGES: readonly RelayStage[] = [
  'before body',
  'during body',
  'after body',
  'before answer',
  'during answer',
  'after answer',
];

/** What a call may meet between browser and proxy. */
export const RELAY_FAULTS: readonly RelayFault[] = RELAY_STAGES.flatMap((at) => [
  { kind: 'reset', at },
  { kind: 'close', at },
  { kind: 'stall', at },
]);

/**
 * Whether the fault of a Create may leave open how the API took it. A connection that breaks before the
 * API has read any of the body may: the proxy can have handed the network all of it by then.
 */
export function isAmbiguous(fault: Fault): boolean {
  if (!('at' in fault)) return false;
  if (fault.kind !== 'answer') return true;
  return fault.at !== 'before body' && (fault.status >= 500 || fault.status < 300);
}
