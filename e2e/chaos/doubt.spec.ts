/** Tests in which the outcome of a batch is unknown at first or forever. */
import { KEY_HEADER } from '../../src/api/attempts.ts';
import type { Desk } from '../support/desk.ts';
import type { RelayedRequest } from '../relay/relay.ts';
import { allAccepted, setFaults } from './remote.ts';
import { expect, submit, test, wrongs } from './test.ts';

const EVERY_ROW = { first: 1, last: 1_000_000 };

function isCreateBatch({ method, path }: RelayedRequest): boolean {
  return method === 'POST' && path.endsWith('/batch');
}

/** One of the choices offered for a batch. */
function choice(desk: Desk, way: RegExp) {
  return desk.page.getByRole('main').getByRole('button', { name: way });
}

for (const kind of ['reset', 'close'] as const)
  test(`every first answer about a batch is lost by a ${kind}, and nobody is asked`, async ({
    desk,
    world,
    list,
  }) => {
    const struck = new Set<unknown>();
    world.trouble.rule = (_, request) => {
      const attempt = request.headers[KEY_HEADER];
      if (!isCreateBatch(request) || struck.has(attempt)) return undefined;
      struck.add(attempt);
      return { kind, at: 'before answer' };
    };
    await submit(desk, list);
    expect(await wrongs(desk, world, list)).toEqual([]);
    expect(struck.size).toBeGreaterThan(1);
  });

test('a batch cut off on its way is sent again without a question', async ({
  desk,
  world,
  list,
}) => {
  let cuts = 0;
  world.trouble.rule = (_, request) => {
    if (!isCreateBatch(request) || cuts === 4) return undefined;
    cuts += 1;
    return { kind: 'reset', at: 'during body' };
  };
  await submit(desk, list);
  expect(await wrongs(desk, world, list)).toEqual([]);
});

test.describe('an API that timed out after it had accepted', () => {
  test.beforeEach(async ({ world }) => {
    await setFaults(world.sandbox, [
      {
        call: 'createBatch',
        nth: 1,
        fault: { kind: 'answer', at: 'after acceptance', status: 504, body: '', headers: {} },
      },
    ]);
  });

  test('is asked about, and left out at the user’s word', async ({ desk, world, list }) => {
    await submit(desk, list);
    await expect(desk.page.getByText('Needs your decision')).toBeVisible();
    await expect(desk.page.getByText(/the same records may be billed twice/)).toBeVisible();
    await choice(desk, /^Leave out: Rows/).click();
    const said = [{ ...EVERY_ROW, word: 'leave out' as const }];
    expect(await wrongs(desk, world, list, said)).toEqual([]);
    await expect(desk.summary()).toContainText('Unclear: may have been processed');
  });

  test('is asked about, and sent again at the user’s word', async ({ desk, world, list }) => {
    await submit(desk, list);
    await choice(desk, /^Send again \(may be billed twice\): Rows/).click();
    const said = [{ ...EVERY_ROW, word: 'send again' as const }];
    expect(await wrongs(desk, world, list, said)).toEqual([]);
    const people = (await allAccepted(world.sandbox)).map((record) => record['last_name']);
    expect(people.length).toBeGreaterThan(new Set(people).size);
  });

  test('is still asked about after a reload', async ({ desk, list }) => {
    await submit(desk, list);
    await expect(choice(desk, /^Leave out: Rows/)).toBeVisible();
    await desk.page.reload();
    await expect(choice(desk, /^Leave out: Rows/)).toBeVisible();
  });
});

test.describe('a proxy that remembers nothing', () => {
  test.use({ settings: { plain: true } });

  test('carries a list through while nothing fails', async ({ desk, world, list }) => {
    await submit(desk, list);
    expect(await wrongs(desk, world, list)).toEqual([]);
  });

  test('cannot tell of a lost answer, so the user is asked', async ({ desk, world, list }) => {
    let lost = 0;
    world.trouble.rule = (_, request) => {
      // The browser resends a request by itself if a reused connection is reset.
      if (!isCreateBatch(request) || lost === 1) return undefined;
      lost += 1;
      return { kind: 'close', at: 'during answer' };
    };
    await submit(desk, list);
    await expect(desk.page.getByText('Needs your decision')).toBeVisible();
    await choice(desk, /^Leave out: Rows/).click();
    await desk.results();
    await expect(desk.summary()).toContainText('Unclear: may have been processed');
  });
});
