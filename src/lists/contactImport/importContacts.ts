import { throttled, type Context } from '../context.ts';
import { changeContacts, type AddContact } from '../contacts/contactBuilder.ts';
import { doNotContact } from '../contacts/contactLists.ts';
import { propose } from '../match/propose.ts';
import { readList } from '../packed/readList.ts';
import { lineOf } from '../read/lines/lines.ts';
import { scanLines } from '../read/scan.ts';
import { withFiles } from '../storage/openFiles.ts';
import { DO_NOT_CONTACT, runFiles, type ContactSource } from '../storage/paths.ts';
import { contactCount, type AddedContacts } from '../types/doNotContact.ts';
import { ListError } from '../types/problem.ts';
import type { SampledProfile } from '../types/profile.ts';
import type { Progress, Work } from '../types/progress.ts';
import { ContactRows } from './contactRows.ts';

export interface ContactImport {
  readonly source: ContactSource;
  readonly secret: Uint32Array;
  /** True to add to the existing entries, false to replace them. */
  readonly keep: boolean;
  readonly tag?: string;
}

/** Fractions of the whole work, for progress. */
const READING = 0.2;
const HASHING = 0.6;

/**
 * Imports a file into a do-not-contact list: people, emails or hashes of emails. Throws a ListError if the file is
 * not a list; the do-not-contact list then stays as it was. Only one tab at a time may do this.
 */
export async function importContacts(
  context: Context,
  file: Blob,
  { source, secret, keep, tag }: ContactImport,
  { onProgress, signal }: Work<Progress>,
): Promise<AddedContacts> {
  const { storage } = context;
  const tell = throttled(context.now, onProgress);
  const share = (done: number): void =>
    tell(() => ({ done: Math.round(done * 1_000), total: 1_000 }));
  const fill = async (add: AddContact): Promise<ContactRows> => {
    const profile = await readRows(context, file, {
      ...(signal ? { signal } : {}),
      onProgress: ({ bytesRead, bytes }) => share(bytes > 0 ? (READING * bytesRead) / bytes : 0),
    });
    const rows = new ContactRows(propose(profile), secret, add);
    await takeRows(context, profile, rows, share, signal);
    if (contactCount(rows.found) + rows.foreign === 0)
      throw new ListError({ kind: 'no contacts inside' });
    return rows;
  };
  try {
    const options = {
      keep,
      signal,
      onShare: (done: number) => share(READING + HASHING + (1 - READING - HASHING) * done),
    };
    const version = tag === undefined ? options : { ...options, tag };
    const { rows, skipped, foreign, found } = await changeContacts(storage, source, fill, version);
    return { rows, skipped, foreign, found, list: await doNotContact(storage) };
  } finally {
    await storage.remove(runFiles(DO_NOT_CONTACT).root);
  }
}

/** A file of one line may be read as a header without rows. Adds a row, so that the line counts. */
async function readRows(
  context: Context,
  file: Blob,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  try {
    return await readList(context, DO_NOT_CONTACT, file, work);
  } catch (error) {
    if (!(error instanceof ListError && error.problem.kind === 'only a header')) throw error;
    return readList(context, DO_NOT_CONTACT, new Blob(['Email\n', file]), work);
  }
}

function takeRows(
  { storage, blockBytes }: Context,
  { format }: SampledProfile,
  rows: ContactRows,
  share: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return withFiles(storage, async (files) => {
    const copy = await files.open(runFiles(DO_NOT_CONTACT).input(format), 'the copy of the list');
    const scan = {
      format,
      blockBytes,
      signal,
      onHeader: (cells: readonly string[]) => rows.header(lineOf(cells)),
      onBlock: (bytes: number) => share(READING + (HASHING * bytes) / copy.size()),
    };
    await scanLines(copy, scan, (line) => rows.row(line));
  });
}
