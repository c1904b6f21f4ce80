import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const BATCHES = '/api/v3/async/append/email/job/160718103247ad0/batch';
const POST_BYTES = 8_000_000;

/** What wrk counted: how many requests, and how many a second. */
interface Load {
  readonly requests: number;
  readonly rate: number;
}

/** Small GETs, 32 at a time. */
export function smallGets(port: number): Promise<Load> {
  return wrk(port, ['-t1', '-c32', '-d5s', `http://127.0.0.1:${port}${BATCHES}/1`]);
}

/** Megabytes per second of POSTs of 8 MB, four at a time. */
export async function largePosts(port: number): Promise<number> {
  const script = join(tmpdir(), 'append-desk-bench-post.lua');
  writeFileSync(
    script,
    `wrk.method = "POST"; wrk.body = string.rep("x", ${POST_BYTES})
wrk.headers["Content-Type"] = "application/json"
math.randomseed(os.time())
local random = function() return math.random(0, 0xffff) end
-- Each is an attempt of its own.
request = function()
  wrk.headers["Idempotency-Key"] = string.format("%04x%04x-%04x-4000-8000-%04x%04x%04x",
    random(), random(), random(), random(), random(), random())
  return wrk.format()
end`,
  );
  const url = `http://127.0.0.1:${port}${BATCHES}`;
  const { rate } = await wrk(port, ['-t1', '-c4', '-d5s', '-s', script, url]);
  return (rate * POST_BYTES) / 1e6;
}

async function wrk(port: number, arguments_: string[]): Promise<Load> {
  const { stdout } = await run('wrk', arguments_);
  const [, requests, rate] = /(\d+) requests in[^]*Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  if (rate === undefined || /Non-2xx/.test(stdout)) throw new Error(`Port ${port}: ${stdout}`);
  return { requests: Number(requests), rate: Number(rate) };
}

/** Uploads of `bytes`, all at once; resolves with the number of answers that say 200. */
export async function uploads(port: number, count: number, bytes: number): Promise<number> {
  const body = Buffer.alloc(bytes, 'x');
  const one = (): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      const head = `POST ${BATCHES} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Length: ${bytes}\r\n\r\n`;
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk.toString('latin1');
      });
      socket.on('error', reject).once('close', () => {
        resolve(answer.startsWith('HTTP/1.1 200'));
      });
      socket.write(head);
      socket.write(body);
    });
  const answers = await Promise.all(Array.from({ length: count }, one));
  return answers.filter(Boolean).length;
}

/** Small GETs, one after another. */
export async function sequential(port: number, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1)
    await (await fetch(`http://127.0.0.1:${port}${BATCHES}/1`)).text();
}

const TICK = 10_000;

/** Microseconds of CPU time that a process and its children have taken so far. */
export function cpu(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  const all = [pid, ...children.filter((child) => child !== '')];
  return all.reduce<number>((sum, one) => sum + ticks(one) * TICK, 0);
}

function ticks(pid: number | string): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const { 11: user, 12: system } = fields.split(' ');
  return Number(user) + Number(system);
}

/** Resets the measured memory peak of a process. */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** Resident megabytes of a process: now, and the peak since `forgetPeak`. */
export function memory(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1000;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}
