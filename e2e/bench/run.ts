/**
 * Runs every scenario on generated lists and prints one table of medians and ratios. From the project's
 * folder: `npm run build`, then in `e2e/bench`: `npm ci && npm start` (about an hour for the default
 * sizes; `npm start -- 100000` for one size, `RUNS=1` for a single run of each).
 */
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { build, preview } from 'vite';
import { startServers } from '../support/servers.ts';
import type { Figures } from './browser.ts';
import { measureDesk } from './desk.ts';
import { generatedList } from './lists.ts';
import {
  measureBare,
  measureCsvImport,
  measureCsvImporter,
  measureSpreadsheetImport,
} from './peers.ts';
import { measureScript } from './script.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
const SIZES = process.argv.slice(2).map(Number);
/** The most rows that a peer bears: beyond, its tab dies or takes many minutes. */
const BEARS = { 'csv-import-react': 1_000_000, 'react-spreadsheet-import': 100_000 };

function median(values: number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function medians(name: string, measure: () => Promise<Figures>): Promise<Figures> {
  const runs: Figures[] = [];
  try {
    for (let i = 0; i < RUNS; i += 1) runs.push(await measure());
  } catch (error) {
    console.error(
      `${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    );
  }
  const of = (key: keyof Figures) =>
    median(runs.flatMap((run) => (run[key] === undefined ? [] : [run[key]])));
  const keys = ['preview', 'profile', 'plan', 'whole', 'longestTask', 'memory'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = of(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function seconds(ms: number | undefined): string {
  return ms === undefined ? '–' : `${(ms / 1000).toFixed(2)} s`;
}

function line(rows: number, name: string, figures: Figures): string {
  const { preview: seen, profile, plan, whole, longestTask, memory } = figures;
  const cells = [
    rows.toLocaleString('en-US'),
    name,
    seconds(seen),
    seconds(profile),
    seconds(plan),
    seconds(whole),
    longestTask === undefined ? '–' : `${Math.round(longestTask)} ms`,
    memory === undefined ? '–' : `${Math.round(memory / 1e6)} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function ratio(a: number | undefined, b: number | undefined): string {
  return a === undefined || b === undefined ? '–' : (a / b).toFixed(2);
}

async function main(): Promise<void> {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  const pages = await preview({
    configFile,
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'warn',
  });
  const peers = new URL(pages.resolvedUrls?.local[0] ?? '').origin;
  const servers = await startServers({ SPEED: '1000' });
  const table = [
    '| rows | what | preview | profiled | plan | whole job | longest task | memory |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const rows of SIZES.length > 0 ? SIZES : [100_000, 1_000_000, 5_000_000]) {
    const list = await generatedList(rows);
    const measured = new Map<string, Figures>();
    const scenario = async (name: string, measure: () => Promise<Figures>) => {
      const figures = await medians(name, measure);
      measured.set(name, figures);
      table.push(line(rows, name, figures));
      console.log(table.at(-1));
    };
    await scenario('Append Desk', () => measureDesk(servers.proxy.origin, list));
    await scenario('bare worker: read + parse', () => measureBare(peers, list, 'read'));
    await scenario('bare worker: + stringify', () => measureBare(peers, list, 'plan'));
    await scenario('react-csv-importer', () => measureCsvImporter(peers, list));
    if (rows <= BEARS['csv-import-react'])
      await scenario('csv-import-react', () => measureCsvImport(peers, list));
    if (rows <= BEARS['react-spreadsheet-import'])
      await scenario('react-spreadsheet-import', () => measureSpreadsheetImport(peers, list));
    await scenario('plain Node script', async () => ({
      whole: await measureScript(servers.sandbox.origin, list, join(tmpdir(), 'script-out.csv')),
    }));
    const desk = measured.get('Append Desk');
    const read = measured.get('bare worker: read + parse');
    const work = measured.get('bare worker: + stringify');
    table.push(
      line(rows, 'ratios', {}).replace(
        /(– \| ){4}/,
        `${ratio(desk?.preview, measured.get('react-csv-importer')?.preview)} × react-csv-importer | ${ratio(desk?.profile, read?.whole)} × bare | ${ratio(desk?.plan, work?.whole)} × bare | ${ratio(desk?.whole, measured.get('plain Node script')?.whole)} × script | `,
      ),
    );
  }
  console.log(`\n${table.join('\n')}`);
  await servers.stop();
  await pages.close();
}

// The built servers are found from the project's folder.
process.chdir(join(import.meta.dirname, '..', '..'));
await main();
process.exit(0);
