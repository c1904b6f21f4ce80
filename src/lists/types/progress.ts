/** How far a long work is: `done` of `total`, in bytes or records. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
