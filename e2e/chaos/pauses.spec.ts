/** What stops a run for a while, and how it goes on. */
import type { Fault } from '../../src/sandbox/faults/fault.ts';
import { setFaults } from './remote.ts';
import { expect, submit, test, wrongs } from './test.ts';

type Answer = Extract<Fault, { kind: 'answer' }>;

function answer(status: number, body: string): Answer {
  return { kind: 'answer', at: 'after body', status, body, headers: {} };
}

test('an expired token is asked for once, and the run goes on', async ({ desk, world, list }) => {
  await setFaults(world.sandbox, [
    { call: 'retrieveBatch', nth: 3, fault: { kind: 'token expires' } },
  ]);
  await submit(desk, list);
  const connect = desk.page.getByRole('main').getByRole('link', { name: /^Connect/ });
  await expect(desk.page.getByText('Connect again to continue')).toHaveCount(1);
  await expect(desk.page.getByRole('banner')).toContainText('Refused by the API');
  const asked = world.relay.seen.length;
  await connect.click();
  await desk.isAt('Connect');
  await desk.enterCredentials('test-key', 'a-new-token');
  await expect(desk.page.getByRole('banner')).toContainText('Connected');
  expect(await wrongs(desk, world, list)).toEqual([]);
  const tokens = world.relay.seen
    .slice(asked)
    .map(({ headers }) => headers['authorizationtoken'])
    .filter((token) => token !== undefined);
  expect(new Set(tokens)).toEqual(new Set(['a-new-token']));
});

test('a quota that is used up pauses the rest', async ({ desk, world, list }) => {
  await setFaults(world.sandbox, [
    { call: 'createBatch', times: 3, fault: answer(429, '{"message":"Limit Exceeded"}') },
  ]);
  await submit(desk, list);
  await expect(desk.page.getByText('Your account’s quota is used up')).toBeVisible();
  await setFaults(world.sandbox, []);
  await desk.button('Resume').click();
  expect(await wrongs(desk, world, list)).toEqual([]);
});

test('throttling slows a run down and asks nobody', async ({ desk, world, list }) => {
  await setFaults(world.sandbox, [
    {
      call: 'createBatch',
      times: 3,
      fault: {
        ...answer(429, '{"message":"Too Many Requests"}'),
        headers: { 'retry-after': '2' },
      },
    },
  ]);
  await submit(desk, list);
  expect(await wrongs(desk, world, list)).toEqual([]);
});

test.describe('a gateway that refuses large bodies', () => {
  test.use({ settings: { bodyBytes: 8_000_000 } });

  test('gets the batch in halves', async ({ desk, world, list }) => {
    await setFaults(world.sandbox, [
      { call: 'createBatch', nth: 1, fault: answer(413, 'Request Too Long') },
    ]);
    await submit(desk, list);
    await expect(desk.batches().getByRole('row')).toHaveCount(1 + 2);
    expect(await wrongs(desk, world, list)).toEqual([]);
  });
});

test('offline is said, and waited for', async ({ desk, world, list }) => {
  await setFaults(world.sandbox, [
    { call: 'retrieveBatch', times: 1_000, fault: { kind: 'state', state: 'ON HOLD' } },
  ]);
  await submit(desk, list);
  await expect(desk.batches().getByText('ON HOLD').first()).toBeVisible();
  await desk.page.context().setOffline(true);
  await expect(desk.page.getByText(/can’t reach the API/)).toBeVisible();
  await setFaults(world.sandbox, []);
  await desk.page.context().setOffline(false);
  expect(await wrongs(desk, world, list)).toEqual([]);
});
