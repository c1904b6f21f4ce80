import { expect, test } from 'vitest';
import { reportCsv, reportJson, reportOf, reportText } from './report.ts';
import type { RunState } from './state.ts';
import { submitList, untilQuiet } from './testing/user.ts';
import { World } from './testing/world.ts';

async function finished(): Promise<RunState> {
  const world = new World({ records: 25, recordsPerPart: 10 });
  world.line.createFaults = [undefined, 'rejected'];
  const tab = world.open();
  tab.connect();
  return untilQuiet(world, tab, await submitList(world, tab));
}

test('names the job and each batch with its rows and state', async () => {
  expect(reportText(await finished())).toBe(
    [
      'List: list.csv',
      'Submitted: 2030-01-01T00:00:00.000Z',
      'Job ID: job1',
      'rows 2-11, 10 records, batch batch1, COMPLETED',
      'rows 12-21, 10 records, batch -, rejected',
      'rows 22-26, 5 records, batch batch2, COMPLETED',
      '',
    ].join('\n'),
  );
});

test('the same for a spreadsheet, a line for each batch', async () => {
  const lines = reportCsv(await finished()).split('\r\n');
  expect(lines[0]).toBe('firstRow,lastRow,records,outcome,job,batch,state,accepted,attempts');
  expect(lines[1]).toMatch(
    /^2,11,10,fetched,job1,batch1,COMPLETED,2030-01-01T00:00:0.\.\d{3}Z,2030-\S+ accepted$/,
  );
  expect(lines[2]).toMatch(/^12,21,10,rejected,,,,,2030-\S+ rejected$/);
  expect(lines).toHaveLength(5);
});

test('what the API chose cannot become a formula, nor break the lines', async () => {
  const run = await finished();
  const [first] = run.batches;
  if (!first) throw new Error('There is no batch.');
  const odd = { ...run, batches: [{ ...first, state: '=1+1,"\n', batchId: '-2' }] };
  expect(reportCsv(odd)).toContain(`'-2,"'=1+1,""\n",`);
});

test('the same for programs', async () => {
  const run = await finished();
  expect(JSON.parse(reportJson(run))).toEqual(reportOf(run));
});
