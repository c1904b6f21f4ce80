import type { Format } from '../types.ts';

/** Where a run's files are. */
export function runFiles(run: string) {
  const root = `runs/${run}`;
  return {
    root,
    input: `${root}/input`,
    /** Where rows are in the input, as read with `format`. */
    index: ({ encoding, delimiter, headerLine }: Format) =>
      `${root}/index/${encoding}-${delimiter.charCodeAt(0)}-${headerLine}`,
    plan: `${root}/plan`,
    /** A word per row of the list (`plan/dispositions.ts`). */
    dispositions: `${root}/plan/rows`,
    /** A row number per record, as unsigned 32-bit numbers. */
    rowNumbers: `${root}/plan/records`,
    staging: `${root}/plan/staging`,
    persons: `${root}/plan/persons`,
    externalIds: `${root}/plan/external-ids`,
    parts: `${root}/parts`,
    part: (id: number) => `${root}/parts/${id}`,
    answers: (id: number) => `${root}/results/${id}`,
    outputs: `${root}/output`,
    output: (name: string) => `${root}/output/${name}`,
    /** Holds the name of the newest output that is whole. */
    newestOutput: `${root}/output/newest`,
  };
}
