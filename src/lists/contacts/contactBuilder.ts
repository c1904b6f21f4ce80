import { KeySetBuilder } from '../keys/keySetBuilder.ts';
import { KeySet } from '../keys/keySet.ts';
import { KEY_WORDS, PARTITIONS } from '../keys/keyLayout.ts';
import { withFiles, type OpenFiles } from '../storage/openFiles.ts';
import { contactFiles, type ContactSource } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';
import { Writer } from '../storage/writer.ts';
import {
  CONTACT_KINDS,
  NO_CONTACTS,
  type ContactCounts,
  type ContactKind,
} from '../types/doNotContact.ts';
import { storedContacts, type StoredContacts } from './contactLists.ts';
import { PAYLOAD_WORDS } from './emailHashes.ts';

/** Adds an entry: a person's key, or the words of an email's hash. */
export type AddContact = (kind: ContactKind, words: Uint32Array) => void;

interface NewVersion {
  /** True to add to the entries of the previous version, false to replace them. */
  readonly keep: boolean;
  readonly tag?: string;
  readonly signal?: AbortSignal | undefined;
  /** Called with the fraction written so far, from 0 to 1. */
  readonly onShare?: (share: number) => void;
}

/**
 * Replaces a list by a new version with the entries that `fill` adds, and returns what `fill` returns. If anything
 * fails, the previous version stays. Only one tab at a time may do this.
 */
export async function changeContacts<T>(
  storage: Storage,
  source: ContactSource,
  fill: (add: AddContact) => Promise<T>,
  { keep, tag, signal, onShare }: NewVersion,
): Promise<T> {
  const paths = contactFiles(source);
  const before = await storedContacts(storage, source);
  const version = before.version + 1;
  await storage.remove(paths.version(version));
  let filled: T;
  try {
    const written = await withFiles(storage, async (files) => {
      const builders = await openBuilders(files, source);
      const result = await fill((kind, words) =>
        builders[kind].add(words, words.subarray(KEY_WORDS)),
      );
      const writing = { files, source, builders, version, signal, onShare };
      return { result, counts: await writeSets(writing, keep ? before : undefined) };
    });
    const { counts } = written;
    filled = written.result;
    await writeFacts(storage, source, { version, counts, ...(tag === undefined ? {} : { tag }) });
  } catch (error) {
    await storage.remove(paths.version(version));
    throw error;
  } finally {
    await storage.remove(paths.scratch);
  }
  if (before.version > 0) await storage.remove(paths.version(before.version));
  return filled;
}

type Builders = Readonly<Record<ContactKind, KeySetBuilder>>;

async function openBuilders(files: OpenFiles, source: ContactSource): Promise<Builders> {
  const builderOf = async (kind: ContactKind) =>
    new KeySetBuilder(
      await files.create(`${contactFiles(source).scratch}/${kind}`),
      PAYLOAD_WORDS[kind],
    );
  return {
    person: await builderOf('person'),
    md5: await builderOf('md5'),
    sha1: await builderOf('sha1'),
    sha256: await builderOf('sha256'),
  };
}

interface Writing {
  readonly files: OpenFiles;
  readonly source: ContactSource;
  readonly builders: Builders;
  readonly version: number;
  readonly signal: AbortSignal | undefined;
  readonly onShare: ((share: number) => void) | undefined;
}

async function writeSets(
  { files, source, builders, version, signal, onShare }: Writing,
  before: StoredContacts | undefined,
): Promise<ContactCounts> {
  const paths = contactFiles(source);
  const counts = { ...NO_CONTACTS };
  for (const [i, kind] of CONTACT_KINDS.entries()) {
    const old =
      before && before.counts[kind] > 0
        ? new KeySet(await files.open(paths.set(before.version, kind), 'the do-not-contact list'))
        : undefined;
    const file = await files.create(paths.set(version, kind));
    counts[kind] = await builders[kind].write(file, {
      before: old,
      signal,
      onPartition: (done) => onShare?.((i + done / PARTITIONS) / CONTACT_KINDS.length),
    });
  }
  return counts;
}

async function writeFacts(
  storage: Storage,
  source: ContactSource,
  facts: StoredContacts,
): Promise<void> {
  const paths = contactFiles(source);
  await storage.sync(paths.root);
  const writer = new Writer(await storage.create(paths.facts(facts.version)));
  writer.text(JSON.stringify(facts));
  writer.finish();
  await storage.sync(paths.root);
}
