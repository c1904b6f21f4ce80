/** Several tabs, and reloads. */
import { Desk } from '../support/desk.ts';
import { holdBack, letGo } from './holdBack.ts';
import { setFaults } from './remote.ts';
import { expect, open, submit, test, wrongs } from './test.ts';

const ELSEWHERE = 'Another tab is working on this list';

test('a second tab shows the same live, and both end at the results', async ({
  desk,
  world,
  list,
}) => {
  await holdBack(world);
  await submit(desk, list);
  await expect(desk.batches().getByText('ON HOLD')).toHaveCount(3);

  const second = new Desk(await desk.page.context().newPage());
  await open(second.page, list);
  await expect(second.page.getByText(ELSEWHERE)).toBeVisible();
  await expect(second.batches().getByText('ON HOLD')).toHaveCount(3);
  await expect(second.page.getByText('Connect again to continue')).toHaveCount(0);

  await letGo(world);
  await second.results();
  await desk.page.bringToFront();
  expect(await wrongs(desk, world, list)).toEqual([]);
});

test('a second tab takes over when the first is closed', async ({ desk, world, list }) => {
  await holdBack(world);
  await submit(desk, list);
  await expect(desk.batches().getByText('ON HOLD')).toHaveCount(3);
  const second = new Desk(await desk.page.context().newPage());
  await open(second.page, list);
  await expect(second.page.getByText(ELSEWHERE)).toBeVisible();

  await desk.page.close();
  await second.page
    .getByRole('main')
    .getByRole('link', { name: /^Connect/ })
    .click();
  await second.isAt('Connect');
  await second.enterCredentials('test-key', 'test-token');
  await letGo(world);
  expect(await wrongs(second, world, list)).toEqual([]);
});

test('a second tab may pause what the first one drives', async ({ desk, world, list }) => {
  await holdBack(world);
  await submit(desk, list);
  const second = new Desk(await desk.page.context().newPage());
  await open(second.page, list);
  await second.button('Pause').click();
  await desk.page.bringToFront();
  await expect(desk.button('Resume')).toBeVisible();
  await desk.button('Resume').click();
  await letGo(world);
  expect(await wrongs(desk, world, list)).toEqual([]);
});

test('the same list in a second tab is noticed, and asked about, before it is submitted', async ({
  desk,
  world,
  list,
}) => {
  await holdBack(world);
  await submit(desk, list);
  const second = new Desk(await desk.page.context().newPage());
  await second.connect();
  await second.reviewList({ name: 'the same under another name.csv', content: list.csv });
  await expect(second.page.getByText('You’ve submitted these records before')).toBeVisible();
  await second.button('Submit list').click();
  await second.button('Don’t submit').click();
  await second.isAt('Review');
  await desk.page.bringToFront();
  await letGo(world);
  expect(await wrongs(desk, world, list)).toEqual([]);
});

test('a reload goes on without the file, and fetches nothing again that was here', async ({
  desk,
  world,
  list,
}) => {
  const asked = () => world.relay.seen.filter(({ path }) => path.endsWith('/result'));
  // Two results come; whatever asks for another is refused, so that the reload finds the run between.
  const refused = { kind: 'answer', at: 'after body', status: 503, body: '', headers: {} } as const;
  const later = Array.from({ length: 60 }, (_, i) => i + 3);
  await setFaults(
    world.sandbox,
    later.map((nth) => ({ call: 'retrieveResult', nth, fault: refused })),
  );
  await submit(desk, list);
  const matched = desk.page.locator('td:nth-child(5)', { hasText: /\d/ });
  const here = desk.batches().locator('tbody tr').filter({ has: matched });
  await expect(here).toHaveCount(2);
  const fetched = await here.locator('code').allInnerTexts();
  expect(fetched).toHaveLength(2);

  await desk.page.reload();
  await desk.page
    .getByRole('main')
    .getByRole('link', { name: /^Connect/ })
    .click();
  await desk.isAt('Connect');
  await desk.enterCredentials('test-key', 'a-new-token');
  await letGo(world);
  expect(await wrongs(desk, world, list)).toEqual([]);
  for (const id of fetched)
    expect(asked().filter(({ path }) => path.includes(`/${id}/`))).toHaveLength(1);
});
