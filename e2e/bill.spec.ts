import type { Page } from '@playwright/test';
import type { ApiRecord } from '../src/api/record.ts';
import { emailOf } from '../src/sandbox/emails.ts';
import { acceptedRecords, jobNamed } from './support/sandbox.ts';
import { scan } from './support/accessibility.ts';
import { SAMPLE_LIST } from './support/lists.ts';
import { expect, test } from './support/test.ts';

const PRICE = { currency: 'USD', perRecord: 0.1, perMatch: 0.2 };

/** Somebody who is not in the sample list. */
const MORE_PEOPLE = 'First Name,Last Name,Address,ZIP\nDana,Castellan,12 Harbor Rd,07030';

/** What the API would bill for these accepted records. */
function costOf(records: readonly ApiRecord[]): number {
  const matched = records.filter((record) => emailOf({ ...record }) !== undefined);
  return records.length * PRICE.perRecord + matched.length * PRICE.perMatch;
}

async function setPrice(page: Page): Promise<void> {
  const body = JSON.stringify({ price: PRICE });
  await page.route('**/config.json', (route) => route.fulfill({ body }));
}

test('a list costs no more than its limit, until that is raised', async ({
  page,
  desk,
  servers,
}) => {
  await setPrice(page);
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await expect(page.getByText(/At most \$\d+\.\d\d, and less if/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Job name' }).fill('limited');
  await page.getByRole('textbox', { name: 'Spending limit' }).fill('$30');
  await desk.submit();

  await expect(page.getByText('You’ve reached your spending limit')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(/Your limit is \$30\.00/)).toBeVisible();
  await scan(page);
  const job = await jobNamed(servers, 'limited');
  const sent = await acceptedRecords(servers, job);
  // All of $30 if each had a match; what comes back is too little for another hundred.
  expect(sent).toHaveLength(100);

  await page.getByRole('textbox', { name: 'New spending limit' }).fill('20');
  await desk.button('Raise and continue').click();
  await expect(page.getByText('Enter more than the current limit.')).toBeVisible();
  await page.getByRole('textbox', { name: 'New spending limit' }).fill('1000');
  await desk.button('Raise and continue').click();
  await desk.results();
  const cost = costOf(await acceptedRecords(servers, job)).toFixed(2);
  await expect(page.getByText(`This list cost $${cost}`)).toBeVisible();

  // The next list is told what to expect by this one.
  await page.goto('./');
  await desk.connect();
  await desk.reviewList({ name: 'more.csv', content: MORE_PEOPLE });
  await expect(page.getByText(/about \$[\d.]+, based on the \d+% match rate/)).toBeVisible();
});

test('without prices the limit is in records', async ({ page, desk, servers }) => {
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await page.getByRole('textbox', { name: 'Job name' }).fill('a few');
  const limit = page.getByRole('textbox', { name: 'Spending limit' });
  await limit.fill('ten');
  await desk.button('Submit list').click();
  await expect(page.getByText('Enter an amount above 0')).toBeVisible();
  await limit.fill('120');
  await desk.submit();
  await expect(page.getByText('You’ve reached your spending limit')).toBeVisible({
    timeout: 30_000,
  });
  expect(await acceptedRecords(servers, await jobNamed(servers, 'a few'))).toHaveLength(120);
  await desk.button('Continue without a limit').click();
  await desk.results();
});
