import { SettingsError } from '../../settings.ts';
import type { Query } from './postgresPool.ts';

/** Milliseconds since 1970 by the database's clock. */
export const DATABASE_CLOCK = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

/** What each version of the schema adds. A released one never changes. */
const MIGRATIONS = [
  `CREATE TABLE append_desk.store (
     only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
     version integer NOT NULL,
     identity uuid NOT NULL DEFAULT gen_random_uuid(),
     kept_since bigint NOT NULL,
     latest bigint NOT NULL
   );
   CREATE TABLE append_desk.attempts (
     key uuid PRIMARY KEY,
     status text NOT NULL
       CHECK (status IN ('claimed', 'committed', 'answered', 'not sent', 'unknown', 'void')),
     at bigint NOT NULL,
     target text,
     length integer,
     digest text,
     secret_hash text,
     owner uuid,
     lease_until bigint,
     answer_status integer,
     answer text
   );
   CREATE INDEX attempts_at ON append_desk.attempts (at);
   INSERT INTO append_desk.store (version, kept_since, latest)
     VALUES (0, ${DATABASE_CLOCK}, ${DATABASE_CLOCK});`,
  `ALTER TABLE append_desk.attempts ADD COLUMN in_doubt boolean NOT NULL DEFAULT false;`,
];

/** Any number that all of our servers know: of two that start at once, one migrates. */
const MIGRATION_LOCK = 4_273_617_091;

/**
 * Brings the schema up to this version, within a transaction. Throws a SettingsError if a newer
 * version of ours made it.
 */
export async function migrate(query: Query): Promise<void> {
  await query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
  const version = await versionOf(query);
  if (version > MIGRATIONS.length)
    throw new SettingsError(
      `the database of ATTEMPTS_URL was set up by a newer version (schema ${version}; this one knows ${MIGRATIONS.length}).`,
    );
  if (version === MIGRATIONS.length) return;
  const [found] = await query(`SELECT to_regnamespace('append_desk') IS NOT NULL AS there`);
  // Asked first, since creating it needs rights even where it is there.
  if (found?.['there'] !== true) await query('CREATE SCHEMA append_desk');
  for (const step of MIGRATIONS.slice(version))
    for (const statement of step.split(';').filter((text) => text.trim() !== ''))
      await query(statement);
  await query(`UPDATE append_desk.store SET version = $1`, [MIGRATIONS.length]);
}

async function versionOf(query: Query): Promise<number> {
  const [found] = await query(`SELECT to_regclass('append_desk.store') IS NOT NULL AS there`);
  if (found?.['there'] !== true) return 0;
  const [store] = await query('SELECT version FROM append_desk.store');
  return Number(store?.['version'] ?? 0);
}
