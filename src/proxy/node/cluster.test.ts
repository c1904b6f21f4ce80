import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  attemptPath,
  parseAttemptReport,
  parseProblem,
  parseStoreReport,
  STORE_HEADER,
  type AttemptReport,
} from '../../api/attempts.ts';
import { attemptHeaders, SECRET } from '../testing/attemptHeaders.ts';
import { ClusterServer, startBalancer, type Balancer } from '../testing/cluster.ts';
import { lackingForPostgres, startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { BATCHES, listen } from '../testing/rig.ts';

const LACKING = lackingForPostgres();
if (LACKING) console.log(`${LACKING}: the test of several servers is skipped.`);

const CREATES = Number(process.env['CLUSTER_CREATES'] ?? 1_000);
const AT_ONCE = 40;

let database: TestPostgres;
let api: Server;
/** Every body that the API has whole, by how often. */
const accepted = new Map<string, number>();
let servers: ClusterServer[];
let balancer: Balancer;

beforeAll(async () => {
  if (LACKING) return;
  database = await startPostgres();
  api = createServer((request, response) => {
    void text(request).then(async (body) => {
      accepted.set(body, (accepted.get(body) ?? 0) + 1);
      await wait(Math.random() * 20);
      response.end(JSON.stringify({ batch_id: idOf(body) }));
    }, ignore);
  });
  const origin = `http://127.0.0.1:${await listen(api)}`;
  servers = [new ClusterServer(database.url, origin), new ClusterServer(database.url, origin)];
  await Promise.all(servers.map((server) => server.start()));
  balancer = await startBalancer(servers);
}, 60_000);

afterAll(async () => {
  if (LACKING) return;
  await balancer.stop();
  for (const server of servers) await server.kill();
  api.closeAllConnections();
  api.close();
  await database.remove();
}, 30_000);

function ignore(): void {
  // A server of ours was killed while it sent.
}

const idOf = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 16);

/** How a Create ended: as the client of the protocol concludes it. */
type Conclusion = { readonly id: string } | 'unknown';

interface Heard {
  readonly status: number;
  readonly body: string;
}

/** An answer of one of our servers; undefined if it is nobody's or the balancer's own. */
async function ask(path: string, init: RequestInit = {}): Promise<Heard | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${balancer.port}/api${path}`, init);
    const body = await answer.text();
    return answer.headers.has(STORE_HEADER) ? { status: answer.status, body } : undefined;
  } catch {
    return undefined;
  }
}

async function untilHeard(path: string, init?: RequestInit): Promise<Heard> {
  for (;;) {
    const heard = await ask(path, init);
    if (heard && heard.status !== 503) return heard;
    await wait(100);
  }
}

/** Asks about an attempt until it ended. */
async function settled(key: string): Promise<AttemptReport> {
  const headers = { 'attempt-secret': SECRET };
  for (;;) {
    const report = parseAttemptReport((await untilHeard(attemptPath(key), { headers })).body);
    if (report.state !== 'in progress') return report;
    await wait(100);
  }
}

/** Creates one batch and finds out what became of it. */
async function create(body: string, learnedAt: number): Promise<Conclusion> {
  const key = randomUUID();
  const init = { method: 'POST', headers: attemptHeaders(key), body };
  for (;;) {
    const heard = await ask(BATCHES.slice('/api'.length), init);
    if (heard?.status === 200)
      return { id: (JSON.parse(heard.body) as { batch_id: string }).batch_id };
    if (!heard || parseProblem(heard.body)?.reached !== 'no') {
      const report = await settled(key);
      if (report.state === 'answered') return { id: report.answer.id ?? '' };
      if (report.state === 'unknown') return 'unknown';
      if (report.state === 'unseen' && learnedAt < report.keptSince) return 'unknown';
    }
    await wait(50 + Math.random() * 50);
  }
}

const serverKilled = (i: number) => async (): Promise<void> => {
  await servers[i]?.kill();
  await servers[i]?.start();
};

async function databaseKilled(): Promise<void> {
  await database.kill();
  await wait(500);
  await database.start();
}

describe.skipIf(LACKING)(
  'two servers, one database, and a balancer that sends each request elsewhere',
  () => {
    test(`${CREATES} Creates while both are killed: none lost, none doubled`, async () => {
      const { now } = parseStoreReport((await untilHeard('/attempts')).body);
      const conclusions = new Map<string, Conclusion>();
      const bodies = Array.from({ length: CREATES }, (_, i) => `{"data":[{"external_id":"${i}"}]}`);
      const queue = bodies.values();
      const workers = Array.from({ length: AT_ONCE }, async () => {
        for (const body of queue) conclusions.set(body, await create(body, now));
      });
      const killed = async (share: number, work: () => Promise<void>) => {
        while (conclusions.size < CREATES * share) await wait(5);
        await work();
      };
      const kills = Promise.all([
        killed(0.15, serverKilled(0)),
        killed(0.3, databaseKilled),
        killed(0.5, serverKilled(1)),
        killed(0.65, databaseKilled),
        killed(0.8, serverKilled(0)),
      ]);
      await Promise.all([kills, ...workers]);

      const ended = [...conclusions];
      const unknown = ended.filter(([, conclusion]) => conclusion === 'unknown');
      const lost = ended.filter(
        ([body, conclusion]) =>
          conclusion !== 'unknown' && (conclusion.id !== idOf(body) || !accepted.has(body)),
      );
      const doubled = [...accepted].filter(([, times]) => times > 1);
      console.log(
        `${ended.length} Creates: ${lost.length} lost, ${doubled.length} doubled, ${unknown.length} unknown`,
      );
      expect({ ended: ended.length, lost, doubled }).toEqual({
        ended: CREATES,
        lost: [],
        doubled: [],
      });
      // What was at the API when its server was killed, and nothing else.
      expect(unknown.length).toBeLessThan(3 * AT_ONCE);
    }, 120_000);
  },
);
