import { MAX_BODY_BYTES } from '../../api/limits.ts';
import { RecordMaker } from '../clean/recordMaker.ts';
import type { AddContact } from '../contacts/contactBuilder.ts';
import { emailHash, hashIn, wordsOfHex } from '../contacts/emailHashes.ts';
import { allAddresses } from '../email/firstAddress.ts';
import { KeyedHash } from '../keys/keyedHash.ts';
import { lacking } from '../match/required.ts';
import { PersonKeys } from '../person/personKeys.ts';
import type { Line } from '../read/lines/lines.ts';
import type { MatchProposal } from '../types/matching.ts';
import { NO_CONTACTS } from '../types/doNotContact.ts';
import { PERSON, personMark } from './personMark.ts';

/** Keeps every person of the file, whether or not an append would send them. */
const OPTIONS = {
  rowsWithEmail: 'send',
  sendAnyway: ['not a person', 'no one named', 'outside the United States'],
  bodyBytes: MAX_BODY_BYTES,
} as const;

/** A person's key in an exported list. */
const PERSON_KEY = /^[\da-f]{24}$/;

/**
 * Takes the entries of a do-not-contact list from rows: every email and every MD5, SHA-1 or SHA-256 of one in any
 * column, and the person at each of the row's addresses.
 */
export class ContactRows {
  readonly #add: AddContact;
  readonly #makers: readonly RecordMaker[];
  readonly #persons = new PersonKeys();
  readonly #hash: KeyedHash;
  readonly #mark: string;
  readonly found = { ...NO_CONTACTS };
  rows = 0;
  skipped = 0;
  foreign = 0;

  constructor(proposal: MatchProposal, secret: Uint32Array, add: AddContact) {
    this.#add = (kind, words) => {
      this.found[kind] += 1;
      add(kind, words);
    };
    this.#hash = new KeyedHash(secret);
    this.#mark = personMark(this.#hash);
    this.#makers = matchingsOf(proposal)
      .filter((matching) => lacking(matching).length === 0)
      .map((matching) => new RecordMaker(matching, OPTIONS, () => undefined));
  }

  row(line: Line): void {
    this.rows += 1;
    const cells = this.#cells(line);
    const people = this.#people(line);
    if (cells + people === 0) this.skipped += 1;
  }

  /** Takes entries from the header too, since the first line of a file without a header may be read as one. */
  header(line: Line): void {
    const found = this.#cells(line);
    if (found > 0) this.rows += 1;
  }

  #cells(line: Line): number {
    let found = 0;
    for (let cell = 0; cell < line.length; cell++) found += this.#cell(line, cell);
    return found;
  }

  #cell(line: Line, cell: number): number {
    const text = line.text(cell).trim();
    const kind = hashIn(text);
    if (kind) {
      this.#add(kind, wordsOfHex(text));
      return 1;
    }
    if (text.startsWith(PERSON)) return this.#exported(text, line.text(cell + 1).trim());
    const emails = allAddresses(text);
    for (const email of emails) this.#add('sha256', emailHash('sha256', email));
    return emails.length;
  }

  /** Adds a person from an exported list. Returns the number of entries found, 0 or 1. */
  #exported(mark: string, key: string): number {
    if (!PERSON_KEY.test(key)) return 0;
    if (mark === this.#mark) this.#add('person', wordsOfHex(key));
    else this.foreign += 1;
    return 1;
  }

  #people(line: Line): number {
    let found = 0;
    for (const maker of this.#makers) {
      const { values, reason } = maker.make(line);
      if (reason) continue;
      const person = this.#persons.make(values);
      this.#add('person', this.#hash.hash(person, person.length));
      found += 1;
    }
    return found;
  }
}

/** The proposed matching, and one for each further address that the list has. */
function matchingsOf({ matching, names, addresses }: MatchProposal) {
  const [, ...others] = addresses;
  return [matching, ...others.map((other) => Object.assign({}, names, other.names, other.fields))];
}
