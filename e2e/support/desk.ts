import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { readSheet, type Sheet } from './csv.ts';

/** A file to choose: a path, or a name with its content. */
export type ListFile = string | { name: string; content: string | Buffer };

/** The app as a person uses it: one method per action, with names as on screen. */
export class Desk {
  readonly page: Page;
  readonly #home: string;
  readonly #say: (english: string) => string;

  /**
   * `home` is where the app is: relative to the test's base URL, or absolute. `say` gives an English text in
   * the page's language.
   */
  constructor(page: Page, home = './', say = (english: string) => english) {
    this.page = page;
    this.#home = home;
    this.#say = say;
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.#say(name), exact: true });
  }

  button(name: string | RegExp): Locator {
    if (typeof name !== 'string') return this.page.getByRole('button', { name });
    return this.page.getByRole('button', { name: this.#say(name), exact: true });
  }

  async isAt(heading: string, timeout = 15_000): Promise<void> {
    await expect(this.heading(heading)).toBeVisible({ timeout });
    // The content below the heading renders a moment later.
    await expect(this.page.locator('main div[aria-busy]')).toHaveCount(0);
  }

  async home(): Promise<void> {
    await this.page.goto(this.#home);
    await this.isAt('Append emails to your list');
  }

  /** From home to choosing a list, with credentials that the sandbox takes. */
  async connect(apiKey = 'test-key', token = 'test-token'): Promise<void> {
    await this.home();
    await this.button('New list').click();
    await this.isAt('Connect');
    await this.enterCredentials(apiKey, token);
    await this.isAt('Choose a list');
  }

  async enterCredentials(apiKey: string, token: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.#say('API key') }).fill(apiKey);
    await this.page.getByRole('textbox', { name: this.#say('Authorization token') }).fill(token);
    await this.button('Connect').click();
  }

  async startDemo(): Promise<void> {
    await this.home();
    await this.button('Try the demo').click();
    await this.isAt('Choose a list');
  }

  async choose(file: ListFile): Promise<void> {
    const payload =
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.content) };
    await this.page.getByLabel(this.#say('List file')).setInputFiles(payload);
  }

  /** Waits until every row has been read: a list that is left before is not kept. */
  async isRead(): Promise<void> {
    await this.isAt('Match columns');
    await expect(this.page.getByRole('progressbar')).toHaveCount(0);
  }

  /** From choosing a list to review. */
  async reviewList(file: ListFile): Promise<void> {
    await this.choose(file);
    await this.continue();
  }

  async continue(): Promise<void> {
    await this.isAt('Match columns');
    await this.button('Continue').click();
    await this.isAt('Review');
  }

  /** Submits the list. A short list may be done before the progress screen is checked. */
  async submit(): Promise<void> {
    await this.button('Submit list').click();
    await expect(this.heading('Progress').or(this.heading('Results')).first()).toBeVisible();
  }

  /** Waits for the results screen, which opens automatically. */
  async results(timeout = 45_000): Promise<void> {
    await this.isAt('Results', timeout);
  }

  /** Downloads the CSV file that a button gives. */
  async download(button = 'Download enriched file'): Promise<{ name: string; sheet: Sheet }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.button(button).click(),
    ]);
    return { name: download.suggestedFilename(), sheet: await sheetOf(download) };
  }

  batches(): Locator {
    return this.page.getByRole('table', { name: this.#say('Batches') });
  }

  summary(): Locator {
    return this.page.getByRole('region', { name: this.#say('Summary') });
  }
}

async function sheetOf(download: Download): Promise<Sheet> {
  return readSheet(await download.path());
}
