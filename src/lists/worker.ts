/** The list worker: the engine with this browser's storage, behind messages. */
import { BLOCK_BYTES } from './context.ts';
import { createListEngine } from './listEngine.ts';
import type { Request } from './protocol.ts';
import { serveEngine } from './serve.ts';
import { openStorage } from './storage/openStorage.ts';

const engine = openStorage().then((storage) =>
  createListEngine({ storage, now: () => performance.now(), blockBytes: BLOCK_BYTES }),
);
const serve = serveEngine(engine, (reply) => {
  self.postMessage(reply);
});

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void serve(data);
});
