/**
 * The plain Node script that a programmer would write in our place: parse, post 8 MB batches one by
 * one, poll, fetch, write the CSV. The yardstick for the whole job.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import Papa from 'papaparse';
import { between, type Figures, type Spent } from './figures.ts';
import { DEFAULT_BODY_BYTES } from '../../src/api/limits.ts';

const HEADERS = {
  'x-api-key': 'bench',
  authorizationtoken: 'bench',
  'content-type': 'application/json',
};

/** Measures the whole job in this process. */
export async function measureScript(api: string, list: string, output: string): Promise<Figures> {
  const start = spent();
  await append(api, list, output);
  return { whole: between(start, spent()) };
}

function spent(): Spent {
  const { user, system } = process.cpuUsage();
  return { ms: performance.now(), cpu: (user + system) / 1_000 };
}

async function append(api: string, list: string, output: string): Promise<void> {
  const jobs = `${api}/v3/async/append/email/job`;
  const { job_id } = (await post(jobs, JSON.stringify({ name: 'script' }))) as { job_id: string };
  const rows = await parse(list);
  const header = rows.shift() ?? [];
  const emails = new Map<string, string>();
  for (const body of bodies(rows)) {
    const { batch_id } = (await post(`${jobs}/${job_id}/batch`, body)) as { batch_id: string };
    const batch = `${jobs}/${job_id}/batch/${batch_id}`;
    while (((await get(batch)) as { state: string }).state !== 'COMPLETED') await pause(1_000);
    const { data } = (await get(`${batch}/result`)) as {
      data: { external_id: string; email?: string }[];
    };
    for (const { external_id, email } of data) if (email) emails.set(external_id, email);
  }
  const out = createWriteStream(output);
  out.write(`${Papa.unparse([[...header, 'email']])}\r\n`);
  for (let from = 0; from < rows.length; from += 10_000) {
    const chunk = rows
      .slice(from, from + 10_000)
      .map((row, i) => row.concat(emails.get(String(from + i + 1)) ?? ''));
    if (!out.write(`${Papa.unparse(chunk)}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function parse(list: string): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const rows: string[][] = [];
    const stream = createReadStream(list, 'utf8');
    Papa.parse<string[]>(stream, {
      skipEmptyLines: true,
      step: ({ data }) => rows.push(data),
      complete: () => {
        resolve(rows);
      },
      error: reject,
    });
  });
}

function* bodies(rows: string[][]): Generator<string> {
  let records: string[] = [];
  let bytes = 0;
  for (const [i, row] of rows.entries()) {
    const record = JSON.stringify({
      external_id: String(i + 1),
      first_name: row[1],
      last_name: row[2],
      address_1: row[4],
      city: row[5],
      state: row[6],
      zipcode: row[7],
    });
    const size = Buffer.byteLength(record) + 1;
    if (bytes + size > DEFAULT_BODY_BYTES - 100) {
      yield `{"data":[${records.join(',')}]}`;
      records = [];
      bytes = 0;
    }
    records.push(record);
    bytes += size;
  }
  if (records.length > 0) yield `{"data":[${records.join(',')}]}`;
}

async function post(url: string, body: string): Promise<unknown> {
  return answer(await fetch(url, { method: 'POST', headers: HEADERS, body }));
}

async function get(url: string): Promise<unknown> {
  return answer(await fetch(url, { headers: HEADERS }));
}

async function answer(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
