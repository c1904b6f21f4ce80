/** The demo's API, in its own worker so that it never blocks the page. */
import { withAttempts } from './demo/attempts.ts';
import type { Ask, Reply } from './demo/messages.ts';
import { openStore } from './demo/openStore.ts';
import { createSandbox } from './handler.ts';

const FOLDER = 'sandbox';

const opened = openStore(FOLDER).then((store) => {
  const sandbox = createSandbox({
    store,
    now: () => Date.now(),
    random: Math.random,
    speed: 1,
  });
  return { store, handle: withAttempts(store, sandbox, Date.now) };
});

async function answer(ask: Ask): Promise<Reply> {
  const { store, handle } = await opened;
  if (ask.kind === 'forget') {
    await store.forget(ask.job);
    return { kind: 'forgotten' };
  }
  if (ask.kind === 'forget all') {
    await store.forgetAll();
    return { kind: 'forgotten' };
  }
  const { method, path, headers, body } = ask;
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const response = await handle(new Request(new URL(path, 'https://sandbox.invalid'), init));
  return {
    kind: 'response',
    status: response.status,
    headers: [...response.headers],
    body: await response.blob(),
  };
}

function failed(error: unknown): Reply {
  return { kind: 'failed', message: String(error) };
}

addEventListener('message', ({ data, ports }: MessageEvent<Ask>) => {
  void answer(data)
    .catch(failed)
    .then((reply) => ports[0]?.postMessage(reply));
});
