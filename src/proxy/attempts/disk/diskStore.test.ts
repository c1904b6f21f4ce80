import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  appendFile,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ATTEMPTS_REMEMBERED_FOR } from '../../../api/attempts.ts';
import { storeConforms } from '../conformance/storeConforms.ts';
import { ACCEPTED, newClaim, type StoreHarness } from '../conformance/scene.ts';
import { openDiskStore } from './diskStore.ts';
import type { AttemptStore, Claim, SendOutcome } from '../store.ts';

/** Short, so that tests of locks need not wait. */
const BEAT = 20;
const SECRET = 'secret hash';

let folder: string;
let journal: string;
let time: number;
let reported: unknown[];
let opened: AttemptStore[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attempts-'));
  journal = join(folder, 'journal');
  time = Date.now();
  reported = [];
  opened = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const store of opened) await store.close().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

async function openHere(path = folder): Promise<AttemptStore> {
  const store = await openDiskStore({
    folder: path,
    now: () => time,
    report: (error) => reported.push(error),
    beat: BEAT,
  });
  opened.push(store);
  return store;
}

/** As after a crash: whoever had the folder did not close it. */
async function openAfterCrash(path = folder): Promise<AttemptStore> {
  await rm(join(path, 'lock'), { force: true });
  return openHere(path);
}

async function send(store: AttemptStore, outcome?: SendOutcome): Promise<Claim> {
  const claim = newClaim({ secretHash: SECRET });
  await store.claim(claim);
  await store.commit(claim.key, claim.owner, 'digest');
  if (outcome) await store.finish(claim.key, claim.owner, outcome);
  return claim;
}

async function state(store: AttemptStore, { key }: Claim): Promise<string> {
  const report = await store.lookup(key, SECRET);
  return typeof report === 'string' ? report : report.state;
}

type Write = (bytes: Buffer, from: number, length: number, at: number) => Promise<unknown>;

/** Has the disk take as many bytes of each write as `taken` says, which may throw. */
async function disk(taken: (length: number) => number): Promise<() => void> {
  const file = await open(join(folder, 'any'), 'w');
  await file.close();
  const methods = Object.getPrototypeOf(file) as { write: Write };
  const { write } = methods;
  const faulty = vi.spyOn(methods, 'write').mockImplementation(async function part(
    this: unknown,
    bytes,
    from,
    length,
    at,
  ) {
    return write.call(this, bytes, from, taken(length), at);
  });
  return () => {
    faulty.mockRestore();
  };
}

function noSpace(): never {
  throw new Error('ENOSPC');
}

async function fullDisk(): Promise<() => Promise<void>> {
  const restore = await disk(noSpace);
  return async () => {
    restore();
    // A check of the disk holds for a second.
    await new Promise((resolve) => setTimeout(resolve, 1_050));
  };
}

async function harness(): Promise<StoreHarness> {
  const store = await openHere();
  const others: string[] = [];
  return {
    store,
    second: store,
    crash: () => openAfterCrash(),
    async another() {
      const other = await mkdtemp(join(tmpdir(), 'attempts-'));
      others.push(other);
      return openHere(other);
    },
    async jump(by) {
      time += by;
    },
    fail: fullDisk,
    async close() {
      for (const other of others) await rm(other, { recursive: true });
    },
  };
}

storeConforms(harness);

