import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** nginx's own list of content types, where Linux distributions and Homebrew keep it. */
export function mimeTypes(): string | undefined {
  return [
    '/etc/nginx/mime.types',
    '/opt/homebrew/etc/nginx/mime.types',
    '/usr/local/etc/nginx/mime.types',
  ].find((path) => existsSync(path));
}

/** Why the tests with nginx are skipped; undefined if they can run. */
export function lackingForNginx(): string | undefined {
  if (!answers('nginx', '-v') || mimeTypes() === undefined) return 'nginx is not installed';
  if (!answers('openssl', 'version')) return 'openssl is not installed';
  return undefined;
}

/** Installs nginx where there is none and Debian's package can be; says so where there is none after all. */
export function ensureNginx(): void {
  if (lackingForNginx() === undefined) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No nginx is here yet; installing one for the tests of hosting.');
    const install = 'apt-get install --yes --no-install-recommends nginx-light openssl';
    spawnSync(`apt-get update && ${install}`, { shell: true, stdio: 'inherit' });
  }
  const lacking = lackingForNginx();
  if (lacking)
    console.log(`${lacking}: the tests of hosting behind nginx are skipped; all else runs.`);
}

function answers(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
