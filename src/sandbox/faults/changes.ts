import * as v from 'valibot';
import type { SentRecord } from '../emails.ts';
import type { Fault, ResultFlaw } from './fault.ts';

const resultBody = v.object({ data: v.array(v.record(v.string(), v.string())) });
const stateBody = v.looseObject({ state: v.string() });

/** The answer with the fault's change in it; as it was where the fault changes no such answer. */
export async function changeAnswer(
  response: Response,
  fault: Fault | undefined,
): Promise<Response> {
  if (!response.ok || (fault?.kind !== 'state' && fault?.kind !== 'result')) return response;
  const body: unknown = await response.clone().json();
  if (fault.kind === 'state' && v.is(stateBody, body))
    return Response.json({ ...body, state: fault.state });
  if (fault.kind === 'result' && v.is(resultBody, body))
    return Response.json({ data: FLAWS[fault.flaw](body.data) });
  return response;
}

const FLAWS: Record<ResultFlaw, (records: readonly SentRecord[]) => unknown[]> = {
  reordered: (records) => records.toReversed(),
  lacking: (records) => records.filter((_, i) => i % 3 !== 0),
  repeated: (records) =>
    records.flatMap((record, i) => (i % 3 === 0 ? [record, record] : [record])),
  extra: (records) => [
    { external_id: 'never-sent', email: 'never.sent@example.com' },
    ...records,
    { email: 'nobody@example.com' },
    null,
  ],
  attributes: (records) =>
    records.map((record) => ({ ...record, score: 0.87, sources: ['a', { b: null }] })),
};
