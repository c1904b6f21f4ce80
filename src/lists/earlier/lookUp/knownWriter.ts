import { PartEmails } from '../../answers/answers.ts';
import type { Place } from '../../answers/places.ts';
import { ByteBuffer } from '../../byteBuffer.ts';
import type { OpenFiles } from '../../storage/openFiles.ts';
import { runFiles } from '../../storage/paths.ts';
import type { Storage } from '../../storage/storage.ts';
import { Uint32Buffer } from '../../storage/uint32Column.ts';
import { Writer } from '../../storage/writer.ts';
import type { AnswerOrigin } from '../../types/earlier.ts';
import { packAnswer } from '../answerCode.ts';
import type { Entry } from '../entries.ts';
import { writeFacts } from '../facts.ts';

/** The comma after each record, as in a part. */
const COMMA = 44;

/**
 * Writes the people of a list who were in earlier ones, and the answers and records of those whose answer is reused.
 */
export class KnownWriter {
  readonly #storage: Storage;
  readonly #run: string;
  readonly #writer: Writer;
  readonly #words: Uint32Buffer;
  readonly #emails = new PartEmails();
  readonly #records = new ByteBuffer();
  readonly #places: Place[] = [];
  #people = 0;
  #first = 0;

  private constructor(storage: Storage, run: string, writer: Writer) {
    this.#storage = storage;
    this.#run = run;
    this.#writer = writer;
    this.#words = new Uint32Buffer((bytes) => writer.bytes(bytes));
  }

  static async create(storage: Storage, files: OpenFiles, run: string): Promise<KnownWriter> {
    return new KnownWriter(storage, run, new Writer(await files.create(runFiles(run).earlier)));
  }

  /** Begins a stretch of rows with at most `people` people. */
  begin(people: number): void {
    this.#first = this.#people;
    this.#emails.begin(people);
    this.#records.clear();
  }

  /** Adds a person. Returns its position among all. */
  add({ ordinal, rowNumber, code, reused, origin }: Entry): number {
    this.#words.add(ordinal);
    this.#words.add(rowNumber);
    this.#words.add(packAnswer(code, reused, origin));
    this.#people += 1;
    return this.#people - 1;
  }

  /** Stores the answer of the person added last, and the JSON record that would have been sent. */
  keep(email: string, record: Uint8Array): void {
    if (email !== '') this.#emails.set(this.#people - 1 - this.#first, email);
    this.#records.put(record);
    this.#records.putByte(COMMA);
  }

  /** Ends a stretch. `id` names its files. */
  async end(id: number): Promise<void> {
    const records = this.#people - this.#first;
    if (records === 0) return;
    const paths = runFiles(this.#run);
    const answers = await this.#storage.create(paths.earlierAnswers(id));
    try {
      this.#emails.write(answers);
    } finally {
      answers.close();
    }
    const copies = new Writer(await this.#storage.create(paths.earlierRecords(id)));
    copies.bytes(this.#records.bytes());
    copies.finish();
    this.#places.push({ id, firstRecord: this.#first, records });
  }

  async finish(origins: readonly AnswerOrigin[]): Promise<void> {
    this.#words.drain();
    this.#writer.drain();
    this.#writer.file.flush();
    const { earlierFacts } = runFiles(this.#run);
    await writeFacts(this.#storage, earlierFacts, { origins, places: this.#places });
  }
}
