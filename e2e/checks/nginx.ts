import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether the tests of hosting have what they need: nginx, and openssl for a certificate. */
export function hasNginx(): boolean {
  return answers('nginx', '-v') && answers('openssl', 'version') && existsSync(MIME_TYPES);
}

/** nginx's own list of content types, where Debian and most others keep it. */
export const MIME_TYPES = '/etc/nginx/mime.types';

/** Installs nginx where there is none and Debian's package can be; without it its tests are skipped. */
export function ensureNginx(): void {
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (hasNginx() || !debian) return;
  console.log('No nginx is here yet; installing one for the tests of hosting.');
  const install = 'apt-get install --yes --no-install-recommends nginx-light openssl';
  spawnSync(`apt-get update && ${install}`, { shell: true, stdio: 'inherit' });
}

function answers(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
