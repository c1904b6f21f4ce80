import { readBatchRequest } from '../requests.ts';
import type { SentRecord } from '../emails.ts';
import { parseFaultPlan } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import type { Handler } from '../handler.ts';
import type { MemoryStore } from '../memory.ts';
import type { Notifier } from './notifier.ts';

/** Creates the calls for tests besides the API's own (README.md, “Inspection”). */
export function createControl(store: MemoryStore, faults: Faults, notifier: Notifier): Handler {
  return async (request) => {
    const [, , what, job, records] = new URL(request.url).pathname.split('/');
    const asked = `${request.method} ${what ?? ''}`;
    if (asked === 'PUT faults') return setFaults(faults, await request.text());
    if (asked === 'PUT notifications') return setOrigin(notifier, await request.text());
    if (asked === 'GET notifications') return Response.json(notifier.called);
    if (asked === 'GET faults') return Response.json(faults.strikes);
    if (asked !== 'GET jobs') return Response.json({ message: 'Not Found' }, { status: 404 });
    if (job === undefined) return Response.json(store.jobs());
    const accepted = await acceptedRecords(store, job);
    if (records === 'records') return Response.json(accepted);
    return Response.json({ batches: store.batches(job), ...countAccepted(accepted) });
  };
}

function setOrigin(notifier: Notifier, origin: string): Response {
  notifier.origin = origin;
  return Response.json({});
}

function setFaults(faults: Faults, plan: string): Response {
  try {
    faults.set(parseFaultPlan(plan));
    return Response.json({});
  } catch (error) {
    return Response.json({ message: String(error) }, { status: 400 });
  }
}

/** Every record that was accepted under a job, as it was sent, in the order of acceptance. */
async function acceptedRecords(store: MemoryStore, job: string): Promise<SentRecord[]> {
  const accepted: SentRecord[] = [];
  for (const { id } of store.batches(job)) {
    const body = await store.body(job, id);
    if (body)
      for (const record of readBatchRequest(await body.text()).records) accepted.push(record);
  }
  return accepted;
}

/** Counts by identity, which within a job is the caller's `external_id`. */
function countAccepted(records: readonly SentRecord[]): {
  records: number;
  distinct: number;
  repeated: string[];
} {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { external_id = '' } of records) {
    if (seen.has(external_id)) repeated.add(external_id);
    seen.add(external_id);
  }
  return { records: records.length, distinct: seen.size, repeated: [...repeated] };
}
