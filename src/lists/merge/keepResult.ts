import { parseResult } from '../../api/answers.ts';
import type { AppendedRecord } from '../../api/record.ts';
import type { Context } from '../context.ts';
import { readPart } from '../plan/readPart.ts';
import { RECORD_START } from '../plan/recordWriter.ts';
import { runFiles } from '../storage/paths.ts';
import type { Part, ResultCounts } from '../types.ts';
import { writeAnswers } from './answers.ts';
import { writableEmail } from './email.ts';

/** Compares a result with its part, by `external_id` alone, and stores the e-mails. */
export async function keepResult(
  { storage }: Context,
  run: string,
  part: Part,
  result: Blob,
): Promise<ResultCounts> {
  const { records, unreadable } = parseResult(await result.text());
  const ids = externalIds(new TextDecoder().decode(await readPart(storage, run, part)));
  const { emails, counts } = compare(ids, records, unreadable);
  const file = await storage.create(runFiles(run).answers(part.id));
  try {
    writeAnswers(file, emails);
  } finally {
    file.close();
  }
  return counts;
}

/** The e-mail of each record of a part, empty where there is none, and what the comparison counted. */
function compare(
  ids: readonly string[],
  records: readonly AppendedRecord[],
  unreadable: number,
): { emails: string[]; counts: ResultCounts } {
  const position = new Map<string, number>();
  for (const [i, id] of ids.entries()) position.set(id, i);
  const emails = ids.map(() => '');
  const seen = new Uint8Array(ids.length);
  let extra = unreadable;
  let repeated = 0;
  for (const { external_id, email } of records) {
    const i = position.get(external_id);
    if (i === undefined) {
      extra += 1;
      continue;
    }
    if (seen[i]) repeated += 1;
    seen[i] = 1;
    emails[i] ||= writableEmail(email) ?? '';
  }
  const matched = emails.filter((email) => email !== '').length;
  const lacking = seen.filter((times) => times === 0).length;
  const all = ids.length;
  return {
    emails,
    counts: { records: all, matched, noMatch: all - matched, lacking, extra, repeated },
  };
}

/** The ids in a part's file, in order. */
function externalIds(part: string): string[] {
  const ids: string[] = [];
  for (let at = part.indexOf(RECORD_START); at !== -1; at = part.indexOf(RECORD_START, at)) {
    const from = at + RECORD_START.length;
    at = stringEnd(part, from);
    const id = part.slice(from, at);
    ids.push(id.includes('\\') ? (JSON.parse(`"${id}"`) as string) : id);
  }
  return ids;
}

/** Where the closing quote of a JSON string is that starts at `from`. */
function stringEnd(json: string, from: number): number {
  let at = from;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
