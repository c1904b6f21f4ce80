import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetPeak, memory, sequential, uploads } from './load.ts';
import { startApi, startProxy, type Bench } from './servers.ts';
import { HINTS_OFFERED, openStreams } from './streams.ts';

let api: Bench;
let proxy: Bench;
beforeAll(async () => {
  api = await startApi();
  // From its source, for no build is as new as that.
  proxy = await startProxy(
    api.port,
    ['node_modules/jiti/lib/jiti-cli.mjs', COMMAND],
    HINTS_OFFERED,
  );
});
afterAll(async () => {
  await proxy.stop();
  await api.stop();
});

const COMMAND = 'src/proxy/testing/command.ts';

test.skipIf(process.platform !== 'linux')(
  '100 uploads of 10 MB at once raise the server’s process by less than 100 MB',
  async () => {
    const { pid, port } = proxy;
    await sequential(port, 500);
    await uploads(port, 10, 1_000_000);
    const idle = memory(pid).now;
    forgetPeak(pid);
    expect(await uploads(port, 100, 10_000_000)).toBe(100);
    expect(memory(pid).peak - idle).toBeLessThan(100);
  },
  300_000,
);

test.skipIf(process.platform !== 'linux')(
  '1,000 event streams at once raise the server’s process by less than 40 MB, and all are told',
  async () => {
    const { pid, port } = proxy;
    const idle = memory(pid).now;
    const streams = await openStreams(port, 1_000);
    await streams.hint();
    expect(memory(pid).now - idle).toBeLessThan(40);
    streams.close();
  },
  300_000,
);
