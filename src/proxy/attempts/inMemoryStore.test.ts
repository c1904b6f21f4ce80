import { randomUUID } from 'node:crypto';
import { storeConforms } from './conformance/storeConforms.ts';
import type { StoreHarness } from './conformance/scene.ts';
import { createInMemoryStore } from './inMemoryStore.ts';
import { LEASE } from './record.ts';

function open(): Promise<StoreHarness> {
  let time = Date.now();
  const options = () => ({ identity: randomUUID(), now: () => time, lease: LEASE });
  const store = createInMemoryStore(options());
  const expire = async () => {
    time += LEASE;
  };
  return Promise.resolve({
    store,
    second: store,
    expire,
    crash: () => expire().then(() => store),
    another: async () => createInMemoryStore(options()),
    async jump(by) {
      time += by;
    },
    close: () => Promise.resolve(),
  });
}

storeConforms(open);
