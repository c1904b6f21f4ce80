import { expect } from '@playwright/test';
import type { Person } from '../engines/person.ts';
import type { Tab } from '../engines/tab.ts';
import type { FaultRule } from '../../src/sandbox/faults/fault.ts';
import { isCovered, openAll, openers, placeOfOpener } from './inPage.ts';

/** Inspects the current screen. `stop` names it. */
export type Look = (stop: string) => Promise<void>;

/**
 * Opens every dialog and glossary term on screen, one after another. Of several with the same name, only the first.
 */
async function dialogs(person: Person, look: Look, stop: string, seen: Set<string>): Promise<void> {
  const { tab } = person;
  for (const [index, name] of (await tab.run(openers)).entries()) {
    const kind = name.split(/[:\d]/)[0] ?? name;
    if (seen.has(kind)) continue;
    seen.add(kind);
    const place = await tab.run(placeOfOpener, index);
    if (place) await tab.click(place);
    await expect.poll(() => tab.run(isCovered), { message: `what ${name} opens` }).toBe(true);
    await look(`${stop}-${kind.trim().toLowerCase().replaceAll(/\W+/g, '-')}`);
    await expect
      .poll(() => isClosed(tab), { timeout: 60_000, message: `${name} closed` })
      .toBe(true);
  }
}

/** Presses Escape while an overlay is open. A term's tooltip reopens if the pointer stays on the term. */
async function isClosed(tab: Tab): Promise<boolean> {
  if (await tab.run(isCovered)) await tab.press('Escape');
  return !(await tab.run(isCovered));
}

/** Inspects the screen as it is, with all disclosures open, and with each of its dialogs. */
function whole(person: Person, look: Look): Look {
  const seen = new Set<string>();
  return async (stop) => {
    await look(stop);
    if (await person.tab.run(openAll)) await look(`${stop}-open`);
    await dialogs(person, look, stop, seen);
  };
}

/** The demo from home to home. */
export async function tourOfDemo(person: Person, look: Look): Promise<void> {
  const { tab } = person;
  const lookAtAll = whole(person, look);
  await person.home();
  await lookAtAll('1-home');
  await person.click('button', 'New list');
  await person.isAt('Connect');
  await look('2-connect');
  await person.click('button', 'Connect');
  await look('2-connect-empty');
  await person.startDemo();
  await look('3-choose');
  await person.click('button', 'Use the sample list');
  await person.isAt('Match columns');
  await person.sees('All set');
  await lookAtAll('4-match');
  await person.click('textbox', 'Address');
  await look('4-match-picker');
  await tab.press('Escape');
  await person.click('button', 'Continue');
  await person.isAt('Review');
  await lookAtAll('5-review');
  await person.click('button', 'Submit list');
  await person.isAt('Progress');
  await look('6-progress');
  await person.isAt('Results', 120_000);
  await person.sees(/match rate/i);
  await lookAtAll('7-results');
  await person.click('link', 'Append Desk');
  await person.isAt('Append emails to your list');
  await lookAtAll('8-home-again');
}

/** Tours screens outside the main path. */
export async function tourBeside(person: Person, home: string, look: Look): Promise<void> {
  const lookAtAll = whole(person, look);
  for (const [path, heading, stop] of [
    ['help', 'Help', '9-help'],
    ['data', 'What happens to my data', '9-data'],
    ['no-such-place', 'Page not found', '9-nowhere'],
    ['run/no-such-list/results', '', '9-no-list'],
  ] as const) {
    await person.tab.go(`${home}#/${path}`);
    if (heading) await person.isAt(heading);
    await lookAtAll(stop);
  }
}

/** Tours failures: an unclear batch, a refused key. */
export async function tourOfTrouble(
  person: Person,
  look: Look,
  setFaults: (...rules: FaultRule[]) => Promise<void>,
  list: string,
): Promise<void> {
  await person.connect();
  await person.tab.choose(list);
  await person.isAt('Match columns');
  await person.click('button', 'Continue');
  await person.isAt('Review');
  const fault = {
    kind: 'answer',
    at: 'after acceptance',
    status: 502,
    body: '',
    headers: {},
  } as const;
  await setFaults({ call: 'createBatch', fault });
  await person.click('button', 'Submit list');
  await person.isAt('Progress');
  await person.sees(/Send again/);
  await setFaults();
  await whole(person, look)('6-progress-unknown');
}
