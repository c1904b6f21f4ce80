import type { ByteBuffer } from '../byteBuffer.ts';
import { KeyedHash } from '../keys/keyedHash.ts';
import { KeyQueries } from '../keys/keyQueries.ts';
import type { WritableFile } from '../storage/storage.ts';
import { CONTACT_KINDS, type ContactKind } from '../types/doNotContact.ts';
import type { ContactSets } from './contactLists.ts';
import { EMAIL_HASHES, emailHash } from './emailHashes.ts';

/** Looks up people and emails in the do-not-contact lists in one batch. */
export class ContactQueries {
  readonly #sets: ContactSets;
  readonly #hash: KeyedHash;
  readonly #queries: ReadonlyMap<ContactKind, KeyQueries>;
  readonly #emailKinds: (typeof EMAIL_HASHES)[number][];

  private constructor(
    sets: ContactSets,
    secret: Uint32Array,
    queries: ReadonlyMap<ContactKind, KeyQueries>,
  ) {
    this.#sets = sets;
    this.#hash = new KeyedHash(secret);
    this.#queries = queries;
    this.#emailKinds = EMAIL_HASHES.filter((kind) => queries.has(kind));
  }

  /** `create`: makes an empty file for the queries of a kind, for the caller to remove. */
  static async open(
    sets: ContactSets,
    secret: Uint32Array,
    create: (kind: ContactKind) => Promise<WritableFile>,
  ): Promise<ContactQueries> {
    const queries = new Map<ContactKind, KeyQueries>();
    for (const kind of CONTACT_KINDS)
      if (sets[kind].length > 0) queries.set(kind, new KeyQueries(await create(kind)));
    return new ContactQueries(sets, secret, queries);
  }

  /** Whether the lists have entries of people. */
  get hasPeople(): boolean {
    return this.#queries.has('person');
  }

  /** Whether the lists have entries of emails. */
  get hasEmails(): boolean {
    return this.#emailKinds.length > 0;
  }

  /** Asks whether the person of a canonical form (its first `length` bytes) is on the list. */
  person(canonical: ByteBuffer, length: number, query: number): void {
    this.#queries.get('person')?.add(this.#hash.hash(canonical, length), query);
  }

  /** Asks whether an email is on the list. */
  email(email: string, query: number): void {
    for (const kind of this.#emailKinds)
      this.#queries.get(kind)?.add(emailHash(kind, email), query);
  }

  /** Calls back with each query whose person or email is on a list. May repeat a query. */
  async join(
    take: (query: number, kind: ContactKind) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    for (const [kind, queries] of this.#queries)
      await queries.join(this.#sets[kind], (query) => take(query, kind), signal);
  }
}
