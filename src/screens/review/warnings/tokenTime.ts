import { TOKEN_LIFETIME } from '../../../api/limits.ts';
import type { RunHead } from '../../../runs/state.ts';
import type { Connection } from '../../../runs/session.ts';

/** Remaining milliseconds of a token below which to warn, even before any list was sent. */
const SHORT = 30 * 60_000;

/**
 * How long the token still lasts, in milliseconds (0: it has probably expired), if a list of this many records is
 * likely to outlast it, going by the finished lists of before. Undefined if it will do, or there is no token.
 */
export function shortTokenTime(
  { credentials, since }: Connection,
  past: readonly RunHead[],
  records: number,
  now: number,
): number | undefined {
  if (credentials.token === '') return undefined;
  const left = Math.max(0, since + TOKEN_LIFETIME - now);
  return left < Math.max(SHORT, expectedTime(past, records)) ? left : undefined;
}

/** The expected time of a list in milliseconds, from the median of earlier live ones. 0 if there are none. */
function expectedTime(past: readonly RunHead[], records: number): number {
  const paces = past
    .flatMap(({ demo, createdAt, finishedAt, sentRows }) =>
      demo || finishedAt === undefined || !sentRows ? [] : [(finishedAt - createdAt) / sentRows],
    )
    .toSorted((a, b) => a - b);
  return (paces[Math.floor(paces.length / 2)] ?? 0) * records;
}
