import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lackingForPostgres } from '../../src/proxy/testing/postgres.ts';

/** Debian sets up and starts a database of its own with the package unless it is told not to. */
const NO_DATABASE =
  'mkdir -p /etc/postgresql-common/createcluster.d && ' +
  'echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.d/append-desk.conf';

/** Installs PostgreSQL where there is none and Debian's package can be; says so where there is none after all. */
export function ensurePostgres(): void {
  if (lackingForPostgres() === undefined) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No PostgreSQL is here yet; installing it for the tests of several servers.');
    const install = 'apt-get install --yes --no-install-recommends postgresql';
    spawnSync(`${NO_DATABASE} && apt-get update && ${install}`, { shell: true, stdio: 'inherit' });
  }
  const lacking = lackingForPostgres();
  if (lacking) console.log(`${lacking}: the tests of attempts in it are skipped; all else runs.`);
}
