import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';

const BUILT = join(import.meta.dirname, 'dist');
const WRANGLER = join(import.meta.dirname, 'node_modules/wrangler/bin/wrangler.js');

/** Bundles the workers as they would be deployed, with every setting checked. Runs before the tests. */
export function setup(): void {
  bundle('src/proxy/edge.ts', 'edge');
  bundle('e2e/edge/storeWorker.ts', 'storeWorker');
  const { workerOptions } = unstable_getMiniflareWorkerOptions('wrangler.jsonc');
  writeFileSync(join(BUILT, 'options.json'), JSON.stringify(workerOptions));
}

function bundle(main: string, name: string): void {
  const out = join(BUILT, name);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [WRANGLER, 'deploy', main, '--dry-run', `--outdir=${out}`],
    { encoding: 'utf8', env: { ...process.env, WRANGLER_SEND_METRICS: 'false' } },
  );
  if (status !== 0 || /WARNING/.test(stdout + stderr)) throw new Error(stdout + stderr);
}
