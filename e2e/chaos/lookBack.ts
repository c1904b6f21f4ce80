import { KEY_HEADER, parseKey, SECRET_HEADER, type AttemptState } from '../../src/api/attempts.ts';
import type { Relay } from '../relay/relay.ts';
import type { Sheet } from '../support/csv.ts';
import type { Played } from './laws.ts';
import type { MadeList } from './list.ts';
import { allAccepted, strikes } from './remote.ts';
import type { Said } from './visitor.ts';
import type { World } from './world.ts';

/** What came of a list, as everybody in the world saw it. */
export async function lookBack(
  { sandbox, proxy, relay }: World,
  list: MadeList,
  sheet: Sheet,
  said: readonly Said[] = [],
): Promise<Played> {
  await proxy.ready();
  const attempts = await lookAtAttempts(proxy, relay);
  return {
    list,
    sheet,
    said,
    accepted: await allAccepted(sandbox),
    strikes: await strikes(sandbox),
    restarts: proxy.restarts,
    inDoubt: [...attempts.values()].filter((attempt) => isInDoubt(attempt)).length,
  };
}

/** What the proxy says of every attempt at a batch that came by. */
export async function lookAtAttempts(
  proxy: World['proxy'],
  relay: Relay,
): Promise<ReadonlyMap<string, AttemptState>> {
  const states = [...attemptsAtBatches(relay)].map(
    async ([key, secret]) => [key, await proxy.stateOf(key, secret)] as const,
  );
  return new Map(await Promise.all(states));
}

/** Every attempt at a batch that came by, with its secret. */
function attemptsAtBatches({ seen }: Relay): ReadonlyMap<string, string> {
  return new Map(
    seen
      .filter(({ method, path }) => method === 'POST' && /\/batch(?:file)?$/.test(path))
      .map(({ headers }) => [
        parseKey(String(headers[KEY_HEADER])) ?? '',
        String(headers[SECRET_HEADER]),
      ]),
  );
}

/** Whether not even the proxy can tell how the API took it. */
function isInDoubt(attempt: AttemptState): boolean {
  if (attempt.state !== 'answered') return attempt.state === 'unknown';
  const { status, id } = attempt.answer;
  return status >= 500 || (status < 300 && id === undefined);
}
