/**
 * Runs every scenario on generated lists and prints tables of medians and ratios. From the project's
 * folder: `npm run build`, then in `e2e/bench`: `npm ci && npm start` (about an hour for the
 * default sizes; `npm start -- 100000` for one size, `RUNS=1` for a single run of each).
 */
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { build, preview } from 'vite';
import { startServers } from '../support/servers.ts';
import { measureDesk } from './desk.ts';
import { medians, type Figures } from './figures.ts';
import { generatedList, type Shape } from './lists.ts';
import {
  measureBare,
  measureCsvImport,
  measureCsvImporter,
  measureSpreadsheetImport,
} from './peers.ts';
import { measureScript } from './script.ts';
import { mediansTable, NAMES, ratiosTable, type Measured } from './table.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
const SIZES = process.argv.slice(2).map(Number);
/** The most rows that a peer bears: beyond, its tab dies or takes many minutes. */
const BEARS = { csvImport: 1_000_000, spreadsheetImport: 100_000 };

/** Sizes between which the time of a plan must grow no faster than the list, for our app alone. */
const GROWTH = [250_000, 500_000, 700_000, 1_000_000, 1_200_000];
const SHAPES: readonly Shape[] = ['short', 'wide'];

type Scenario = readonly [name: string, measure: () => Promise<Figures>];

interface Origins {
  /** The app behind its proxy. */
  readonly app: string;
  readonly sandbox: string;
  readonly peers: string;
}

function scenarios(rows: number, list: string, { app, sandbox, peers }: Origins): Scenario[] {
  const all: readonly (Scenario | false)[] = [
    [NAMES.desk, () => measureDesk(app, list)],
    [NAMES.read, () => measureBare(peers, list, 'read')],
    [NAMES.work, () => measureBare(peers, list, 'plan')],
    [NAMES.csvImporter, () => measureCsvImporter(peers, list)],
    rows <= BEARS.csvImport && [NAMES.csvImport, () => measureCsvImport(peers, list)],
    rows <= BEARS.spreadsheetImport && [
      NAMES.spreadsheetImport,
      () => measureSpreadsheetImport(peers, list),
    ],
    [NAMES.script, () => measureScript(sandbox, list, join(tmpdir(), 'script-out.csv'))],
  ];
  return all.filter((scenario) => scenario !== false);
}

/** Our app on lists of other widths. */
async function shapeScenarios(rows: number, app: string): Promise<Scenario[]> {
  const found: Scenario[] = [];
  for (const shape of SHAPES) {
    const list = await generatedList(rows, shape);
    found.push([`${NAMES.desk}, ${shape} rows`, () => measureDesk(app, list)]);
  }
  return found;
}

/** Runs the scenarios in turn, as often as is wanted, so that a busy minute of the machine hits all of them. */
async function measureAll(all: readonly Scenario[]): Promise<Measured> {
  const runs = new Map<string, Figures[]>(all.map(([name]) => [name, []]));
  for (let i = 0; i < RUNS; i += 1)
    for (const [name, measure] of all)
      try {
        const figures = await measure();
        runs.get(name)?.push(figures);
        console.log(`run ${i + 1}: ${name} ${JSON.stringify(figures)}`);
      } catch (error) {
        const words = error instanceof Error ? error.message.split('\n')[0] : String(error);
        console.error(`run ${i + 1}: ${name} failed: ${words}`);
      }
  return new Map([...runs].map(([name, figures]) => [name, medians(figures)]));
}

async function main(): Promise<void> {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  const pages = await preview({
    configFile,
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'warn',
  });
  const servers = await startServers({ SPEED: '1000' });
  const origins = {
    app: servers.proxy.origin,
    sandbox: servers.sandbox.origin,
    peers: new URL(pages.resolvedUrls?.local[0] ?? '').origin,
  };
  const sizes = new Map<number, Measured>();
  for (const rows of SIZES.length > 0 ? SIZES : [100_000, 1_000_000, 5_000_000])
    sizes.set(rows, await measureAll(scenarios(rows, await generatedList(rows), origins)));
  console.log(`\n${mediansTable(sizes)}\n\n${ratiosTable(sizes)}`);
  const growth = new Map<number, Measured>();
  for (const rows of SIZES.length > 0 ? SIZES : GROWTH)
    growth.set(rows, await measureAll(await shapeScenarios(rows, origins.app)));
  console.log(`\n${mediansTable(growth)}`);
  await servers.stop();
  await pages.close();
}

// The built servers are found relative to the project's folder.
process.chdir(join(import.meta.dirname, '..', '..'));
await main();
process.exit(0);
