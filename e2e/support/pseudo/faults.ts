import type { Page } from '@playwright/test';
import { stateNames } from '../../../src/lists/clean/place/state.ts';
import { looksFaults } from '../../looks/faults.ts';
import { readSheet } from '../csv.ts';
import { SAMPLE_LIST } from '../lists.ts';
import { untranslated } from './pseudo.ts';

/** The product, keys, and words that are shown as the API and the enriched file have them. */
const NAMES = ['Append Desk', 'Ctrl', 'Enter', 'QUEUED', 'PROCESSING', 'COMPLETED', 'matched'];
const OF_FILE = ['no match', 'email', 'append_status', 'sample-list.csv'];

/** The names of the states, and their codes. */
const STATES = [...stateNames()].flat();

const EMAIL = /\S+@example\.(com|org|net)/g;
const SIZE = /\d (kB|MB)\b/g;
const API_ID = /\b\d{12}\w+/g;

/** Texts on screen that are data, not messages. */
const DATA = new Set([...NAMES, ...OF_FILE, ...STATES, ...textsOfList().flatMap(parts)]);

function textsOfList(): string[] {
  const { header, rows } = readSheet(SAMPLE_LIST);
  const names = rows.map((row) => row.slice(0, 2).join(' '));
  return [...header, ...rows.flat(), ...names];
}

/** A text's parts between commas. */
function parts(text: string): string[] {
  return text.split(',').map(plain);
}

/** A text without the dots that make spaces visible, and without spaces or colons around it. */
function plain(text: string): string {
  return text.replace(/[\s·]+/g, ' ').replace(/^[ :]+|[ :]+$/g, '');
}

interface Text {
  readonly text: string;
  /** The element or attribute that has it. */
  readonly where: string;
}

/** What is wrong with a page in the language of tests at its present size. */
export async function faultsOf(page: Page): Promise<string[]> {
  const texts = await page.evaluate(textsOnPage);
  const english = texts.filter(({ text }) => !isData(untranslated(text)));
  const misfits = await page.evaluate(looksFaults, true);
  return [...english.map(({ text, where }) => `English: “${text}” (${where})`), ...misfits];
}

function isData(text: string): boolean {
  return parts(text.replace(EMAIL, '').replace(SIZE, '').replace(API_ID, '')).every(
    (part) => !/\p{L}{2}/u.test(part) || DATA.has(part),
  );
}

/** Every text that a person sees, or hears from a screen reader. Runs on the page. */
function textsOnPage(): Text[] {
  const SPOKEN = [
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'alt',
    'placeholder',
    'title',
  ];
  const { lang } = document.documentElement;
  const shown = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      element.checkVisibility() &&
      !element.matches('script, style') &&
      // Such as the other languages, each by its own name.
      element.closest('[lang]')?.getAttribute('lang') === lang,
  );
  return shown.flatMap((element) => {
    const where = element.tagName.toLowerCase();
    const nodes = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const own = nodes.map(({ textContent }) => ({ text: textContent ?? '', where }));
    return own.concat(
      SPOKEN.map((name) => ({
        text: element.getAttribute(name) ?? '',
        where: `${name} of ${where}`,
      })),
    );
  });
}
