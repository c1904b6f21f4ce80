/** What is missing in the end is marked, can be sent again, and can be asked for elsewhere. */
import { readFileSync } from 'node:fs';
import type { Desk } from '../support/desk.ts';
import { allAccepted, setFaults } from './remote.ts';
import { expect, submit, test, wrongs } from './test.ts';

const REFUSED = {
  kind: 'answer',
  at: 'after body',
  status: 400,
  body: '{"message":"No batch today"}',
  headers: {},
} as const;

async function sendAgain(desk: Desk): Promise<void> {
  await desk.page
    .getByRole('main')
    .getByRole('button', { name: /^Send again( \(may be billed twice\))?: Rows/ })
    .click();
  await desk.isAt('Progress');
}

test('a batch that was refused is marked, and sent again in the same run', async ({
  desk,
  world,
  list,
}) => {
  await setFaults(world.sandbox, [{ call: 'createBatch', nth: 1, fault: REFUSED }]);
  await submit(desk, list);
  expect(await wrongs(desk, world, list)).toEqual([]);
  await expect(desk.summary()).toContainText('Failed: No batch today');

  await setFaults(world.sandbox, []);
  await sendAgain(desk);
  expect(await wrongs(desk, world, list)).toEqual([]);
  await expect(desk.summary()).not.toContainText('Failed');
});

test('a batch that failed at the API has the API’s word, and is sent again', async ({
  desk,
  world,
  list,
}) => {
  await setFaults(world.sandbox, [
    { call: 'retrieveBatch', nth: 1, fault: { kind: 'state', state: 'PROCESSING_FAILED' } },
  ]);
  await submit(desk, list);
  await desk.results();
  await expect(desk.summary()).toContainText('Failed: PROCESSING_FAILED');
  await sendAgain(desk);
  const said = [{ first: 1, last: 1_000_000, word: 'send again', unasked: true } as const];
  expect(await wrongs(desk, world, list, said)).toEqual([]);
  await expect(desk.summary()).not.toContainText('Failed');
});

test('a result of another form is said to be none; its rows are left out and it is saved as it came', async ({
  desk,
  world,
  list,
}) => {
  const fault = { ...REFUSED, status: 200, body: '[{"external_id":"1"}]' } as const;
  await setFaults(world.sandbox, [{ call: 'retrieveResult', fault }]);
  await submit(desk, list);
  await expect(desk.page.getByText(/may never finish/)).toBeVisible({ timeout: 60_000 });
  const downloading = desk.page.waitForEvent('download');
  await desk
    .button(/^Save the API’s response: Rows/)
    .first()
    .click();
  expect(readFileSync(await (await downloading).path(), 'utf8')).toBe('[{"external_id":"1"}]');
  const leaveOut = desk.button(/^Leave out: Rows/);
  await expect(leaveOut).toHaveCount(3, { timeout: 60_000 });
  for (const left of [2, 1, 0]) {
    await leaveOut.first().click();
    await expect(leaveOut).toHaveCount(left);
  }
  await desk.results();
  await expect(desk.summary()).toContainText('Unclear: may have been processed');
});

test('job and batch ids can be kept in a file while the run is under way', async ({
  desk,
  world,
  list,
}) => {
  await setFaults(world.sandbox, [
    { call: 'retrieveBatch', times: 1_000, fault: { kind: 'state', state: 'ON HOLD' } },
  ]);
  await submit(desk, list);
  await expect(desk.batches().getByText('ON HOLD')).toHaveCount(3);
  await desk.page.getByRole('button', { name: /Batch report/ }).click();
  const report = (await desk.download('Save as CSV')).sheet.text;
  const paths = world.relay.seen.map(({ path }) => path);
  const [, job = '', batch = ''] =
    paths.map((path) => /\/job\/(\w+)\/batch\/(\w+)$/.exec(path)).find(Boolean) ?? [];
  expect(job).not.toBe('');
  expect(report).toContain(job);
  expect(report).toContain(batch);
  expect(report).not.toContain('Person');
  expect(await allAccepted(world.sandbox)).not.toEqual([]);
});

test('what is there so far can be downloaded, the rest of it pending', async ({
  desk,
  world,
  list,
}) => {
  const later = Array.from({ length: 300 }, (_, i) => i + 3);
  await setFaults(
    world.sandbox,
    later.map((nth) => ({ call: 'retrieveResult', nth, fault: { ...REFUSED, status: 503 } })),
  );
  await submit(desk, list);
  await expect(desk.page.getByText('Done: 2')).toBeVisible();
  const { rows } = (await desk.download('Download results so far')).sheet;
  expect(rows).toHaveLength(list.rows.length);
  const statuses = new Set(rows.map((row) => row.at(-1)));
  expect(statuses).toEqual(
    new Set(['matched', 'no match', 'not sent: no street address', 'pending']),
  );
  await setFaults(world.sandbox, []);
  expect(await wrongs(desk, world, list)).toEqual([]);
});

test('what was cancelled is sent later, in the same run', async ({ desk, world, list }) => {
  const quota = { ...REFUSED, status: 429, body: '{"message":"Limit Exceeded"}' };
  await setFaults(world.sandbox, [{ call: 'createBatch', times: 50, fault: quota }]);
  await submit(desk, list);
  await expect(desk.page.getByText('Your account’s quota is used up')).toBeVisible();
  await desk.button('Cancel').click();
  await desk.button('Stop sending').click();
  await desk.results();
  await setFaults(world.sandbox, []);
  await desk.button('Send now: All batches').click();
  await desk.isAt('Progress');
  expect(await wrongs(desk, world, list)).toEqual([]);
});
