/** A created job. */
export interface StoredJob {
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Key of the attempt that created it, if the sandbox also acts as the proxy. */
  readonly attempt?: string;
}

/** An accepted batch. */
export interface StoredBatch {
  readonly job: string;
  readonly id: string;
  /** Epoch milliseconds. */
  readonly acceptedAt: number;
  readonly records: number;
  /** True if it came as a Batch-File. Set after its records were uploaded. */
  readonly file?: true;
  /** As for a job. */
  readonly attempt?: string;
}

/** What an attempt created: a batch of a job, or the job itself. */
export interface Created {
  readonly job: string;
  readonly batch?: string;
}

/** Identity of a store. */
export interface StoreIdentity {
  /** UUID, made when the store was empty. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** Where the sandbox keeps jobs and batches. Ids can stand as file names (`isId`). */
export interface SandboxStore {
  /** The job exists once this resolves; if interrupted before, it never existed. */
  saveJob(job: StoredJob): Promise<void>;
  job(id: string): Promise<StoredJob | undefined>;
  /** The batch is accepted once this resolves; if interrupted before, it never existed. */
  saveBatch(batch: StoredBatch, body: Blob): Promise<void>;
  batch(job: string, id: string): Promise<StoredBatch | undefined>;
  /** The request body that brought a batch. */
  body(job: string, id: string): Promise<Blob | undefined>;
  identity(): Promise<StoreIdentity>;
  /** What an attempt created. */
  attempted(attempt: string): Promise<Created | undefined>;
  /** Removes a job with all of its batches. */
  forget(job: string): Promise<void>;
  /** Removes everything. */
  forgetAll(): Promise<void>;
}
