import { expect } from '@playwright/test';
import type { Sheet } from '../support/csv.ts';
import { focusedName, placeOf, screenName, screenText, showsFocus, type Role } from './inPage.ts';
import type { Place, Tab } from './tab.ts';

/** Timeout in milliseconds. Long, since tests run on shared machines. */
const PATIENCE = 60_000;

/** Text that no screen may ever show. */
const UNFORESEEN = /Something went wrong|That’s our mistake/;

/** A scripted person at a tab of any engine. One method per action, by the names on screen. */
export class Person {
  readonly tab: Tab;
  readonly #home: string;

  constructor(tab: Tab, home: string) {
    this.tab = tab;
    this.#home = home;
  }

  async isAt(heading: string, timeout = PATIENCE): Promise<void> {
    await expect
      .poll(() => this.tab.run(screenName), { timeout, message: `the screen ${heading}` })
      .toBe(heading);
    await this.#isForeseen();
  }

  async sees(text: string | RegExp, timeout = PATIENCE): Promise<void> {
    const shown = () => this.tab.run(screenText);
    if (typeof text === 'string') await expect.poll(shown, { timeout }).toContain(text);
    else await expect.poll(shown, { timeout }).toMatch(text);
    await this.#isForeseen();
  }

  async click(role: Role, name: string): Promise<void> {
    await this.tab.click(await this.#find(role, name));
  }

  async fill(name: string, text: string): Promise<void> {
    await this.click('textbox', name);
    await this.tab.type(text);
  }

  /** Presses Tab until the named control has the focus, then Enter. */
  async enter(name: string, most = 60): Promise<void> {
    for (let presses = 0; presses < most; presses++) {
      if ((await this.tab.run(focusedName)) === name) {
        expect(await this.tab.run(showsFocus), `the focus on ${name}`).toBe(true);
        return this.tab.press('Enter');
      }
      await this.tab.press('Tab');
    }
    throw new Error(`Tab never came to ${name}.`);
  }

  async home(): Promise<void> {
    await this.tab.go(this.#home);
    await this.isAt('Append emails to your list');
  }

  async startDemo(): Promise<void> {
    await this.home();
    await this.click('button', 'Try the demo');
    await this.isAt('Choose a list');
  }

  async connect(): Promise<void> {
    await this.home();
    await this.click('button', 'New list');
    await this.isAt('Connect');
    await this.fill('API key', 'test-key');
    await this.fill('Authorization token', 'test-token');
    await this.click('button', 'Connect');
    await this.isAt('Choose a list');
  }

  /** Goes from choosing a list to its submission. Confirms the question for a list that was submitted before. */
  async submit(path: string): Promise<void> {
    await this.tab.choose(path);
    await this.#review();
  }

  async submitSample(): Promise<void> {
    await this.click('button', 'Use the sample list');
    await this.#review();
  }

  async #review(): Promise<void> {
    await this.isAt('Match columns');
    await this.click('button', 'Continue');
    await this.isAt('Review');
    await this.click('button', 'Submit list');
  }

  download(button: string): Promise<Sheet> {
    return this.tab.download(() => this.click('button', button));
  }

  async #find(role: Role, name: string): Promise<Place> {
    let place: Place | null = null;
    // Waits until the control is seen twice at the same place, so that the click doesn't miss a moving target.
    const look = async () => {
      const before = place;
      place = await this.tab.run(placeOf, role, name);
      return place !== null && place.x === before?.x && place.y === before.y;
    };
    await expect.poll(look, { timeout: PATIENCE, message: `the ${role} ${name}` }).toBe(true);
    if (!place) throw new Error(`There is no ${role} ${name}.`);
    return place;
  }

  async #isForeseen(): Promise<void> {
    expect(await this.tab.run(screenText)).not.toMatch(UNFORESEEN);
  }
}
