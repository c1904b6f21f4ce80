import type { Format } from '../types/format.ts';

/** Holds a folder for each run. */
export const RUNS = 'runs';

/** Where a run's files are. */
export function runFiles(run: string) {
  const root = `${RUNS}/${run}`;
  const plan = `${root}/plan`;
  const scratch = {
    records: `${plan}/staged-records`,
    measures: `${plan}/staged-measures`,
    persons: `${plan}/persons`,
    externalIds: `${plan}/external-ids`,
    duplicates: `${plan}/duplicates`,
    duplicateOf: `${plan}/duplicate-of`,
  };
  return {
    root,
    input: `${root}/input`,
    /** Where rows are in the input, as read with `format`. */
    index: ({ encoding, delimiter, headerLine, quoting = 'doubled' }: Format) =>
      `${root}/index/${encoding}-${delimiter.charCodeAt(0)}-${headerLine}-${quoting}`,
    plan,
    /** A word per row of the list (`plan/dispositions.ts`). */
    dispositions: `${plan}/rows`,
    /** A row number per record, as unsigned 32-bit numbers. */
    rowNumbers: `${plan}/records`,
    ...scratch,
    /** Files that are gone when a plan is made. */
    onlyToPlan: Object.values(scratch),
    parts: `${root}/parts`,
    part: (id: number) => `${root}/parts/${id}`,
    answers: (id: number) => `${root}/results/${id}`,
    outputs: `${root}/output`,
    output: (name: string) => `${root}/output/${name}`,
    export: (slot: number) => `${root}/export/${slot}`,
    /** Holds one file of several while they are put together. */
    exportPiece: `${root}/export/piece`,
    /** Holds the slot of the newest export. */
    lastExport: `${root}/export/last`,
    /** Holds the name of the newest output that is whole. */
    newestOutput: `${root}/output/newest`,
  };
}
