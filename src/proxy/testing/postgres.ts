/** A PostgreSQL server of a test's own: Debian's, in a folder of its own, at a free port, without root. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { listen } from './rig.ts';

const DEBIAN = '/usr/lib/postgresql';

/** Whom PostgreSQL runs as where the tests run as root, which it refuses: Debian's `nobody`. */
const NOBODY = 65_534;

/** Where PostgreSQL's programs are. */
function programs(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
  const onPath = (process.env['PATH'] ?? '').split(':');
  return [...folders, ...onPath].find((folder) => existsSync(join(folder, 'initdb')));
}

/** Why the tests with PostgreSQL are skipped; undefined if they can run. */
export function lackingForPostgres(): string | undefined {
  return programs() === undefined ? 'PostgreSQL is not installed' : undefined;
}

/** A running server with one empty database. */
export interface TestPostgres {
  readonly url: string;
  readonly sql: Sql;
  /** The file of its certificate, where it has one. */
  readonly certificate: string;
  start(): Promise<void>;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * `settings`: PostgreSQL's own, such as `fsync=off`. With `ssl=on` the server has a certificate for `localhost` that
 * nobody vouches for.
 */
export async function startPostgres(...settings: string[]): Promise<TestPostgres> {
  const bin = programs();
  if (bin === undefined) throw new Error('PostgreSQL is not installed.');
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = mkdtempSync(join(tmpdir(), 'append-desk-postgres-'));
  if (identity.uid !== undefined) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const flags = ['--auth=trust', '--username=test', '--no-sync', '--encoding=UTF8', '--locale=C'];
  const made = spawnSync(join(bin, 'initdb'), [...flags, `--pgdata=${data}`], {
    ...identity,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);

  const certificate = join(data, 'server.crt');
  if (settings.includes('ssl=on')) {
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const files = ['-out', certificate, '-keyout', join(data, 'server.key')];
    const ask = ['req', '-new', '-x509', '-nodes', '-newkey', 'rsa:2048', ...subject, ...files];
    spawnSync('openssl', ask, identity);
  }

  const port = await freePort();
  const url = `postgres://test@127.0.0.1:${port}/postgres`;
  const where = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`];
  const options = [...where, ...settings].flatMap((setting) => ['-c', setting]);
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 1 });
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    // What a killed one left has to end first; then the next one can.
    for (let tries = 0; tries < 100; tries += 1) {
      if (!child || child.exitCode !== null)
        child = spawn(join(bin ?? '', 'postgres'), ['-D', data, ...options], {
          ...identity,
          stdio: 'ignore',
        });
      try {
        await sql`SELECT 1`;
        return;
      } catch {
        await wait(100);
      }
    }
    throw new Error('PostgreSQL did not start.');
  }

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    child = undefined;
  }

  await start();
  return {
    url,
    sql,
    certificate,
    start,
    kill,
    async remove() {
      await sql.end({ timeout: 1 });
      await kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}
