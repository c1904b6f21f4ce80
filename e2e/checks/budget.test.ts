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

test('a page without a script is no page', () => {
  writeFileSync(join(page, 'index.html'), '<p>Nothing</p>');
  expect(() => checkBudget(page)).toThrow(/loads no script/);
});
