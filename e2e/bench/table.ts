import type { Figures, Spent } from './figures.ts';

/** The scenarios' names, as the table has them. */
export const NAMES = {
  desk: 'Append Desk',
  read: 'bare worker: read + parse',
  work: 'bare worker: + stringify',
  csvImporter: 'react-csv-importer',
  csvImport: 'csv-import-react',
  spreadsheetImport: 'react-spreadsheet-import',
  script: 'plain Node script',
} as const;

export type Measured = ReadonlyMap<string, Figures>;

/** A table of medians of each size. */
export function mediansTable(sizes: ReadonlyMap<number, Measured>): string {
  return [
    '| rows | what | preview | profiled | plan | whole job | CPU | longest task | memory |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...[...sizes].flatMap(([rows, measured]) =>
      [...measured].map(([name, figures]) => mediansLine(rows, name, figures)),
    ),
  ].join('\n');
}

/** Ours over theirs, by the clock and by what was computed. */
export function ratiosTable(sizes: ReadonlyMap<number, Measured>): string {
  return [
    '| rows | ratio | clock | CPU |',
    '| ---: | --- | ---: | ---: |',
    ...[...sizes].flatMap(([rows, measured]) =>
      ratios(measured).map(([what, ours, theirs]) => ratioLine(rows, what, ours, theirs)),
    ),
  ].join('\n');
}

type Ratio = readonly [what: string, ours: Spent | undefined, theirs: Spent | undefined];

function ratios(measured: Measured): Ratio[] {
  const desk = measured.get(NAMES.desk);
  const whole = (name: string) => measured.get(name)?.whole;
  const peer = measured.get(NAMES.csvImporter)?.preview;
  return [
    [`preview over ${NAMES.csvImporter}’s`, desk?.preview, peer],
    ['profiled over bare read + parse', desk?.profile, whole(NAMES.read)],
    ['plan over bare whole work', desk?.plan, whole(NAMES.work)],
    [`whole job over the ${NAMES.script}`, desk?.whole, whole(NAMES.script)],
  ];
}

function mediansLine(rows: number, name: string, figures: Figures): string {
  const { preview, profile, plan, whole, longestTask, memory } = figures;
  return row(
    count(rows),
    name,
    seconds(preview?.ms),
    seconds(profile?.ms),
    seconds(plan?.ms),
    seconds(whole?.ms),
    seconds(whole?.cpu),
    longestTask === undefined ? '–' : `${Math.round(longestTask)} ms`,
    memory === undefined ? '–' : `${Math.round(memory / 1e6)} MB`,
  );
}

function ratioLine(rows: number, what: string, ours?: Spent, theirs?: Spent): string {
  return row(count(rows), what, ratio(ours?.ms, theirs?.ms), ratio(ours?.cpu, theirs?.cpu));
}

function row(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function count(rows: number): string {
  return rows.toLocaleString('en-US');
}

function seconds(ms: number | undefined): string {
  return ms === undefined ? '–' : `${(ms / 1000).toFixed(2)} s`;
}

function ratio(a: number | undefined, b: number | undefined): string {
  return a === undefined || b === undefined ? '–' : (a / b).toFixed(2);
}
