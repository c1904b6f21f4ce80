import type { Page } from 'puppeteer-core';
import { choose, chooseAndSee, findFile, inBrowser, press, until } from './browser.ts';
import { between, type Figures } from './figures.ts';

function finished(page: Page): Promise<void> {
  return until(page, `performance.getEntriesByName('done').length > 0`);
}

/** The bare worker: reads, decodes and parses; with `plan` it also stringifies seven fields. */
export async function measureBare(
  origin: string,
  list: string,
  work: 'read' | 'plan',
): Promise<Figures> {
  return inBrowser(`${origin}/bare.html?work=${work}`, async (page, spending) => {
    const chosen = spending();
    await choose(page, list);
    await finished(page);
    const spent = between(chosen, spending());
    // Timed by the page's own clock, like our steps.
    const ms = await page.evaluate(() => performance.measure('', 'chosen', 'done').duration);
    return { whole: { ...spent, ms } };
  });
}

/** A reader of workbooks in a worker: from the file chosen to all of it read. */
export async function measureReader(origin: string, list: string, by: string): Promise<Figures> {
  return inBrowser(`${origin}/workbook.html?by=${by}`, async (page, spending) => {
    const chosen = spending();
    await choose(page, list);
    await finished(page);
    const spent = between(chosen, spending());
    const ms = await page.evaluate(() => performance.measure('', 'chosen', 'done').duration);
    return { whole: { ...spent, ms } };
  });
}

/**
 * A peer: from the file chosen to its preview, when the button `next` can be pressed (it is there before),
 * and from there by `proceed` to all rows handed over.
 */
async function measurePeer(
  url: string,
  list: string,
  next: string,
  proceed: (page: Page) => Promise<void>,
): Promise<Figures> {
  return inBrowser(url, async (page, spending) => {
    await findFile();
    const chosen = spending();
    const ms = await chooseAndSee(page, list, 'button:enabled', next);
    const previewed = spending();
    await proceed(page);
    await finished(page);
    return { preview: { ...between(chosen, previewed), ms }, whole: between(chosen, spending()) };
  });
}

export async function measureCsvImporter(origin: string, list: string): Promise<Figures> {
  return measurePeer(`${origin}/csv-importer.html`, list, 'Choose columns', async (page) => {
    await press(page, 'Choose columns');
    await press(page, 'Import');
  });
}

export async function measureCsvImport(origin: string, list: string): Promise<Figures> {
  return measurePeer(`${origin}/csv-import.html`, list, 'Continue', async (page) => {
    await press(page, 'Continue');
    await press(page, 'Submit');
  });
}

export async function measureSpreadsheetImport(origin: string, list: string): Promise<Figures> {
  return measurePeer(`${origin}/spreadsheet-import.html`, list, 'Next', async (page) => {
    await press(page, 'Next');
    await page.locator('::-p-text(Match Columns)').wait();
    await press(page, 'Next');
    await press(page, 'Confirm');
  });
}
