import { errors, expect, type Locator, type Page } from '@playwright/test';
import { basename } from 'node:path';
import type { Sheet } from '../support/csv.ts';
import { Desk } from '../support/desk.ts';
import type { Word } from './schedule.ts';

/** How long the page may take to connect, in milliseconds. */
const PATIENCE = 60_000;

/** What the visitor said about a batch: the numbers of its first and last row, and the word. */
export interface Said {
  readonly first: number;
  readonly last: number;
  readonly word: Word;
  /** Said without being asked, of a batch that had failed. */
  readonly unasked?: true;
}

/** The visitor does what the page asks for, and remembers what was said. */
export class Visitor {
  readonly said: Said[] = [];
  readonly #list: string;
  readonly #origin: string;
  readonly #word: () => Word;
  #tokens = 0;

  /** `list` is the path of a file; `origin` is where the page is. */
  constructor(list: string, origin: string, word: () => Word) {
    this.#list = list;
    this.#origin = origin;
    this.#word = word;
  }

  /** From home to a list that is on its way. */
  async submit(page: Page): Promise<void> {
    const desk = new Desk(page, this.#origin);
    await desk.connect('test-key', this.#token());
    await desk.reviewList(this.#list);
    await desk.submit();
  }

  /** From home to the list as it is. */
  async comeBack(page: Page): Promise<void> {
    await new Desk(page, this.#origin).home();
    await page.getByRole('link', { name: `: ${basename(this.#list)}` }).click();
  }

  /** Does what the page asks for until the results are there, and downloads them. */
  async seeThrough(page: Page): Promise<Sheet> {
    const desk = new Desk(page);
    const main = page.getByRole('main');
    const results = desk.heading('Results');
    const connect = main.getByRole('link', { name: /^Connect/ });
    const unknown = main.getByRole('button', { name: /^Send again \(may.*: Rows/ });
    const resume = desk.button('Resume');
    const reload = desk.button('Reload page');
    const asks = [unknown, connect, resume, reload];
    for (;;) {
      const any = asks.reduce((all, one) => all.or(one), results);
      await any.first().waitFor();
      if (await results.isVisible()) break;
      if (await unknown.first().isVisible()) await this.#decide(unknown.first());
      else if (await connect.isVisible()) await this.#connect(desk, connect);
      else if (await reload.isVisible()) await clickIfStillThere(reload);
      else if (await resume.isVisible()) await clickIfStillThere(resume);
    }
    return (await desk.download()).sheet;
  }

  async #decide(unknown: Locator): Promise<void> {
    const label = (await unknown.getAttribute('aria-label')) ?? '';
    const [first = 0, last = 0] = (/Rows ([\d,]+)–([\d,]+)/.exec(label) ?? [])
      .slice(1)
      .map((number) => Number(number.replaceAll(',', '')));
    const word = this.#word();
    this.said.push({ first, last, word });
    const batch = label.slice(label.indexOf(':'));
    const button = word === 'send again' ? label : `Leave out${batch}`;
    const choice = unknown.page().getByRole('button', { name: button, exact: true });
    await clickIfStillThere(choice);
    await choice.waitFor({ state: 'hidden' });
  }

  async #connect(desk: Desk, link: Locator): Promise<void> {
    await clickIfStillThere(link);
    await desk.isAt('Connect');
    // A token may expire at once; then the page says so and wants another.
    do await desk.enterCredentials('test-key', this.#token());
    while (await isRefused(desk));
  }

  #token(): string {
    this.#tokens += 1;
    return `token-${this.#tokens}`;
  }
}

/** Whether the page says that the API refused what was entered, rather than going on. */
async function isRefused(desk: Desk): Promise<boolean> {
  const refusal = desk.button('Connect anyway');
  const outcome = async () =>
    (await refusal.isVisible()) || !(await desk.heading('Connect').isVisible());
  await expect.poll(outcome, { timeout: PATIENCE }).toBe(true);
  return refusal.isVisible();
}

/** A page that no longer asks needs no answer. */
async function clickIfStillThere(control: Locator): Promise<void> {
  try {
    await control.click({ timeout: 3_000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
  }
}
