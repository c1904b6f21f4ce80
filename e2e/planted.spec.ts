import type { Page } from '@playwright/test';
import { setFaults } from './support/sandbox.ts';
import { expect, test } from './support/test.ts';

/** Text that has an effect wherever it is interpreted as HTML, a URL or code. */
const PLANTED = `"'><svg onload=alert(1)><script>alert(2)</script>javascript:alert(3)`;

const HEADER = ['First Name', 'Last Name', 'Address', 'City', 'State', 'Zip', PLANTED];
const LIST = [HEADER, ...Array.from({ length: 12 }, (_, i) => row(i))]
  .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  .join('\r\n');

function row(i: number): string[] {
  const ordinary = [`Ann${i}`, 'Miller', `${i} High Street`, 'Austin', 'TX', '78701', `${i}`];
  // Each row has it in another column, and the last rows have it in all of them.
  return ordinary.map((cell, at) => (at === i || i > 8 ? `${cell}${PLANTED}` : cell));
}

/** Expects that nothing planted became an element or ran. */
async function isHarmless(page: Page): Promise<void> {
  await expect(page.locator('[onload], body script, a[href^="javascript"]')).toHaveCount(0);
}

test('nothing planted in a list, an answer or the settings does anything', async ({
  desk,
  servers,
}) => {
  const { page } = desk;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.route('**/config.json', (route) =>
    route.fulfill({
      json: {
        brand: { name: `Brand ${PLANTED}`, logo: `./logo.svg?${PLANTED}` },
        supportUrl: `https://support.example/${PLANTED}`,
      },
    }),
  );
  await page.route('**/result', async (route) => {
    const answer = await (await route.fetch()).text();
    const email = JSON.stringify(PLANTED);
    await route.fulfill({ body: answer.replace(/"[^"]+@example\.\w+"/g, () => email) });
  });
  await setFaults(
    servers,
    { call: 'retrieveBatch', times: 2, fault: { kind: 'state', state: `STATE ${PLANTED}` } },
    {
      call: 'createBatch',
      nth: 2,
      fault: {
        kind: 'answer',
        at: 'after body',
        status: 400,
        body: JSON.stringify({ message: `Refused ${PLANTED}` }),
        headers: {},
      },
    },
  );
  const shows = async (text: string) => {
    await expect(
      page.getByText(`${text}${PLANTED}`).filter({ visible: true }).first(),
    ).toBeVisible();
    await isHarmless(page);
  };
  const review = async (sendsAgain = false) => {
    await desk.choose({ name: `list ${PLANTED.replace('/', '')}.csv`, content: LIST });
    await desk.isAt('Match columns');
    await page.getByRole('combobox', { name: 'External ID' }).fill('onload');
    await page.getByRole('option').click();
    await shows('');
    await desk.continue();
    if (sendsAgain) await page.getByRole('radio', { name: 'Send again' }).check();
    await page.getByRole('textbox', { name: 'Job name' }).fill(`Job ${PLANTED}`);
    await isHarmless(page);
    await desk.button('Submit list').click();
  };

  await desk.connect();
  await shows('Brand ');
  await review();
  await shows('STATE ');
  await desk.results();
  await shows('Ann0');
  const { sheet } = await desk.download();
  // Text that is not an email isn't treated as one.
  expect(sheet.rows.map((cells) => cells.at(-2))).toEqual(Array(12).fill(''));

  await page.goto('./#/choose');
  await review(true);
  await expect(page.getByRole('alertdialog')).toContainText('onload');
  await isHarmless(page);
  await desk.button('Submit again').click();
  await shows('Refused ');

  // Shows a message if the user leaves before the file is written.
  await desk.results();
  await desk.home();
  await expect(page.getByRole('region', { name: 'Past lists' })).toContainText('onload');
  await isHarmless(page);
  expect(dialogs).toEqual([]);
});

test('no text becomes HTML or an address of a script, by the page’s own word or its host’s', async ({
  page,
  servers,
}) => {
  const { origin } = servers.proxy;
  const refused = () =>
    page.evaluate(() =>
      [
        () => {
          document.body.innerHTML = '<b>HTML</b>';
        },
        () => {
          document.createElement('script').src = './assets/a.js';
        },
        () => new Worker('./assets/a.js'),
        () => Reflect.get(window, 'trustedTypes').createPolicy('other', {}),
      ].map((deed) => {
        try {
          deed();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      }),
    );
  await page.goto('./');
  expect(await refused()).toEqual(Array(4).fill('TypeError'));
  // Served by a host that sends no policy header.
  await page.route(`${origin}/`, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body, contentType: 'text/html' });
  });
  await page.goto('./');
  expect(await refused()).toEqual(Array(4).fill('TypeError'));
  // Served with the policy in the header alone.
  await page.route(`${origin}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv[^>]*>/, '');
    await route.fulfill({ response, body });
  });
  await page.goto('./');
  expect(await refused()).toEqual(Array(4).fill('TypeError'));
});
