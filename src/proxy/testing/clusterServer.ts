/** One of several servers with the same PostgreSQL, as a process of its own: `clusterServer.ts <url> <API>`. Prints its port. */
import { createServer } from 'node:http';
import { openPostgresStore } from '../attempts/postgres/postgresStore.ts';
import { TIMES } from '../limits.ts';
import { createProxy } from '../node/proxy.ts';
import { readSettings } from '../node/settings.ts';
import { listen } from './rig.ts';

/** Short, so that tests need not wait long for owners that were killed; in milliseconds. */
const LEASE = 3_000;

const [url = '', api = ''] = process.argv.slice(2);
const report = (error: unknown): void => {
  console.error(String(error));
};
const proxy = createProxy({
  settings: readSettings({ API_ORIGIN: api }),
  store: await openPostgresStore({ url, report, lease: LEASE }),
  times: TIMES,
  now: Date.now,
  report,
});
const server = createServer((incoming, outgoing) => {
  proxy.handle(incoming, outgoing);
});
console.log(await listen(server));
