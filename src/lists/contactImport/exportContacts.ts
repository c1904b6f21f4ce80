import { hexOfWords } from '../contacts/emailHashes.ts';
import { openContactSets } from '../contacts/contactLists.ts';
import { KeyedHash } from '../keys/keyedHash.ts';
import { PARTITIONS } from '../keys/keyLayout.ts';
import type { KeySet } from '../keys/keySet.ts';
import { withFiles } from '../storage/openFiles.ts';
import { contactFiles } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';
import { Writer } from '../storage/writer.ts';
import { CONTACT_KINDS } from '../types/doNotContact.ts';
import { ListError } from '../types/problem.ts';
import { personMark } from './personMark.ts';

/**
 * Writes the user's list as CSV with the columns `type` and `hash`, which can be imported again. The file is valid
 * until the next export.
 */
export async function exportContacts(storage: Storage, secret: Uint32Array): Promise<Blob> {
  const path = contactFiles('own').export;
  await withFiles(storage, async (files) => {
    const sets = await openContactSets(storage, files, ['own']);
    const writer = new Writer(await files.create(path));
    writer.text('type,hash\r\n');
    for (const kind of CONTACT_KINDS) {
      const type = kind === 'person' ? personMark(new KeyedHash(secret)) : kind;
      for (const set of sets[kind]) writeSet(writer, type, set);
    }
    writer.drain();
    writer.file.flush();
  });
  const blob = await storage.blob(path);
  if (!blob) throw new ListError({ kind: 'storage damaged', what: 'the file to download' });
  return blob;
}

function writeSet(writer: Writer, type: string, set: KeySet): void {
  for (let partition = 0; partition < PARTITIONS; partition++)
    for (const entries of set.entries(partition))
      for (let at = 0; at < entries.length; at += set.entryWords)
        writer.text(`${type},${hexOfWords(entries.subarray(at, at + set.entryWords))}\r\n`);
}
