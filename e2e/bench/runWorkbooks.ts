/**
 * Reads generated workbooks by our app, by two libraries, and by a bare worker that only unzips and looks at each
 * byte: `npm run workbooks -- 100000`. `RUNS=1` for a single run of each.
 */
import { join } from 'node:path';
import { build, preview } from 'vite';
import { startServers } from '../support/servers.ts';
import { measureDesk } from './desk.ts';
import { medians, type Figures } from './figures.ts';
import { measureReader } from './peers.ts';
import { mediansTable } from './table.ts';
import { generatedWorkbook, type Texts } from './workbooks.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
const SIZES = process.argv.slice(2).map(Number);

/** Maximum number of rows that each library can read. */
const MAX_ROWS = { sheetjs: 500_000, 'read-excel-file': 200_000 };

async function measure(rows: number, texts: Texts, app: string, peers: string) {
  const list = await generatedWorkbook(rows, texts);
  const found = new Map<string, Figures>();
  const take = async (name: string, once: () => Promise<Figures>) => {
    const runs: Figures[] = [];
    for (let i = 0; i < RUNS; i += 1) runs.push(await once());
    found.set(`${name}, ${texts} texts`, medians(runs));
    console.log(`${rows} ${texts}: ${name} ${JSON.stringify(medians(runs))}`);
  };
  await take('bare worker', () => measureReader(peers, list, 'bare'));
  await take('Append Desk', () => measureDesk(app, list));
  for (const by of ['sheetjs', 'read-excel-file'] as const)
    if (rows <= MAX_ROWS[by]) await take(by, () => measureReader(peers, list, by));
  return found;
}

async function main(): Promise<void> {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  const at = { port: 0, host: '127.0.0.1' };
  const pages = await preview({ configFile, preview: at, logLevel: 'warn' });
  const servers = await startServers({ SPEED: '1000' });
  const peers = new URL(pages.resolvedUrls?.local[0] ?? '').origin;
  for (const rows of SIZES.length > 0 ? SIZES : [100_000, 1_000_000])
    for (const texts of ['shared', 'inline'] as const) {
      const found = await measure(rows, texts, servers.proxy.origin, peers);
      console.log(`\n${mediansTable(new Map([[rows, found]]))}\n`);
    }
  await servers.stop();
  await pages.close();
}

// The built servers are found relative to the project's folder.
process.chdir(join(import.meta.dirname, '..', '..'));
await main();
process.exit(0);
