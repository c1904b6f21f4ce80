import { parseResult } from '../../api/answers.ts';
import type { AppendedRecord } from '../../api/record.ts';
import type { Context } from '../context.ts';
import { readPart } from '../plan/readPart.ts';
import { RECORD_START } from '../plan/recordJson.ts';
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
  const position = new Map(ids.map((id, i) => [id, i]));
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
  for (let at = part.indexOf(RECORD_START); at !== -1; at = part.indexOf(RECORD_START, at + 1)) {
    const quote = at + RECORD_START.length - 1;
    ids.push(JSON.parse(part.slice(quote, stringEnd(part, quote))) as string);
  }
  return ids;
}

/** Where the JSON string that opens at `quote` ends. */
function stringEnd(json: string, quote: number): number {
  let at = quote + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}
