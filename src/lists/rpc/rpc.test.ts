import { afterEach, expect, test } from 'vitest';
import { AnswerError } from '../../api/answers.ts';
import { ListError } from '../types/problem.ts';
import type { Progress, Work } from '../types/progress.ts';
import { connect } from './connect.ts';
import type { Request } from './protocol.ts';
import { serve } from './serve.ts';

interface Desk {
  add(a: number, b?: number): Promise<number>;
  size(buffer: ArrayBuffer, name: string): Promise<string>;
  count(to: number, work?: Work<Progress>, note?: string): Promise<string>;
  fail(error: string): Promise<never>;
}

const desk: Desk = {
  add: (a, b = 1) => Promise.resolve(a + b),
  size: (buffer, name) => Promise.resolve(`${name}: ${buffer.byteLength}`),
  count: async (to, { onProgress, signal } = {}, note = '') => {
    for (let done = 1; done <= to; done++) onProgress?.({ done, total: to });
    if (note === 'forever') await aborted(signal);
    signal?.throwIfAborted();
    return `${to}${note}`;
  },
  fail: (error) => {
    throw ERRORS[error] ?? error;
  },
};

const ERRORS: Record<string, Error> = {
  list: new ListError({ kind: 'empty' }),
  answer: new AnswerError('not JSON'),
  other: new RangeError('too much'),
};

/** Ends once the signal aborts. */
function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
}

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A desk behind messages, and what was sent to it. */
function remoteDesk(target: Promise<Desk> = Promise.resolve(desk)) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const requests: Request[] = [];
  const handle = serve(target, (reply) => port2.postMessage(reply));
  port2.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    requests.push(data);
    void handle(data);
  });
  port1.start();
  port2.start();
  return { remote: connect<Desk>(port1), port: port1, requests };
}

test('arguments go over, answers come back to their calls', async () => {
  const { remote } = remoteDesk();
  expect(await Promise.all([remote.add(1, 2), remote.add(5), remote.add(0, 0)])).toEqual([3, 6, 0]);
});

test('the object is no promise, and can be given by one', async () => {
  const { remote } = remoteDesk();
  expect(await Promise.resolve(remote)).toBe(remote);
});

test('the memory of a buffer is handed over', async () => {
  const { remote } = remoteDesk();
  const buffer = new ArrayBuffer(7);
  const size = remote.size(buffer, 'result');
  expect(buffer.byteLength).toBe(0);
  expect(await size).toBe('result: 7');
});

test('progress comes back, whatever the place of the callback', async () => {
  const { remote } = remoteDesk();
  const seen: Progress[] = [];
  const work = { onProgress: (progress: Progress) => seen.push(progress) };
  expect(await remote.count(2, work, ' rows')).toBe('2 rows');
  expect(seen).toEqual([
    { done: 1, total: 2 },
    { done: 2, total: 2 },
  ]);
  expect(await remote.count(2, {})).toBe('2');
  expect(await remote.count(2)).toBe('2');
});

test('an abort reaches the call that it is meant for, and no other', async () => {
  const { remote, requests } = remoteDesk();
  const abort = new AbortController();
  const others = [remote.count(1), remote.count(2, { signal: new AbortController().signal })];
  const work = { signal: abort.signal, onProgress: () => abort.abort() };
  const stopped = remote.count(1, work, 'forever');
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  expect(await Promise.all(others)).toEqual(['1', '2']);
  expect(requests.filter(({ kind }) => kind === 'abort')).toHaveLength(1);
});

test('a call whose signal is aborted is not sent; a signal aborted later does nothing', async () => {
  const { remote, requests } = remoteDesk();
  await expect(remote.count(1, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
  const abort = new AbortController();
  await remote.count(1, { signal: abort.signal });
  abort.abort();
  await remote.add(0, 0);
  expect(requests.map(({ kind }) => kind)).toEqual(['call', 'call']);
});

test('errors that are told apart keep their class', async () => {
  const { remote } = remoteDesk();
  await expect(remote.fail('list')).rejects.toBeInstanceOf(ListError);
  await expect(remote.fail('list')).rejects.toMatchObject({ problem: { kind: 'empty' } });
  await expect(remote.fail('answer')).rejects.toBeInstanceOf(AnswerError);
  await expect(remote.fail('other')).rejects.toThrow('RangeError: too much');
  await expect(remote.fail('no error at all')).rejects.toThrow('Error: no error at all');
});

test('calls fail if the worker cannot open what it serves, or breaks', async () => {
  const closed = remoteDesk(Promise.reject(new ListError({ kind: 'storage full' })));
  await expect(closed.remote.add(1)).rejects.toBeInstanceOf(ListError);

  const { remote, port } = remoteDesk(new Promise<Desk>(() => {}));
  const calls = [remote.add(1), remote.count(1)];
  port.dispatchEvent(new Event('error'));
  for (const broken of calls)
    await expect(broken).rejects.toThrow('The list worker does not work.');
});

test('only the methods of the object itself can be called', async () => {
  const { remote } = remoteDesk();
  const { toString: inherited } = remote as unknown as Record<'toString', () => Promise<unknown>>;
  await expect(inherited()).rejects.toThrow('There is no method toString.');
});
