import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listen } from '../testing/rig.ts';
import { explain, runCommand } from './command.ts';
import type { Environment } from './settings.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'append-desk-command-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What the command says when it cannot start. */
async function refusal(settings: Environment, page = folder): Promise<string> {
  const env = { PORT: '0', DATA_DIR: join(folder, 'data'), ...settings };
  const server = await runCommand({ env, page, print: () => undefined }).catch((error: unknown) =>
    explain(error, env),
  );
  return typeof server === 'string' ? server : server.stop().then(() => 'It started.');
}

test('it says where it is, and nothing before that', async () => {
  const lines: string[] = [];
  const env = { PORT: '0', DATA_DIR: join(folder, 'data') };
  const server = await runCommand({ env, page: folder, print: (line) => lines.push(line) });
  expect(lines).toEqual([`Append Desk is at http://localhost:${server.port}`]);
  await server.stop();
});

test('a port in use is said in plain words', async () => {
  const other = createServer();
  const port = await listen(other);
  expect(await refusal({ PORT: String(port) })).toBe(
    `Append Desk cannot start: port ${port} is in use already. Stop what uses it, or choose another with PORT.`,
  );
  other.close();
});

test.each([
  ['PORT', '99999', 'PORT must be a whole number from 0 to 65535, not “99999”.'],
  ['HOST', '192.0.2.1', 'this computer has no address 192.0.2.1 (HOST).'],
  ['HOST', 'nobody.invalid', 'this computer has no address nobody.invalid (HOST).'],
])('%s=%s is said in plain words', async (name, value, words) => {
  expect(await refusal({ [name]: value })).toBe(`Append Desk cannot start: ${words}`);
});

test('a data folder that is none is said in plain words', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(await refusal({ DATA_DIR: file })).toContain(`${file} (DATA_DIR) is not a folder.`);
});

test('a data folder that another server uses is said in plain words', async () => {
  const env = { PORT: '0', DATA_DIR: join(folder, 'shared') };
  const server = await runCommand({ env, page: folder, print: () => undefined });
  expect(await refusal({ DATA_DIR: join(folder, 'shared') })).toMatch(
    /^Append Desk cannot start: process \d+ on .+ has used .+ Stop it, or give each server/,
  );
  await server.stop();
});

test('a database that is not there is said in plain words, without its password', async () => {
  const words = await refusal({ ATTEMPTS_URL: 'postgres://a:PLANTED@127.0.0.1:1/b' });
  expect(words).toContain('the database of ATTEMPTS_URL cannot be used (ECONNREFUSED).');
  expect(words).not.toContain('PLANTED');
});

test('a page that is not built is said in plain words', async () => {
  expect(await refusal({}, join(folder, 'none'))).toContain('npm run build');
});
