import { expect } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../support/process.ts';
import { ask } from './ask.ts';
import { adapt, freePort } from './recipes.ts';

export interface Caddy {
  /** URL of the page: `https://localhost:<port>/append-desk/`. */
  readonly page: string;
  stop(): Promise<void>;
}

/** Why the tests with Caddy are skipped. Undefined if they can run. */
export function lackingForCaddy(): string | undefined {
  const { status } = spawnSync('caddy', ['version'], { stdio: 'ignore' });
  return status === 0 ? undefined : 'Caddy is not installed';
}

/** Runs Caddy with the recipe. Replaces only its addresses, and uses Caddy's own certificate. */
export async function startCaddy(proxy: string): Promise<Caddy> {
  const folder = await mkdtemp(join(tmpdir(), 'append-desk-caddy-'));
  const file = join(folder, 'Caddyfile');
  const origin = `https://localhost:${await freePort()}`;
  await adapt('caddy/Caddyfile', file, {
    'lists.example.com {': `${around(folder)}\n${origin} {\n\ttls internal`,
    '127.0.0.1:8787': proxy.slice('http://'.length),
  });
  const { stop } = await startProgram(
    { command: 'caddy', args: ['run', '--config', file], env: { HOME: folder } },
    (line) => /serving initial configuration/.exec(line)?.[0],
  );
  // Caddy opens its ports before it has a certificate. A handshake fails until then.
  await expect(() => ask(origin, '/')).toPass();
  return {
    page: `${origin}/append-desk/`,
    async stop() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Global options that isolate Caddy from the rest of this computer. */
function around(folder: string): string {
  return `{
    admin off
    default_bind 127.0.0.1
    auto_https disable_redirects
    skip_install_trust
    storage file_system ${folder}
  }`;
}
