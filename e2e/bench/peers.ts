import type { Page } from 'playwright';
import { inBrowser, type Figures } from './browser.ts';

const LONG = { timeout: 600_000 };

/** Milliseconds from the file chosen until `work` is over. */
async function since(start: number, work: Promise<unknown>): Promise<number> {
  await work;
  return performance.now() - start;
}

async function choose(page: Page, list: string): Promise<number> {
  const start = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(list);
  return start;
}

function finished(page: Page): Promise<unknown> {
  return page.waitForFunction(() => performance.getEntriesByName('done').length > 0, null, LONG);
}

/** The bare worker: reads, decodes and parses; with `plan` it also stringifies seven fields. */
export async function measureBare(
  origin: string,
  list: string,
  work: 'read' | 'plan',
): Promise<Figures> {
  return inBrowser(`${origin}/bare.html?work=${work}`, async (page) => ({
    whole: await since(await choose(page, list), finished(page)),
  }));
}

export async function measureCsvImporter(origin: string, list: string): Promise<Figures> {
  return inBrowser(`${origin}/csv-importer.html`, async (page) => {
    const start = await choose(page, list);
    const next = page.getByRole('button', { name: 'Choose columns' });
    const preview = await since(start, next.waitFor(LONG));
    await next.click();
    await page.getByRole('button', { name: 'Import' }).click();
    return { preview, whole: await since(start, finished(page)) };
  });
}

export async function measureCsvImport(origin: string, list: string): Promise<Figures> {
  return inBrowser(`${origin}/csv-import.html`, async (page) => {
    const start = await choose(page, list);
    const next = page.getByRole('button', { name: 'Continue' });
    const preview = await since(start, next.waitFor(LONG));
    await next.click(LONG);
    await page.getByRole('button', { name: 'Submit' }).click(LONG);
    return { preview, whole: await since(start, finished(page)) };
  });
}

export async function measureSpreadsheetImport(origin: string, list: string): Promise<Figures> {
  return inBrowser(`${origin}/spreadsheet-import.html`, async (page) => {
    const start = await choose(page, list);
    const next = page.getByRole('button', { name: 'Next' });
    const preview = await since(start, next.waitFor(LONG));
    await next.click(LONG);
    await page.getByText('Match Columns').first().waitFor(LONG);
    await next.click(LONG);
    await page.getByRole('button', { name: 'Confirm' }).click(LONG);
    return { preview, whole: await since(start, finished(page)) };
  });
}
