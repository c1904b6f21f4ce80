import * as v from 'valibot';
import type { StoreReport } from '../../../api/attempts.ts';
import type { Row } from './postgresPool.ts';
import type { AttemptRecord } from '../record.ts';

/** The clock of a store. */
export type Clock = Pick<StoreReport, 'now' | 'keptSince'>;

// 64-bit integers come as text.
const time = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.number());
const text = v.nullable(v.string());
const clock = v.object({ now: time, kept_since: time });
const stored = v.object({
  status: v.picklist(['claimed', 'committed', 'answered', 'not sent', 'unknown', 'void']),
  at: time,
  target: text,
  length: v.nullable(v.number()),
  digest: text,
  secret_hash: text,
  owner: text,
  lease_until: v.nullable(time),
  answer: text,
  in_doubt: v.boolean(),
});
const answer = v.object({
  status: v.number(),
  id: v.exactOptional(v.string()),
  words: v.exactOptional(v.string()),
  retryAfter: v.exactOptional(v.string()),
  uploadUrl: v.exactOptional(v.string()),
});

export function clockOf(row: Row | undefined): Clock {
  const { now, kept_since: keptSince } = v.parse(clock, row);
  return { now, keptSince };
}

/** The attempt in a row; undefined if it has none. */
export function recordOf(row: Row | undefined): AttemptRecord | undefined {
  if (!row || row['status'] === null) return undefined;
  const { status, at, target, length, digest, secret_hash, owner, lease_until, ...rest } = v.parse(
    stored,
    row,
  );
  return {
    status,
    at,
    ...(target === null || length === null
      ? {}
      : { payload: { target, length, ...(digest === null ? {} : { digest }) } }),
    ...(secret_hash === null ? {} : { secretHash: secret_hash }),
    ...(owner === null ? {} : { owner }),
    ...(lease_until === null ? {} : { leaseUntil: lease_until }),
    ...(rest.in_doubt ? { inDoubt: true } : {}),
    ...(rest.answer === null ? {} : { answer: v.parse(answer, JSON.parse(rest.answer)) }),
  };
}

/** UUIDs as an array parameter of a statement. */
export function arrayLiteral(uuids: Iterable<string>): string {
  return `{${[...uuids].join(',')}}`;
}

/** Whether the database answered with this error code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
