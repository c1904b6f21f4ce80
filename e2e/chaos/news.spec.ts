/** Whoever looks elsewhere is told. */
import type { Page } from '@playwright/test';
import { holdBack, letGo } from './holdBack.ts';
import { setFaults } from './remote.ts';
import { expect, submit, test } from './test.ts';

interface Told {
  readonly title: string;
  readonly body: string;
}

/** Keeps what the page tells, in place of a desktop that would show it. */
async function listenIn(page: Page): Promise<() => Promise<Told[]>> {
  await page.addInitScript(() => {
    const told: Told[] = [];
    class Listening extends EventTarget {
      static permission: NotificationPermission = 'default';
      static requestPermission(): Promise<NotificationPermission> {
        Listening.permission = 'granted';
        return Promise.resolve('granted');
      }
      constructor(title: string, { body = '' }: NotificationOptions) {
        super();
        told.push({ title, body });
      }
    }
    Object.assign(window, { Notification: Listening, told });
  });
  return () => page.evaluate(() => (window as unknown as { told: Told[] }).told);
}

/** Looks at another tab, or comes back. */
async function look(page: Page, at: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, at);
}

test('the title tells how far it is; title and notification tell when it is done', async ({
  desk,
  world,
  list,
}) => {
  const { page } = desk;
  const told = await listenIn(page);
  await holdBack(world);
  await submit(desk, list);
  await expect(page).toHaveTitle(/^\d+\s?%/);
  await desk.button('Tell me when it’s done').click();
  await expect(page.getByText('We’ll notify you when it’s done')).toBeVisible();

  await look(page, 'hidden');
  await letGo(world);
  await desk.results();
  await expect(page).toHaveTitle(/^Done/);
  expect(await told()).toEqual([
    { title: 'Your list is ready', body: `${list.name} is finished. You can download it now.` },
  ]);
  await look(page, 'visible');
  await expect(page).toHaveTitle(/^chaos-1\.csv/);
});

test('title and notification tell when the user is needed', async ({ desk, world, list }) => {
  const { page } = desk;
  const told = await listenIn(page);
  await holdBack(world);
  await submit(desk, list);
  await desk.button('Tell me when it’s done').click();
  await look(page, 'hidden');
  await setFaults(world.sandbox, [{ nth: 1, fault: { kind: 'token expires' } }]);
  await expect(page).toHaveTitle(/^Needs your attention/);
  expect((await told()).map(({ title }) => title)).toEqual(['Your list needs your attention']);
});
