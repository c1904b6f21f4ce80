import { ATTEMPTS_REMEMBERED_FOR } from '../../../api/attempts.ts';

/** The statements of a PostgreSQL store: the rules of `record.ts` in SQL. */
export type Statements = ReturnType<typeof postgresStatements>;

/** An answer after which the same key may be sent again: see `maySendAgain`. */
const REFUSED = `(a.status = 'answered' AND a.answer_status BETWEEN 400 AND 499
  AND a.answer_status <> 408)`;

/** A success of a Create or an upload. */
const ACCEPTED = `(a.status = 'answered' AND a.answer_status BETWEEN 200 AND 299)`;

const UPLOAD = `a.target LIKE '/uploads/%'`;

/** See `isRepeatable`. */
const REPEATABLE = `(${UPLOAD} OR a.target LIKE '%/batchfile')`;

/** See `mayHaveBeenAccepted`. A committed attempt is only taken over after its lease has expired. */
const IN_DOUBT = `(a.in_doubt OR (coalesce(${UPLOAD}, false) AND a.status IN ('unknown', 'committed')))`;

const OPEN = `a.status IN ('claimed', 'committed')`;

/** `clock`: SQL that gives epoch milliseconds. `lease`: how long one lasts, in milliseconds. */
export function postgresStatements(clock: string, lease: number) {
  /** `now` never runs backward; `wall` may. */
  const store = `SELECT identity, kept_since, greatest(latest, ${clock}) AS now, ${clock} AS wall
    FROM append_desk.store`;
  // One longer than any that is given comes from before the clock was set back.
  const expired = (wall: string): string =>
    `(a.lease_until <= ${wall} OR a.lease_until > ${wall} + ${2 * lease})`;
  /** Attempts that were certainly not accepted or are harmless to repeat; see `maySendAgain`. */
  const repeatable = (wall: string): string =>
    `(a.status = 'not sent' OR ${REFUSED} OR (${REPEATABLE} AND NOT ${ACCEPTED} AND NOT ${OPEN}
      AND a.status <> 'void') OR (${REPEATABLE} AND a.status = 'committed' AND ${expired(wall)}))`;
  const horizon = `store.now - ${ATTEMPTS_REMEMBERED_FOR}`;

  return {
    /** key, target, length, digest, secret hash, owner, identity: a row where the claim is granted. */
    claim: `WITH store AS (${store})
      INSERT INTO append_desk.attempts AS a
        (key, status, at, target, length, digest, secret_hash, owner, lease_until)
      SELECT $1::uuid, 'claimed', now, $2::text, $3::integer, $4::text, $5::text, $6::uuid,
        wall + ${lease}
      FROM store WHERE identity = $7::uuid
      ON CONFLICT (key) DO UPDATE SET status = 'claimed', at = excluded.at,
        digest = coalesce(a.digest, excluded.digest), owner = excluded.owner,
        lease_until = excluded.lease_until, answer_status = NULL, answer = NULL,
        in_doubt = ${IN_DOUBT}
      WHERE (a.status = 'claimed' AND a.owner = excluded.owner)
        OR ((${repeatable(`(excluded.lease_until - ${lease})`)}
            OR (a.status = 'claimed' AND ${expired(`(excluded.lease_until - ${lease})`)}))
          AND a.secret_hash IS NOT DISTINCT FROM excluded.secret_hash
          AND a.target = excluded.target AND a.length = excluded.length
          AND (a.digest IS NULL OR excluded.digest IS NULL OR a.digest = excluded.digest))
      RETURNING digest`,

    /** key, owner, digest: a row where the last byte may leave. */
    commit: `WITH store AS (${store})
      UPDATE append_desk.attempts a SET status = 'committed', at = store.now, digest = $3::text
      FROM store WHERE a.key = $1::uuid AND a.owner = $2::uuid AND ${OPEN} RETURNING a.key`,

    /** key, owner, status, status of the answer, answer. */
    finish: `WITH store AS (${store})
      UPDATE append_desk.attempts a SET status = $3::text, at = store.now, owner = NULL,
        lease_until = NULL, answer_status = $4::integer, answer = $5::text
      FROM store WHERE a.key = $1::uuid AND a.owner = $2::uuid AND ${OPEN}`,

    /** key, secret hash, identity. */
    voidAttempt: `WITH store AS (${store})
      INSERT INTO append_desk.attempts AS a (key, status, at, secret_hash)
      SELECT $1::uuid, 'void', now, $2::text FROM store WHERE identity = $3::uuid
      ON CONFLICT (key) DO UPDATE SET status = 'void', at = excluded.at, target = NULL,
        length = NULL, digest = NULL, owner = NULL, lease_until = NULL, answer_status = NULL,
        answer = NULL, in_doubt = ${IN_DOUBT}
      WHERE a.secret_hash = excluded.secret_hash
        AND (a.status = 'claimed' OR ${repeatable(clock)})`,

    /** key: the store and what it has of the attempt. */
    read: `WITH store AS (${store})
      SELECT store.*, a.* FROM store LEFT JOIN append_desk.attempts a ON a.key = $1::uuid`,

    /** key: gives up an attempt whose owner was not heard of and did not commit. */
    giveUp: `WITH store AS (${store})
      UPDATE append_desk.attempts a SET status = 'not sent', at = store.now, owner = NULL,
        lease_until = NULL
      FROM store WHERE a.key = $1::uuid AND a.status = 'claimed' AND ${expired('store.wall')}`,

    /** keys, owners, both as array literals. */
    renewLeases: `WITH store AS (${store})
      UPDATE append_desk.attempts a SET lease_until = store.wall + ${lease}
      FROM store WHERE a.key = ANY ($1::text::uuid[]) AND a.owner = ANY ($2::text::uuid[])
        AND ${OPEN}`,

    /** Remembers how late it is, once a second at most. */
    advance: `UPDATE append_desk.store SET latest = ${clock} WHERE latest < ${clock} - 1000`,

    report: `SELECT identity, kept_since, latest AS now FROM append_desk.store`,

    forgetOld: `WITH store AS (${store}), gone AS (
        DELETE FROM append_desk.attempts a USING store
        WHERE a.at < ${horizon} AND NOT (${OPEN} AND NOT ${expired('store.wall')})
        RETURNING a.key)
      UPDATE append_desk.store s SET kept_since = greatest(s.kept_since, ${horizon})
      FROM store WHERE EXISTS (SELECT FROM gone)`,
  };
}
