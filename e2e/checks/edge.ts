import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const FOLDER = 'e2e/edge';

/** Installs the edge's runtime, which is a dependency of its tests alone, unless it is there as locked. */
export function ensureEdge(): void {
  const installed = `${FOLDER}/node_modules/.package-lock.json`;
  if (existsSync(installed) && changed(installed) >= changed(`${FOLDER}/package-lock.json`)) return;
  console.log('Installing the runtime of edge workers for their tests.');
  const shell = process.platform === 'win32';
  // The runtime comes as packages; their scripts would only move it about.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
  spawnSync('npm', ['--prefix', FOLDER, 'ci', ...options], {
    stdio: 'inherit',
    shell,
  });
}

function changed(file: string): number {
  return statSync(file).mtimeMs;
}
