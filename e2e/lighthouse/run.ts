/**
 * Lighthouse against the built app, as our own server serves it. Writes its reports to
 * `test-results`, prints the scores, and ends with 1 where one is lower than it should be.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { findChromium } from '../checks/chromium.ts';
import { startServers } from '../support/servers.ts';

const WANTED: Record<string, number> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
};

/** Lighthouse's simulated visitors: a mid-range phone on a slow network, and a desktop computer. */
const VISITORS: Record<string, readonly string[]> = { phone: [], desktop: ['--preset=desktop'] };

const LIGHTHOUSE = join(import.meta.dirname, 'node_modules/lighthouse/cli/index.js');
const REPORTS = 'test-results/lighthouse';

const scored = v.object({ categories: v.record(v.string(), v.object({ score: v.number() })) });

/** Visits `url` as `visitor`. Returns scores from 0 to 100 by category. */
function visit(url: string, visitor: string): Record<string, number> {
  const path = join(REPORTS, visitor);
  const { status } = spawnSync(
    process.execPath,
    [
      LIGHTHOUSE,
      url,
      '--quiet',
      '--no-enable-error-reporting',
      '--output=html',
      '--output=json',
      `--output-path=${path}`,
      `--only-categories=${Object.keys(WANTED).join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ...(VISITORS[visitor] ?? []),
    ],
    { stdio: 'inherit', env: { ...process.env, CHROME_PATH: findChromium() } },
  );
  if (status !== 0) throw new Error('Lighthouse did not come to an end.');
  const json = readFileSync(`${path}.report.json`, 'utf8');
  const { categories } = v.parse(v.pipe(v.string(), v.parseJson(), scored), json);
  return Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
  );
}

mkdirSync(REPORTS, { recursive: true });
const servers = await startServers();
try {
  for (const visitor of Object.keys(VISITORS)) {
    const scores = visit(`${servers.proxy.origin}/`, visitor);
    for (const [name, wanted] of Object.entries(WANTED)) {
      const score = scores[name] ?? 0;
      console.log(`${visitor}\t${name}\t${score} of at least ${wanted}`);
      if (score < wanted) process.exitCode = 1;
    }
  }
} finally {
  await servers.stop();
}
console.log(`Reports: ${REPORTS}`);
