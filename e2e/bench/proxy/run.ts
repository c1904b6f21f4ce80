/** The command: see README.md beside it. */
import { cpu, forgetPeak, largePosts, memory, sequential, smallGets, uploads } from './load.ts';
import { HINTS_OFFERED, openStreams } from './streams.ts';
import { startApi, startBareNode, startNginx, startProxy, type Bench } from './servers.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);

/** Number of streams. Each one uses a file descriptor on both sides (`ulimit -n`). */
const STREAMS = Number(process.env['STREAMS'] ?? 10_000);

/** Maximum resident megabytes with 10,000 streams. */
const MOST_WITH_STREAMS = 200;

const api = await startApi();
const nginx = await startNginx(api.port, 'off');
const servers = [
  nginx,
  await startNginx(api.port, 'on'),
  await startBareNode(api.port),
  await startProxy(api.port, [process.env['SERVER'] ?? 'dist/server/proxy.js'], HINTS_OFFERED),
];
try {
  await compareLoad(servers);
  await measureMemory(servers.at(-1));
  await measureStreams(servers.at(-1));
} finally {
  for (const server of [...servers, api]) await server.stop();
}

/** Each server in turn, round by round, so that what else the machine does meets all of them. */
async function compareLoad(all: readonly Bench[]): Promise<void> {
  const gets = new Map<Bench, number[]>();
  const costs = new Map<Bench, number[]>();
  const posts = new Map<Bench, number[]>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const server of all) {
      const before = cpu(server.pid);
      const { rate, requests } = await smallGets(server.port);
      add(gets, server, rate);
      add(costs, server, (cpu(server.pid) - before) / requests);
      add(posts, server, await largePosts(server.port));
    }
  const [first] = all;
  const row = (rates: Map<Bench, number[]>, server: Bench): string => {
    const rate = median(rates.get(server) ?? []);
    const ratio = rate / median((first && rates.get(first)) ?? []);
    return `${Math.round(rate)} | ${ratio.toFixed(2)}`;
  };
  console.log(
    '| | GETs per second | beside nginx | CPU per GET, µs | POSTs of 8 MB, MB/s | beside nginx |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const server of all) {
    const cost = Math.min(...(costs.get(server) ?? [])).toFixed(0);
    console.log(`| ${server.name} | ${row(gets, server)} | ${cost} | ${row(posts, server)} |`);
  }
}

async function measureMemory(server: Bench | undefined): Promise<void> {
  if (!server) throw new Error('There is no proxy.');
  const { pid, port } = server;
  const before = memory(pid).now;
  forgetPeak(pid);
  const good = await uploads(port, 100, 10_000_000);
  console.log(
    `100 uploads of 10 MB at once: +${grown(memory(pid).peak, before)} MB, ${good} answered`,
  );
  const settled = memory(pid).now;
  await sequential(port, 10_000);
  console.log(`10,000 requests one after another: ${grown(memory(pid).now, settled)} MB`);
}

async function measureStreams(server: Bench | undefined): Promise<void> {
  if (!server) throw new Error('There is no proxy.');
  const before = memory(server.pid).now;
  const streams = await openStreams(server.port, STREAMS);
  await streams.hint();
  const during = memory(server.pid).now;
  console.log(
    `${STREAMS} event streams at once: ${during.toFixed(0)} MB, +${grown(during, before)} MB`,
  );
  streams.close();
  if (STREAMS <= 10_000 && during > MOST_WITH_STREAMS)
    throw new Error(`More than ${MOST_WITH_STREAMS} MB.`);
}

function add(to: Map<Bench, number[]>, server: Bench, value: number): void {
  to.set(server, [...(to.get(server) ?? []), value]);
}

function grown(now: number, before: number): string {
  return (now - before).toFixed(0);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
