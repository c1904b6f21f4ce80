import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { AttemptTable } from '../inMemoryStore.ts';
import type { AttemptRecord } from '../record.ts';

const string = v.string();
const head = v.object({ store: v.pipe(string, v.uuid()), keptSince: v.number(), at: v.number() });
const line = v.object({
  key: v.pipe(string, v.uuid()),
  status: v.picklist(['committed', 'answered', 'not sent', 'unknown', 'void']),
  at: v.number(),
  payload: v.exactOptional(
    v.object({ target: string, length: v.number(), digest: v.exactOptional(string) }),
  ),
  secretHash: v.exactOptional(string),
  owner: v.exactOptional(string),
  answer: v.exactOptional(
    v.object({
      status: v.number(),
      id: v.exactOptional(string),
      words: v.exactOptional(string),
      retryAfter: v.exactOptional(string),
      uploadUrl: v.exactOptional(string),
    }),
  ),
  inDoubt: v.exactOptional(v.literal(true)),
});

/** The first line of a journal: whose it is. */
export function headLine(table: AttemptTable): string {
  const { identity, keptSince } = table;
  return JSON.stringify({ store: identity, keptSince, at: table.now() });
}

/** A change of an attempt. */
export function recordLine(key: string, record: AttemptRecord): string {
  return JSON.stringify({ key, ...record });
}

/**
 * The attempts in the journal at `path`, or a new table where there is none. A line that cannot be read does not stop the
 * rest; but as nobody knows what it said, "never seen" then counts only from now on. `skipped` counts such lines.
 */
export async function readJournal(
  path: string,
  now: () => number,
): Promise<{ table: AttemptTable; skipped: number }> {
  const [first = '', ...lines] = await linesOf(path);
  const found = parse(head, first);
  const table = new AttemptTable({ identity: found?.store ?? randomUUID(), now });
  table.advance(found?.at ?? 0);
  let skipped = first === '' || found ? 0 : 1;
  for (const text of lines) {
    const read = text === '' ? undefined : parse(line, text);
    if (read) restore(table, read);
    else if (text !== '') skipped += 1;
  }
  if (found) table.restoreKeptSince(skipped > 0 ? table.now() : found.keptSince);
  return { table, skipped };
}

/** The sender of an attempt that was committed is gone with its process. */
function restore(
  table: AttemptTable,
  { key, owner: _, ...record }: v.InferOutput<typeof line>,
): void {
  const status = record.status === 'committed' ? 'unknown' : record.status;
  table.restore(key, { ...record, status });
}

/** The lines that were written whole. */
async function linesOf(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').slice(0, -1);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function parse<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | undefined {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    return undefined;
  }
}
