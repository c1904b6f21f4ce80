import type { ErrorAnswer } from '../../../api/classify.ts';
import { UPLOAD_URL_LIFETIME } from '../../../api/limits.ts';
import type { VirtualClock } from '../clock.ts';

/** Default processing time of a batch, in milliseconds. */
const PROCESSING = 6_000;

interface Accepted {
  readonly job: string;
  readonly ids: readonly string[];
  readonly at: number;
  readonly processing: number;
  failed: boolean;
  /** What keeps it from ever ending. */
  spoilt?: Spoilt;
}

type Spoilt = 'gone' | 'other shape';

const JSON_ERROR = (status: number, message: string): ErrorAnswer => ({
  status,
  body: JSON.stringify({ message }),
});

export const ok = (body: unknown): ErrorAnswer => ({ status: 200, body: JSON.stringify(body) });

/** The API: takes batches, works on them for a while, and counts every record that it accepted. */
export class Remote {
  readonly accepted = new Map<string, Accepted>();
  /** Batch-Files: their jobs, and when their upload addresses expire. */
  readonly files = new Map<string, { readonly job: string; readonly until: number }>();
  /** The answer to Create Batch-File if the API has no such call. */
  noFiles: ErrorAnswer | undefined;
  readonly jobs = new Set<string>();
  /** The only token that is valid. */
  token = 1;
  quotaUsedUp: 'for Creates' | 'for all' | undefined;
  /** Processing time in milliseconds of the batch at index `after`. */
  processing: (after: number) => number = () => PROCESSING;
  /** Called with the first record of each accepted batch. The batch will be done in `ms` milliseconds. */
  onAccepted: (first: string, ms: number) => void = () => undefined;
  /** A body with more records is too large. */
  mostRecords = Infinity;
  readonly #clock: VirtualClock;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** How often each record was accepted. */
  get counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { ids } of this.accepted.values())
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }

  /** A refusal that has nothing to do with the call itself. */
  refusal(token: string, call: 'Create' | 'GET'): ErrorAnswer | undefined {
    if (token !== String(this.token)) return JSON_ERROR(401, 'Unauthorized');
    const used = this.quotaUsedUp === 'for all' || (this.quotaUsedUp && call === 'Create');
    return used ? JSON_ERROR(429, 'Limit Exceeded') : undefined;
  }

  createJob(): ErrorAnswer {
    const id = `job${this.jobs.size + 1}`;
    this.jobs.add(id);
    return ok({ job_id: id });
  }

  createBatch(job: string, ids: readonly string[]): ErrorAnswer {
    if (!this.jobs.has(job)) return JSON_ERROR(404, 'No such job');
    if (ids.length > this.mostRecords) return { status: 413, body: 'Request Entity Too Large' };
    const id = `batch${this.accepted.size + 1}`;
    this.#accept(id, job, ids);
    return ok({ batch_id: id });
  }

  createFile(job: string): ErrorAnswer {
    if (this.noFiles) return this.noFiles;
    if (!this.jobs.has(job)) return JSON_ERROR(404, 'No such job');
    const id = `file${this.files.size + 1}`;
    this.files.set(id, { job, until: this.#clock.now() + UPLOAD_URL_LIFETIME });
    return ok({ batch_file_id: id });
  }

  /** Accepts the records of a Batch-File once, even if uploaded repeatedly. */
  upload(id: string, ids: readonly string[]): ErrorAnswer | 'expired' {
    const file = this.files.get(id);
    if (!file || this.#clock.now() >= file.until) return 'expired';
    if (ids.length > this.mostRecords) return { status: 413, body: 'Request Entity Too Large' };
    const { job } = file;
    if (this.accepted.has(id)) return ok({ batch_file_id: id });
    this.#accept(id, job, ids);
    return ok({ batch_file_id: id });
  }

  #accept(id: string, job: string, ids: readonly string[]): void {
    const processing = this.processing(this.accepted.size);
    this.accepted.set(id, { job, ids, at: this.#clock.now(), processing, failed: false });
    this.onAccepted(ids[0] ?? '', processing);
  }

  retrieve(batch: string): ErrorAnswer {
    const known = this.accepted.get(batch);
    return known && known.spoilt !== 'gone'
      ? ok({ state: this.#state(known), created_date: String(known.at) })
      : JSON_ERROR(404, 'No such batch');
  }

  result(batch: string): ErrorAnswer {
    const known = this.accepted.get(batch);
    if (known?.spoilt === 'gone') return JSON_ERROR(404, 'No such batch');
    if (known?.spoilt === 'other shape') return ok([{ external_id: '1' }]);
    if (!known || this.#state(known) !== 'COMPLETED') return JSON_ERROR(400, 'Not completed');
    const data = known.ids.toReversed().map((id) => ({ external_id: id, email: emailOf(id) }));
    return ok({ data });
  }

  /** The batch ends badly, unless it is over. */
  fail(batch: string): void {
    const known = this.accepted.get(batch);
    if (known && this.#state(known) !== 'COMPLETED') known.failed = true;
  }

  /** From now on the batch has no end that the page could see. */
  spoil(batch: string, spoilt: Spoilt): void {
    const known = this.accepted.get(batch);
    if (known) known.spoilt ??= spoilt;
  }

  #state({ at, processing, failed }: Accepted): string {
    if (failed) return 'FAILED';
    const part = (this.#clock.now() - at) / processing;
    return part >= 1 ? 'COMPLETED' : part >= 0.5 ? 'PROCESSING' : 'QUEUED';
  }
}

/** The email that the API has for a record; every fifth has none. */
export function emailOf(id: string): string {
  return Number(id) % 5 === 0 ? '' : `${id}@example.com`;
}
