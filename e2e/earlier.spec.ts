import { AxeBuilder } from '@axe-core/playwright';
import { ACCESSIBILITY_STANDARDS } from './support/accessibility.ts';
import { acceptedRecords, jobNamed } from './support/sandbox.ts';
import { expect, test } from './support/test.ts';

const HEADER = 'First Name,Last Name,Address,City,State,Postal Code';
const FIRST_NAMES = ['Dana', 'Rui', 'Lena', 'Marc', 'Ada', 'Noor', 'Ivo', 'Tess', 'Omar', 'Jade'];

/** A CSV list of the people with these numbers. A number always gives the same person. */
function listOf(...people: readonly number[]): string {
  const rows = people.map(
    (n) => `${FIRST_NAMES[n % 10]},Castellan,${n + 1} Elm St,Salem,OR,9730${n % 10}`,
  );
  return [HEADER, ...rows].join('\n');
}

test('people of an earlier list are not paid for again: their results are used, also once that list is deleted', async ({
  page,
  desk,
  servers,
}) => {
  await desk.connect();
  await desk.reviewList({ name: 'july.csv', content: listOf(0, 1, 2, 3, 4, 5, 6, 7) });
  await expect(page.getByText('People from earlier lists')).toHaveCount(0);
  await desk.submit();
  await desk.results();
  const { sheet: july } = await desk.download();
  const matched = july.rows.filter((row) => row.at(-1) === 'matched').length;
  expect(matched).toBeGreaterThan(0);
  expect(matched).toBeLessThan(8);
  const before = page.url();

  await page.goto('./#/choose');
  await desk.reviewList({ name: 'august.csv', content: listOf(7, 8, 0, 1, 2, 9, 3, 4, 5, 6) });
  await expect(desk.page.getByRole('heading', { name: 'People from earlier lists' })).toBeVisible();
  await expect(
    page.getByText(
      `8 people were in earlier lists: ${matched} got an email, ${8 - matched} had no match.`,
    ),
  ).toBeVisible();
  await expect(page.getByText(/^2 records ready to send/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(ACCESSIBILITY_STANDARDS).analyze();
  expect(violations).toEqual([]);

  // By keyboard: choose to send people without a match again, then undo that.
  const group = page.getByRole('group', { name: /^Had no match/ });
  await expect(group.getByRole('radio', { name: 'Use the earlier result' })).toBeChecked();
  await group.getByRole('radio', { name: 'Use the earlier result' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(group.getByRole('radio', { name: 'Send again' })).toBeChecked();
  await expect(page.getByText(`${2 + 8 - matched} records ready to send`)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(/^2 records ready to send/)).toBeVisible();
  await page.getByRole('button', { name: /^Show rows: Got an email/ }).click();
  await expect(page.getByText(/^“july\.csv”, /).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: 'Job name' }).fill('august');
  await desk.submit();
  await desk.results();
  expect(await acceptedRecords(servers, await jobNamed(servers, 'august'))).toHaveLength(2);
  await expect(
    page.getByText(/^8 rows got their results from earlier lists, at no cost/),
  ).toBeVisible();

  // Deleting the earlier list keeps the emails that other lists reused from it.
  const august = page.url();
  await page.goto(before);
  await desk.results();
  await desk.button('Delete this list').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await desk.isAt('Append emails to your list');
  await page.goto(august);
  await desk.results();
  const { sheet } = await desk.download();
  const emails = new Map(july.rows.map((row) => [row[2], row.at(-2)]));
  const reused = sheet.rows.filter((row) => emails.has(row[2] ?? ''));
  expect(reused).toHaveLength(8);
  for (const row of reused) {
    expect(row.at(-2)).toBe(emails.get(row[2] ?? ''));
    expect(row.at(-1)).toMatch(/^(matched|no match): from july\.csv, \d{4}-\d{2}-\d{2}$/);
  }

  // The list has nobody new, so submitting it is free. The screen asks first.
  await page.goto('./#/choose');
  await desk.reviewList({ name: 'september.csv', content: listOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9) });
  await expect(page.getByText('Nobody new to send')).toBeVisible();
  await expect(page.getByText(/Nothing is sent or billed this time/)).toBeVisible();
  // An error in the job form doesn't count once there is nothing left to send and the form is gone.
  const jobName = page.getByRole('textbox', { name: 'Job name' });
  await group.getByRole('radio', { name: 'Send again' }).check();
  await jobName.fill('');
  await group.getByRole('radio', { name: 'Use the earlier result' }).check();
  await expect(jobName).toHaveCount(0);
  await expect(desk.button('Submit list')).toBeEnabled();
  await desk.button('Submit list').click();
  await desk.button('Submit again').click();
  await desk.results();
  const { sheet: september } = await desk.download();
  expect(september.rows.map((row) => row.at(-1))).toEqual(
    Array(10).fill(expect.stringMatching(/: from (july|august)\.csv, /)),
  );
});
