import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { lackingForPostgres, startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { storeConforms } from '../conformance/storeConforms.ts';
import { ACCEPTED, newClaim, type StoreHarness } from '../conformance/scene.ts';
import { DATABASE_CLOCK } from './postgresSchema.ts';
import { openPostgresStore, type PostgresOptions } from './postgresStore.ts';
import { LEASE } from '../record.ts';
import type { AttemptStore } from '../store.ts';

const JITI = 'node_modules/jiti/lib/jiti-cli.mjs';
const CLUSTER_SERVER = join(import.meta.dirname, '../../testing/clusterServer.ts');

const LACKING = lackingForPostgres();
if (LACKING) console.log(`${LACKING}: the tests of attempts in it are skipped.`);

// More than Vitest's limit: its server is started first, and `npm test -- quick` goes without.
describe.skipIf(LACKING)('PostgreSQL', { timeout: 30_000 }, () => {
  let server: TestPostgres;
  beforeAll(async () => {
    // Nothing here loses the computer's power.
    server = await startPostgres('fsync=off');
  }, 60_000);
  afterAll(() => server.remove(), 30_000);

  let opened: AttemptStore[] = [];
  let reported: unknown[] = [];
  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()));
    opened = [];
    reported = [];
  });

  async function openAt(url: string, options: Partial<PostgresOptions> = {}) {
    const store = await openPostgresStore({
      url,
      report: (error) => reported.push(error),
      ...options,
    });
    opened.push(store);
    return store;
  }

  /** A database of its own; its URL. */
  async function newDatabase(): Promise<string> {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await server.sql.unsafe(`CREATE DATABASE ${name}`);
    return server.url.replace(/\/postgres$/, `/${name}`);
  }

  /** A database whose clock can be set. */
  async function newWorld() {
    const url = await newDatabase();
    const sql = postgres(url, { max: 1 });
    await sql`CREATE TABLE jump (by bigint NOT NULL)`;
    await sql`INSERT INTO jump VALUES (0)`;
    // Owners are heard of only where a test says so.
    const options = { clock: `(${DATABASE_CLOCK} + (SELECT by FROM jump))`, beat: 1_000_000 };
    const open = () => openAt(url, options);
    const jump = async (by: number) => void (await sql`UPDATE jump SET by = by + ${by}`);
    return { open, jump, close: () => sql.end() };
  }

  async function harness(): Promise<StoreHarness> {
    const world = await newWorld();
    const others: { close(): Promise<void> }[] = [];
    const expire = () => world.jump(LEASE);
    return {
      store: await world.open(),
      second: await world.open(),
      expire,
      async crash() {
        await expire();
        return world.open();
      },
      async another() {
        const other = await newWorld();
        others.push(other);
        return other.open();
      },
      jump: world.jump,
      async fail() {
        await server.kill();
        return () => server.start();
      },
      async close() {
        for (const other of [world, ...others]) await other.close();
      },
    };
  }

  storeConforms(harness);

  test('is set up by one of many servers that start at once', async () => {
    const url = await newDatabase();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openAt(url)));
    expect(new Set(stores.map(({ identity }) => identity)).size).toBe(1);
  });

  test('that a newer version set up is left alone', async () => {
    const url = await newDatabase();
    await openAt(url);
    const sql = postgres(url, { max: 1 });
    await sql`UPDATE append_desk.store SET version = 99`;
    await expect(openAt(url)).rejects.toThrow('newer version (schema 99');
    await sql.end();
  });

  test('that is not there is said at the start', async () => {
    const nowhere = openAt('postgres://test@127.0.0.1:1/none');
    await expect(nowhere).rejects.toThrow('ECONNREFUSED');
  });

  test('keeps its owners’ leases while they live', async () => {
    const url = await newDatabase();
    const store = await openAt(url, { lease: 300 });
    const other = await openAt(url, { lease: 300 });
    const claim = newClaim();
    await store.claim(claim);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await other.lookup(claim.key, claim.secretHash ?? '')).toMatchObject({
      state: 'in progress',
    });
    expect(await store.commit(claim.key, claim.owner, 'digest')).toBe(true);
    await store.finish(claim.key, claim.owner, ACCEPTED);
    expect(await other.lookup(claim.key, claim.secretHash ?? '')).toMatchObject(ACCEPTED);
  });

  test('that is replaced by an empty one is another store, and grants nothing meanwhile', async () => {
    const url = await newDatabase();
    const store = await openAt(url);
    const before = store.identity;
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    await sql`DROP SCHEMA append_desk CASCADE`;
    await expect(store.claim(newClaim())).rejects.toThrow('does not exist');
    const claim = newClaim();
    await expect(store.claim(claim)).rejects.toThrow('replaced');
    expect(store.identity).not.toBe(before);
    expect(await store.claim(claim)).toMatchObject({ result: 'claimed' });
    await sql.end();
  });

  test('is asked for its certificate as the URL says', async () => {
    const secure = await startPostgres('fsync=off', 'ssl=on');
    const url = secure.url.replace('127.0.0.1', 'localhost');
    await expect(openAt(`${url}?sslmode=verify-full`)).rejects.toThrow(/self.signed/);
    await openAt(`${url}?sslmode=require`);
    const [used] = await secure.sql`
      SELECT bool_and(ssl) AS all FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
      WHERE application_name = 'append-desk'`;
    expect(used).toEqual({ all: true });
    const trusting = spawn(
      process.execPath,
      [JITI, CLUSTER_SERVER, `${url}?sslmode=verify-full`, 'http://127.0.0.1:1'],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: secure.certificate } },
    );
    const [line] = (await once(trusting.stdout, 'data')) as [Buffer];
    expect(Number(line)).toBeGreaterThan(0);
    trusting.kill('SIGKILL');
    await secure.remove();
  }, 60_000);

  test('that waits for no disk is made to', async () => {
    const url = await newDatabase();
    const name = url.slice(url.lastIndexOf('/') + 1);
    await server.sql.unsafe(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    const store = await openAt(url);
    const sql = postgres(url, { max: 1 });
    await store.claim(newClaim());
    const [idle] = await sql`SHOW synchronous_commit`;
    expect(idle).toEqual({ synchronous_commit: 'off' });
    expect(reported.map(String)).toEqual([expect.stringContaining('synchronous_commit')]);
    await sql.end();
  });
});
