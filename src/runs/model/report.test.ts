import { expect, test } from 'vitest';
import { reportCsv, reportText } from './report.ts';
import type { RunState } from '../state.ts';
import { NEW_JOB, submitList, untilQuiet } from '../testing/play/userActions.ts';
import { World } from '../testing/world.ts';

async function finished(): Promise<RunState> {
  const world = new World({ records: 25, recordsPerPart: 10 });
  world.network.createFaults = [undefined, 'rejected'];
  const tab = world.open();
  tab.connect();
  return untilQuiet(world, tab, await submitList(world, tab));
}

const TIME = String.raw`2030-01-01T00:00:0\d\.\d{3}Z`;
const KEY = '00000000-0000-4000-8000-00000000000\\d';

test('names the job, and each batch with its rows, its state and its attempts', async () => {
  const lines = [
    'List: list.csv',
    'Submitted: 2030-01-01T00:00:00.000Z',
    'Job ID: job1',
    'rows 2-11, 10 records, batch batch1, COMPLETED',
    `  sent ${TIME}, accepted, key ${KEY}, store store 1, job job1, batch batch1`,
    'rows 12-21, 10 records, batch -, rejected',
    `  sent ${TIME}, rejected, key ${KEY}, store store 1, job job1`,
    'rows 22-26, 5 records, batch batch2, COMPLETED',
    `  sent ${TIME}, accepted, key ${KEY}, store store 1, job job1, batch batch2`,
    '',
  ];
  expect(reportText(await finished())).toMatch(new RegExp(`^${lines.join('\n')}$`));
});

test('the same for a spreadsheet, a line for each batch', async () => {
  const lines = reportCsv(await finished()).split('\r\n');
  expect(lines[0]).toBe('firstRow,lastRow,records,outcome,job,batch,state,accepted,attempts');
  expect(lines[1]).toMatch(
    /^2,11,10,fetched,job1,batch1,COMPLETED,2030-01-01T00:00:0.\.\d{3}Z,"sent 2030-\S+, accepted, key \S+, store store 1, job job1, batch batch1"$/,
  );
  expect(lines[2]).toMatch(
    /^12,21,10,rejected,,,,,"sent 2030-\S+, rejected, key \S+, store store 1, job job1"$/,
  );
  expect(lines).toHaveLength(5);
});

test('the secrets of attempts are not in it', async () => {
  const run = await finished();
  expect(run.batches[0]?.attempts[0]?.secret).toContain('secret');
  for (const text of [reportText(run), reportCsv(run)]) expect(text).not.toContain('secret');
});

test('what the API chose cannot become a formula, nor break the lines', async () => {
  const run = await finished();
  const [first] = run.batches;
  if (!first) throw new Error('There is no batch.');
  const odd = { ...run, batches: [{ ...first, state: '=1+1,"\n', batchId: '-2' }] };
  expect(reportCsv(odd)).toContain(`'-2,"'=1+1,""\n",`);
});

test('says which attempts were batch files', async () => {
  const world = new World({ records: 5, recordsPerPart: 10 });
  const tab = world.open();
  tab.connect();
  const request = { ...NEW_JOB, batchFiles: { batchBytes: 1_000_000 } };
  const run = await untilQuiet(world, tab, await submitList(world, tab, request));
  expect(reportText(run)).toMatch(/accepted, .*, job job1, as a batch file, batch file1\n/);
});
