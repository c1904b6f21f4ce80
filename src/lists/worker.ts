/** The list worker: the engine with this browser's storage, behind messages. */
import { BLOCK_BYTES } from './context.ts';
import { createListEngine } from './listEngine.ts';
import type { Request } from './rpc/protocol.ts';
import { serve } from './rpc/serve.ts';
import { openStorage } from './storage/openStorage.ts';

const engine = openStorage().then((storage) =>
  createListEngine({ storage, now: () => performance.now(), blockBytes: BLOCK_BYTES }),
);
const handle = serve(engine, (reply) => {
  self.postMessage(reply);
});

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void handle(data);
});
