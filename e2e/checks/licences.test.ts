import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkLicences, licenceTexts, shippedPackages } from './licences.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'append-desk-licences-'));
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
});

function lock(packages: Record<string, object>): void {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
}

const names = (): string[] => shippedPackages(root).map(({ name, version }) => name + version);

test('what is needed at run time is listed, through others and nested, and nothing else', () => {
  lock({
    '': { dependencies: { a: '^1', '@s/b': '^1' }, devDependencies: { tool: '^1' } },
    'node_modules/a': { version: '1', license: 'MIT', dependencies: { c: '^2', '@s/b': '^1' } },
    'node_modules/@s/b': { version: '1', license: 'ISC', dependencies: { c: '^1', a: '^1' } },
    'node_modules/c': { version: '1', license: 'MIT', peerDependencies: { tool: '*' } },
    'node_modules/a/node_modules/c': { version: '2', license: 'MIT' },
    'node_modules/tool': { version: '9', license: 'GPL-3.0', dev: true },
  });
  expect(names()).toEqual(['@s/b1', 'a1', 'c2', 'c1']);
  expect(checkLicences(shippedPackages(root))).toBe(0);
});

test.each([{ license: 'GPL-3.0' }, {}])('a license like %j fails the check', (entry) => {
  lock({ '': { dependencies: { a: '1' } }, 'node_modules/a': { version: '1', ...entry } });
  expect(checkLicences(shippedPackages(root))).toBe(1);
});

test('a lockfile that lacks a package is an error', () => {
  lock({ '': { dependencies: { a: '1' } } });
  expect(() => shippedPackages(root)).toThrow('has no a');
});

test('the texts go along', () => {
  lock({
    '': { dependencies: { a: '1' } },
    'node_modules/a': { version: '1', license: 'MIT' },
  });
  mkdirSync(join(root, 'node_modules/a'), { recursive: true });
  writeFileSync(join(root, 'node_modules/a/LICENSE.md'), 'Do as you like.\n');
  expect(licenceTexts(shippedPackages(root))).toBe('a 1 (MIT)\n\nDo as you like.');
});
