/** How far a long work is: `done` of `total`, in bytes or records. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a work tells on its way, and how it is stopped (rejects with an AbortError). */
export interface Work<P> {
  readonly onProgress?: (progress: P) => void;
  readonly signal?: AbortSignal;
}
