import type { Page } from 'puppeteer-core';
import { choose, inBrowser, press, shows, until } from './browser.ts';
import { between, type Figures } from './figures.ts';

function finished(page: Page): Promise<void> {
  return until(page, () => performance.getEntriesByName('done').length > 0, undefined);
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
    return { whole: between(chosen, spending()) };
  });
}

/** A peer: from the file chosen to its `preview`, and from there by `proceed` to all rows handed over. */
async function measurePeer(
  url: string,
  list: string,
  preview: (page: Page) => Promise<void>,
  proceed: (page: Page) => Promise<void>,
): Promise<Figures> {
  return inBrowser(url, async (page, spending) => {
    const chosen = spending();
    await choose(page, list);
    await preview(page);
    const previewed = spending();
    await proceed(page);
    await finished(page);
    return { preview: between(chosen, previewed), whole: between(chosen, spending()) };
  });
}

export async function measureCsvImporter(origin: string, list: string): Promise<Figures> {
  return measurePeer(
    `${origin}/csv-importer.html`,
    list,
    (page) => shows(page, 'button', 'Choose columns', 'raf'),
    async (page) => {
      await press(page, 'Choose columns');
      await press(page, 'Import');
    },
  );
}

export async function measureCsvImport(origin: string, list: string): Promise<Figures> {
  return measurePeer(
    `${origin}/csv-import.html`,
    list,
    (page) => shows(page, 'button', 'Continue', 'raf'),
    async (page) => {
      await press(page, 'Continue');
      await press(page, 'Submit');
    },
  );
}

export async function measureSpreadsheetImport(origin: string, list: string): Promise<Figures> {
  return measurePeer(
    `${origin}/spreadsheet-import.html`,
    list,
    (page) => shows(page, 'button', 'Next', 'raf'),
    async (page) => {
      await press(page, 'Next');
      await page.locator('::-p-text(Match Columns)').wait();
      await press(page, 'Next');
      await press(page, 'Confirm');
    },
  );
}
