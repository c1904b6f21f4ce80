/**
 * Every check and test of the project, one after another: what `npm test` runs. A failure does not
 * stop the rest; the last line sums up. `npm test -- lint e2e` runs only the steps named.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBudget } from './budget.ts';
import { ensureChromium } from './chromium.ts';
import { checkImports } from './imports.ts';
import { checkLicences } from './licences.ts';
import { ensureNginx } from './nginx.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'append-desk-'));

const STEPS: Record<string, () => Count> = {
  format: () => check('prettier', '--check', '--log-level', 'warn', '.'),
  lint: () => check('oxlint', '--type-aware', '--deny-warnings'),
  types: () => check('tsc', '-p', '.'),
  imports: () => one(checkImports() === 0),
  'dead-code': () => check('knip'),
  licences: () => one(checkLicences() === 0),
  build: () => check('vite', 'build', '--app', '--logLevel', 'warn'),
  budget: () => one(checkBudget() === 0),
  unit: () => vitest('unit'),
  browser: () => vitest('browser'),
  e2e: playwright,
};

function one(passed: boolean): Count {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status, error } = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

function check(command: string, ...args: string[]): Count {
  return one(run(command, args));
}

function vitest(project: string): Count {
  const file = join(reports, `${project}.json`);
  const ok = run('vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = read(file) as
    { numPassedTests: number; numFailedTests: number; numPendingTests: number } | undefined;
  return atLeastOneFailure(ok, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: report?.numPendingTests ?? 0,
  });
}

function playwright(): Count {
  const file = join(reports, 'e2e.json');
  const ok = run('playwright', ['test', '--project=e2e', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const report = read(file) as
    { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | undefined;
  return atLeastOneFailure(ok, {
    passed: report?.stats.expected ?? 0,
    failed: (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0),
    skipped: report?.stats.skipped ?? 0,
  });
}

/** A runner that failed without a failed test (a crash, an unhandled error, no test found) counts as one. */
function atLeastOneFailure(ok: boolean, count: Count): Count {
  const none = count.passed + count.failed === 0;
  return (ok && !none) || count.failed > 0 ? count : { ...count, failed: 1 };
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function main(wanted: string[]): number {
  const unknown = wanted.filter((name) => !(name in STEPS));
  if (unknown.length > 0) {
    console.error(`No step ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}`);
    return 2;
  }
  ensureChromium();
  ensureNginx();
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const failed: string[] = [];
  for (const [name, step] of Object.entries(STEPS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const started = Date.now();
    console.log(`\n▸ ${name}`);
    const count = step();
    if (count.failed > 0) failed.push(name);
    console.log(
      `${count.failed > 0 ? '✗' : '✓'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
    );
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  rmSync(reports, { recursive: true });
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
