import { scan } from './support/accessibility.ts';
import { startServers } from './support/servers.ts';
import { expect, test as base } from './support/test.ts';

/** A test whose server has a public URL, which the sandbox calls. */
const test = base.extend({
  servers: [
    async ({ browserName: _ }, use) => {
      const servers = await startServers({ SPEED: '20' }, { PUBLIC_URL: 'https://desk.example' });
      const called = `${servers.sandbox.origin}/_sandbox/notifications`;
      await fetch(called, { method: 'PUT', body: servers.proxy.origin });
      await use(servers);
      await servers.stop();
    },
    { scope: 'worker' },
  ],
});

const LIST = `first,last,address,city,state,zip
Ann,Lee,1 Main St,Boston,MA,02108
Bob,Ray,2 Main St,Boston,MA,02108
`;

declare global {
  interface Window {
    hints?: string[];
  }
}

test('the API tells our server of a batch, and the page is told at once', async ({
  desk,
  servers,
}) => {
  const { page } = desk;
  await page.addInitScript(() => {
    window.hints = [];
    window.EventSource = class extends EventSource {
      constructor(url: string | URL) {
        super(url);
        this.addEventListener('hint', ({ data }) => window.hints?.push(String(data)));
      }
    };
  });
  // Polling finds no change until the hint arrives.
  await page.route(/\/batch\/[^/]+$/, async (route) => {
    const told = await page.evaluate(() => window.hints?.length);
    if (told) await route.continue();
    else await route.fulfill({ json: { state: 'PROCESSING', created_date: '1461726337744' } });
  });
  await desk.connect();
  await desk.reviewList({ name: 'told.csv', content: LIST });

  await desk.button('Advanced').click();
  const url = page.getByRole('textbox', { name: 'Notification URL' });
  const tell = page.getByRole('checkbox', { name: 'Let the API tell us' });
  await url.fill('https://example.com/own');
  await expect(tell).toBeDisabled();
  await url.fill('');
  await tell.focus();
  await page.keyboard.press('Space');
  await expect(tell).toBeChecked();
  await expect(url).toBeDisabled();
  await scan(page);

  await desk.submit();
  await desk.results();
  const answer = await fetch(`${servers.sandbox.origin}/_sandbox/notifications`);
  const [called, ...more] = (await answer.json()) as string[];
  expect(called).toMatch(/^https:\/\/desk\.example\/api\/hints\/[0-9a-f]{64}\/\d+$/);
  expect(more).toEqual([]);
  const hints = await page.evaluate(() => window.hints);
  expect(hints?.[0]).toMatch(new RegExp(`^[\\w-]{43} ${called?.split('/').at(-1)}$`));
});
