/**
 * Every check and test of the project: what `npm test` runs. A failure does not stop the rest; the
 * last line sums up. `npm test -- lint e2e` runs only the steps named, `npm test -- quick` those of
 * every day.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { checkBudget } from './budget.ts';
import { ensureChromium } from './chromium.ts';
import { ensureEdge } from './edge.ts';
import { ensureEngines } from './engines.ts';
import { checkImports } from './imports.ts';
import { ensureLibreOffice } from './libreOffice.ts';
import { checkLicences } from './licences.ts';
import { checkNewerFeatures } from './newerFeatures.ts';
import { ensureNginx } from './nginx.ts';
import { ensurePostgres } from './postgres.ts';

interface Count {
  passed: number;
  failed: number;
  /** The reason each skipped test gives, or its name if the runner reports no reason. */
  skipped: readonly string[];
}

/** The parts of the runners' JSON reports that we read. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

type Step = () => Count | Promise<Count>;

const reports = mkdtempSync(join(tmpdir(), 'append-desk-'));

/** Checks by commands. None needs what another leaves, so they run side by side. */
const CHECKS: Record<string, readonly string[]> = {
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  lint: ['oxlint', '--type-aware', '--deny-warnings'],
  types: ['tsc', '-p', '.'],
  'dead-code': ['knip'],
  build: ['vite', 'build', '--app', '--logLevel', 'warn'],
};

/** What comes after them, one after another: tests measure time, and want the computer for themselves. */
const STEPS: Record<string, Step> = {
  imports: () => one(checkImports() === 0),
  licences: () => one(checkLicences() === 0),
  budget: () => one(checkBudget() === 0),
  features: () => one(checkNewerFeatures() === 0),
  unit: () => {
    ensurePostgres();
    ensureLibreOffice();
    return vitest('unit');
  },
  edge,
  browser: () => {
    ensureChromium();
    return vitest('browser');
  },
  e2e: playwright,
};

/** What `quick` stands for. `quick-unit`: the unit tests without those that `quickRunner.ts` skips. */
const QUICK = ['format', 'lint', 'types', 'imports', 'quick-unit'];
const QUICK_UNIT: Step = () => vitest('unit', { QUICK: '1' });

function one(passed: boolean): Count {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] };
}

/** Runs a command of the project; prints what it says at once, or `together` at its end. */
async function run(
  [command = '', ...args]: readonly string[],
  { env = {}, together = false }: { env?: NodeJS.ProcessEnv | undefined; together?: boolean } = {},
): Promise<{ ok: boolean; said: string }> {
  const child = spawn('npx', ['--no-install', command, ...args], {
    stdio: ['ignore', together ? 'pipe' : 'inherit', together ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const streams = [child.stdout, child.stderr].map((stream) =>
    stream ? text(stream) : Promise.resolve(''),
  );
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    return { ok: status === 0, said: (await Promise.all(streams)).join('') };
  } catch (error) {
    return { ok: false, said: `${command}: ${String(error)}` };
  }
}

/** A step that breaks has failed, and does not keep the others from running. */
async function outcome(step: Step): Promise<Count> {
  try {
    return await step();
  } catch (error) {
    console.error(String(error));
    return one(false);
  }
}

async function check(running: ReturnType<typeof run>): Promise<Count> {
  const { ok, said } = await running;
  if (said) console.log(said.trimEnd());
  return one(ok);
}

async function vitest(project: string, env?: NodeJS.ProcessEnv): Promise<Count> {
  const file = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok } = await run(['vitest', 'run', `--project=${project}`, ...reporters], { env });
  const report = read(file) as VitestReport | undefined;
  const skipped = report?.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => (env?.['QUICK'] ? 'left out of `quick`' : fullName));
  return atLeastOneFailure(ok, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: skipped ?? [],
  });
}

/** The edge worker has types and a runtime of its own. */
async function edge(): Promise<Count> {
  ensureEdge();
  const types = await check(run(['tsc', '-p', 'e2e/edge']));
  const tests = await vitest('edge');
  return { ...tests, passed: tests.passed + types.passed, failed: tests.failed + types.failed };
}

async function playwright(): Promise<Count> {
  ensureChromium();
  ensureNginx();
  ensureEngines();
  const file = join(reports, 'e2e.json');
  const { ok } = await run(['playwright', 'test', '--project=e2e', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const report = read(file) as (PlaywrightSuite & PlaywrightReport) | undefined;
  return atLeastOneFailure(ok, {
    passed: report?.stats.expected ?? 0,
    failed: (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0),
    skipped: report ? reasonsIn(report) : [],
  });
}

/** The reasons of all skipped tests in a suite. */
function reasonsIn({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs
    .flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test })))
    .filter(({ status }) => status === 'skipped')
    .map(
      ({ title, annotations }) =>
        annotations.find(({ type }) => type === 'skip')?.description ?? title,
    );
  return [...own, ...suites.flatMap(reasonsIn)];
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

/** The steps wanted, in order; the checks by commands are started here. */
function stepsToRun(wanted: readonly string[]): [string, Step][] {
  const isWanted = ([name]: [string, unknown]) => wanted.length === 0 || wanted.includes(name);
  const checks = Object.entries(CHECKS)
    .filter(isWanted)
    .map(([name, command]): [string, () => Promise<Count>] => {
      const running = run(command, { together: true });
      return [name, () => check(running)];
    });
  const quickUnit: [string, Step][] = wanted.includes('quick-unit')
    ? [['quick-unit', QUICK_UNIT]]
    : [];
  return [...checks, ...Object.entries(STEPS).filter(isWanted), ...quickUnit];
}

async function main(named: readonly string[]): Promise<number> {
  const wanted = named.flatMap((name) => (name === 'quick' ? QUICK : [name]));
  const names = ['quick', ...Object.keys(CHECKS), ...Object.keys(STEPS), 'quick-unit'];
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`No step ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    return 2;
  }
  const total = { passed: 0, failed: 0 };
  const skipped: string[] = [];
  const failed: string[] = [];
  for (const [name, step] of stepsToRun(wanted)) {
    const started = Date.now();
    console.log(`\n▸ ${name}`);
    const count = await outcome(step);
    if (count.failed > 0) failed.push(name);
    console.log(
      `${count.failed > 0 ? '✗' : '✓'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
    );
    total.passed += count.passed;
    total.failed += count.failed;
    skipped.push(...count.skipped);
  }
  rmSync(reports, { recursive: true });
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  for (const reason of new Set(skipped))
    console.log(`Skipped: ${skipped.filter((other) => other === reason).length} × ${reason}`);
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${left}`);
  return total.failed > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
