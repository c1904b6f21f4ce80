import { Answers, UNUSABLE as UNUSABLE_EMAIL } from '../answers/answers.ts';
import type { Place } from '../answers/places.ts';
import type { ByteBuffer } from '../byteBuffer.ts';
import type { Context } from '../context.ts';
import { KeyedHash } from '../keys/keyedHash.ts';
import { KeySetBuilder } from '../keys/keySetBuilder.ts';
import { withPart } from '../plan/parts/readPart.ts';
import { withFiles, type OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';
import type { EndedPart } from '../types/outcome.ts';
import type { Part } from '../types/plan.ts';
import { ListError } from '../types/problem.ts';
import { MATCHED, NO_MATCH, packAnswer, UNCLEAR, UNUSABLE, type AnswerCode } from './answerCode.ts';
import { Entries } from './entries.ts';
import { OWN_ANSWER, readFacts, writeFacts, type EarlierFacts } from './facts.ts';
import { RecordPeople } from './recordPeople.ts';
import { eachReused, type TakeReused } from './reusedRecords.ts';

/** Payload words of a person: the location of the answer, and its origin. */
const PAYLOAD_WORDS = 2;

/**
 * Stores with a run the people it sent and the people whose answers it reused, so that later lists can look them up.
 * Replaces what an earlier merge of the run stored.
 */
export async function rememberPeople(
  { storage }: Context,
  run: string,
  parts: readonly EndedPart[],
  secret: Uint32Array,
): Promise<void> {
  const paths = runFiles(run);
  await storage.remove(paths.people);
  try {
    await withFiles(storage, async (files) => {
      const builder = new KeySetBuilder(await files.create(paths.peopleScratch), PAYLOAD_WORDS);
      const memory = new Remembering(storage, files, run, builder, new KeyedHash(secret));
      const asked = await memory.asked(parts);
      const earlier = await memory.takenOver();
      await writeFacts(storage, paths.peopleFacts, { ...earlier, parts: asked });
      await builder.write(await files.create(paths.people));
    });
  } finally {
    await storage.remove(paths.peopleScratch);
  }
}

class Remembering {
  readonly #storage: Storage;
  readonly #files: OpenFiles;
  readonly #run: string;
  readonly #builder: KeySetBuilder;
  readonly #hash: KeyedHash;
  readonly #people = new RecordPeople();
  readonly #answers = new Answers();
  readonly #payload = new Uint32Array(PAYLOAD_WORDS);

  constructor(
    storage: Storage,
    files: OpenFiles,
    run: string,
    builder: KeySetBuilder,
    hash: KeyedHash,
  ) {
    this.#storage = storage;
    this.#files = files;
    this.#run = run;
    this.#builder = builder;
    this.#hash = hash;
  }

  /** Adds the people who were sent and may be billed. Returns the places of their answers. */
  async asked(parts: readonly EndedPart[]): Promise<Place[]> {
    const places: Place[] = [];
    for (const { part, outcome } of parts) {
      if (outcome.kind !== 'fetched' && outcome.kind !== 'unknown') continue;
      const isAdded = await unlessDamaged(() => this.#addPart(part, outcome.kind));
      if (!isAdded) continue;
      places.push({ id: part.id, firstRecord: part.firstRecord, records: part.records });
    }
    return places;
  }

  async #addPart(part: Part, outcome: 'fetched' | 'unknown'): Promise<void> {
    const codeAt = outcome === 'fetched' ? await this.#codes(part.id) : (): AnswerCode => UNCLEAR;
    await withPart(this.#storage, this.#run, part, (records) => {
      this.#people.each(records, (person, i) =>
        this.#add(person, packAnswer(codeAt(i), false, part.firstRecord + i), OWN_ANSWER),
      );
    });
  }

  /** Adds the people whose answers come from earlier lists. */
  async takenOver(): Promise<EarlierFacts> {
    const paths = runFiles(this.#run);
    const facts = await readFacts<EarlierFacts>(this.#storage, paths.earlierFacts);
    if (!facts) return { origins: [], places: [] };
    const entries = new Entries(await this.#files.open(paths.earlier, 'the plan'));
    const reading = { entries, people: this.#people };
    const take: TakeReused = (person, position, { code, origin }) =>
      this.#add(person, packAnswer(code, true, position), origin);
    for (const place of facts.places)
      await unlessDamaged(() => eachReused(this.#storage, this.#run, place, reading, take));
    return facts;
  }

  /** Answer codes by record of a part. */
  async #codes(part: number): Promise<(i: number) => AnswerCode> {
    const path = runFiles(this.#run).answers(part);
    this.#answers.add(part, await this.#files.open(path, `the result of batch ${part}`));
    return (i) => {
      const email = this.#answers.at(part, i);
      if (email === '') return NO_MATCH;
      return email === UNUSABLE_EMAIL ? UNUSABLE : MATCHED;
    };
  }

  #add(person: ByteBuffer, answer: number, origin: number): void {
    this.#payload[0] = answer;
    this.#payload[1] = origin;
    this.#builder.add(this.#hash.hash(person, person.length), this.#payload);
  }
}

/**
 * Does work with files that the list itself no longer needs: damage to them must not fail the merge. Returns whether
 * there was none.
 */
async function unlessDamaged(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof ListError && error.problem.kind === 'storage damaged')) throw error;
    return false;
  }
}