describe('a journal', () => {
  test('that a crash cut at any byte leaves the state before or after each change', async () => {
    const claim = await send(await openHere(), ACCEPTED);
    const bytes = await readFile(journal);
    const [head = '', first = '', second = ''] = bytes.toString().split('\n');
    const committed = head.length + first.length + 2;
    const whole = committed + second.length + 1;
    expect(whole).toBe(bytes.length);
    for (let length = bytes.length; length > head.length; length -= 1) {
      await writeFile(journal, bytes.subarray(0, length));
      const want = length === whole ? 'answered' : length >= committed ? 'unknown' : 'unseen';
      const store = await openAfterCrash();
      expect(await state(store, claim), `cut at ${length}`).toBe(want);
      await store.close();
    }
  }, 60_000);

  test('with a line that cannot be read keeps the rest, and no longer vouches for what it lacks', async () => {
    const before = await openHere();
    const claim = await send(before, ACCEPTED);
    const { keptSince } = await before.report();
    await appendFile(journal, '{"key":"half\n');
    const later = newClaim();
    await appendFile(journal, `${JSON.stringify({ key: later.key, status: 'void', at: time })}\n`);
    time += 1_000;
    const store = await openAfterCrash();
    expect(await state(store, claim)).toBe('answered');
    expect(await store.claim(later)).toMatchObject({ known: { state: 'void' } });
    expect(store.identity).toBe(before.identity);
    expect((await store.report()).keptSince).toBe(keptSince + 1_000);
    expect(reported).toHaveLength(1);
  });

  test('whose first line is lost is another store', async () => {
    const before = await openHere();
    const claim = await send(before, ACCEPTED);
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('{', ''));
    const store = await openAfterCrash();
    expect(store.identity).not.toBe(before.identity);
    expect(await state(store, claim)).toBe('answered');
  });

  test('is written on where the disk takes only parts of it', async () => {
    const store = await openHere();
    await disk((length) => Math.min(7, length));
    const claim = await send(store, ACCEPTED);
    expect(await state(await openAfterCrash(), claim)).toBe('answered');
  });

  test('is left as it was by a change that the disk took only in part', async () => {
    const store = await openHere();
    const claim = await send(store);
    const before = await readFile(journal, 'utf8');
    let writes = 0;
    const restore = await disk((length) => ((writes += 1) > 1 ? noSpace() : Math.min(7, length)));
    await expect(store.finish(claim.key, claim.owner, ACCEPTED)).rejects.toThrow('ENOSPC');
    expect(await readFile(journal, 'utf8')).toBe(before);
    restore();
    expect(await state(store, claim)).toBe('answered');
    // What could not be written comes along with the next change.
    await send(store, ACCEPTED);
    expect(await state(await openAfterCrash(), claim)).toBe('answered');
  });

  test('takes some hundred bytes for a refused attempt, and shrinks with time', async () => {
    const store = await openHere();
    const refused: SendOutcome = { state: 'answered', answer: { status: 429, words: 'too many' } };
    await Promise.all(Array.from({ length: 5_000 }, () => send(store, refused)));
    expect(await readdir(folder)).toEqual(['journal', 'lock']);
    expect((await readFile(journal)).length).toBeLessThan(5_000 * 1_000);
    time += ATTEMPTS_REMEMBERED_FOR + 1;
    await store.forgetOld();
    expect((await readFile(journal)).length).toBeLessThan(200);
  });

  test('that grew by changes of few attempts is written anew', async () => {
    const store = await openHere();
    const claim = newClaim({ secretHash: SECRET });
    for (let i = 0; i < 3_000; i += 1) {
      await store.claim(claim);
      await store.finish(claim.key, claim.owner, { state: 'not sent' });
    }
    const grown = (await readFile(journal)).length;
    await store.forgetOld();
    expect((await readFile(journal)).length).toBeLessThan(grown / 100);
    const last = await send(store, ACCEPTED);
    const again = await openAfterCrash();
    expect([await state(again, claim), await state(again, last)]).toEqual(['not sent', 'answered']);
  }, 30_000);

  test('holds nothing of an attempt but what is needed', async () => {
    await send(await openHere(), { state: 'answered', answer: { status: 400, words: 'invalid' } });
    const [, ...lines] = (await readFile(journal, 'utf8')).trim().split('\n');
    const names = lines.flatMap((line) => Object.keys(JSON.parse(line) as object));
    expect(new Set(names)).toEqual(
      new Set(['key', 'status', 'at', 'payload', 'secretHash', 'owner', 'answer']),
    );
  });
});

/** A lock as another process leaves it. */
const lock = (pid: number, host: string): Promise<void> =>
  writeFile(join(folder, 'lock'), JSON.stringify({ pid, host, token: 'x', since: 'then' }));

describe('a folder', () => {
  test('that another process has is refused, with its name', async () => {
    await openHere();
    await expect(openHere()).rejects.toThrow(`process ${process.pid} on ${hostname()} has used`);
  });

  test('whose process died is taken over at once', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await lock(pid, hostname());
    expect(await (await openHere()).check()).toMatchObject({ serving: true });
  });

  test('whose process had our number, as in a container, is taken over when it is not heard of', async () => {
    await lock(process.pid, hostname());
    expect(await (await openHere()).check()).toMatchObject({ serving: true });
  });

  test('of another computer is taken over when it is not heard of', async () => {
    await lock(1, 'elsewhere');
    expect(await (await openHere()).check()).toMatchObject({ serving: true });
  });

  test('of another computer that is heard of is refused', async () => {
    await lock(1, 'elsewhere');
    const beating = setInterval(() => void lock(1, 'elsewhere'), BEAT / 2);
    await expect(openHere()).rejects.toThrow('process 1 on elsewhere has used');
    clearInterval(beating);
  });

  test('with a lock that was cut short is taken over', async () => {
    await writeFile(join(folder, 'lock'), '{"pid":');
    expect(await (await openHere()).check()).toMatchObject({ serving: true });
  });

  test('that was taken from a process that lives takes nothing from it any more', async () => {
    const before = await openHere();
    const claim = newClaim();
    await before.claim(claim);
    await openAfterCrash();
    await expect(before.commit(claim.key, claim.owner, 'digest')).rejects.toThrow('replaced');
    expect(await before.check()).toMatchObject({ serving: false });
  });

  test('that is gone lets nothing be sent, and is told to health checks', async () => {
    const store = await openHere();
    await rm(folder, { recursive: true });
    await expect(send(store)).rejects.toThrow('ENOENT');
    expect(await store.check()).toMatchObject({ serving: false });
    await expect(store.claim(newClaim())).rejects.toThrow('cannot be stored');
  });

  test('is given back when the store is closed', async () => {
    const store = await openHere();
    await store.close();
    expect(await readdir(folder)).toEqual(['journal']);
    await openHere();
  });

  test('that cannot be written is refused at once', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openHere(join(folder, 'file'))).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  test('loses the files of former versions, which held what the API said', async () => {
    await writeFile(join(folder, randomUUID()), '\n{"state":"in flight"}\n');
    await openHere();
    expect(await readdir(folder)).toEqual(['journal', 'lock']);
  });
});

test('a journal that lost its end goes on after it', async () => {
  const claim = await send(await openHere(), ACCEPTED);
  await truncate(journal, (await readFile(journal)).length - 5);
  const store = await openAfterCrash();
  expect(await state(store, claim)).toBe('unknown');
  const next = await send(store, ACCEPTED);
  expect(await state(await openAfterCrash(), next)).toBe('answered');
});
