import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBudget } from './budget.ts';

let page: string;
beforeEach(() => {
  page = mkdtempSync(join(tmpdir(), 'budget-'));
  writeFileSync(
    join(page, 'index.html'),
    '<script type="module" src="./a.js"></script><link rel="modulepreload" href="./b.js">',
  );
  writeFileSync(join(page, 'a.js'), randomBytes(600));
  writeFileSync(join(page, 'b.js'), randomBytes(600));
});
afterEach(() => {
  rmSync(page, { recursive: true });
});

test('a page within the budget passes', () => {
  expect(checkBudget(page, 2_000)).toBe(0);
});

test('what the entry preloads counts too', () => {
  expect(checkBudget(page, 1_000)).toBe(1);
});

test('so do the first messages of one language', () => {
  writeFileSync(
    join(page, 'index.html'),
    '<script data-messages="{&quot;en&quot;:&quot;./a.js&quot;,&quot;es&quot;:&quot;./b.js&quot;}"></script><script src="./a.js">',
  );
  expect(checkBudget(page, 1_000)).toBe(1);
  expect(checkBudget(page, 1_500)).toBe(0);
});

test('a page without a script is no page', () => {
  writeFileSync(join(page, 'index.html'), '<p>Nothing</p>');
  expect(() => checkBudget(page)).toThrow(/loads no script/);
});
