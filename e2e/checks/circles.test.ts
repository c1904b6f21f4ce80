import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circles-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The linter's output for two modules, with this project's rules. */
function lint(a: string, b: string): string {
  writeFileSync(join(folder, 'a.ts'), a);
  writeFileSync(join(folder, 'b.ts'), b);
  const { stdout } = spawnSync('npx', ['--no-install', 'oxlint', folder], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return stdout;
}

const CIRCLE = 'import(no-cycle)';

test('two modules that import values of each other are a circle', () => {
  expect(
    lint(
      "import { b } from './b.ts';\nexport const a = () => b;\n",
      "import { a } from './a.ts';\nexport const b = () => a;\n",
    ),
  ).toContain(CIRCLE);
});

test('so are two of which one imports only a type', () => {
  expect(
    lint(
      "import type { B } from './b.ts';\nexport const a = (b: B) => b;\n",
      "import { a } from './a.ts';\nexport interface B {\n  readonly of: typeof a;\n}\n",
    ),
  ).toContain(CIRCLE);
});

test('one direction is none', () => {
  const said = lint(
    'export const a = () => 1;\n',
    "import { a } from './a.ts';\nexport const b = () => a();\n",
  );
  expect(said).not.toContain(CIRCLE);
  expect(said).toContain('Finished');
});
