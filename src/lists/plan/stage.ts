import { ByteBuffer } from '../byteBuffer.ts';
import { hasEmail } from '../email/hasEmail.ts';
import { PersonKeys } from '../person/personKeys.ts';
import { WhoKeys } from '../person/whoKeys.ts';
import { RecordMaker, type MadeRecord } from '../clean/recordMaker.ts';
import { Value } from '../clean/value.ts';
import type { EarlierLookup } from '../earlier/lookUp/earlierLookup.ts';
import { correctedLine } from '../read/lines/correctedLine.ts';
import type { Line } from '../read/lines/lines.ts';
import type { Writer } from '../storage/writer.ts';
import type { Corrections } from '../types/corrections.ts';
import type { Matching } from '../types/matching.ts';
import type { NotSentReason, PlanOptions, Repair, RepairKind } from '../types/plan.ts';
import { candidate, MOST_ROWS, notSent } from './dispositions.ts';
import type { ListedRows } from './listedRows.ts';
import type { HeaderLines } from './headerLines.ts';
import type { Partitions } from './duplicates/partitions.ts';
import { RecordWriter } from './parts/recordWriter.ts';
import { RepairTally } from './repairTally.ts';
import { Uint32Buffer } from '../storage/uint32Column.ts';

/** Bytes above which a record is no person's: most likely a quote swallowed other rows. */
const LONGEST_RECORD = 64 * 1024;

export interface StageFiles {
  /** The records of the rows that can be sent, each with a comma behind it. */
  readonly records: Writer;
  /** For each of these records: its row number, and its bytes without the comma. */
  readonly measures: Writer;
  readonly dispositions: Writer;
  readonly persons: Partitions;
  /** Where an External ID column is matched. */
  readonly externalIds: Partitions | undefined;
  /** Looks up people in earlier lists. Undefined if none is remembered. */
  readonly earlier: EarlierLookup | undefined;
  /** Collects rows on the do-not-contact list. Undefined if there is no such list. */
  readonly listed: ListedRows | undefined;
}

/** The first pass of planning: cleans and checks each row, and stages what can be sent. */
export class Stage {
  readonly #files: StageFiles;
  readonly #maker: RecordMaker;
  readonly #emailColumns: readonly number[];
  readonly #dispositions: Uint32Buffer;
  readonly #measures: Uint32Buffer;
  readonly #persons = new PersonKeys();
  readonly #who: WhoKeys;
  readonly #records: RecordWriter;
  readonly #ownId = new Value();
  /** An External ID and its person, as `repeatedExternalId` wants them. */
  readonly #idAndPerson = new ByteBuffer();
  readonly #repairs: { kind: RepairKind; before: string; after: string }[] = [];
  readonly #tallies = { withEmail: new RepairTally(), without: new RepairTally() };
  readonly #notSent = new Map<NotSentReason, number>();
  /** Of a list with a header, before its first row. */
  headerLines: HeaderLines | undefined;
  readonly #corrections: Corrections | undefined;
  #rows = 0;
  #rowsWithEmail = 0;
  #blankExternalId: number | undefined;

  constructor(
    files: StageFiles,
    matching: Matching,
    options: PlanOptions,
    corrections?: Corrections,
  ) {
    this.#files = files;
    this.#corrections = corrections;
    this.#emailColumns = options.emailColumns ?? [];
    this.#who = new WhoKeys(options.personColumns ?? []);
    this.#dispositions = new Uint32Buffer((bytes) => files.dispositions.bytes(bytes));
    this.#measures = new Uint32Buffer((bytes) => files.measures.bytes(bytes));
    this.#records = new RecordWriter((bytes) => files.records.bytes(bytes));
    this.#maker = new RecordMaker(matching, options, (kind, before, after) => {
      this.#repairs.push({ kind, before, after });
    });
  }

  get rows(): number {
    return this.#rows;
  }

  /** Rows that are people, whether or not they can be sent. */
  get people(): number {
    return this.#rows - (this.#notSent.get('header line') ?? 0);
  }

  get rowsWithEmail(): number {
    return this.#rowsWithEmail;
  }

  /** Rows that cannot be sent, by reason. */
  get notSent(): ReadonlyMap<NotSentReason, number> {
    return this.#notSent;
  }

  /** Row number of the first row to send without the External ID that is matched. */
  get blankExternalId(): number | undefined {
    return this.#blankExternalId;
  }

  /** The repairs of the rows that can be sent; `all` or only those without an email. */
  repairs(all: boolean): Repair[] {
    const none = new RepairTally();
    return this.#tallies.without.with(all ? this.#tallies.withEmail : none);
  }

  row(asRead: Line, rowNumber: number, ordinal: number): void {
    if (ordinal > MOST_ROWS) throw new RangeError('The list has too many rows.');
    if (this.headerLines?.has(asRead, ordinal)) {
      this.#rows += 1;
      this.#leaveOut('header line');
      return;
    }
    // To set the length takes long even where it is the same.
    if (this.#repairs.length > 0) this.#repairs.length = 0;
    const line = correctedLine(asRead, rowNumber, this.#corrections);
    const made = this.#maker.make(line);
    const isWithEmail = this.#hasEmail(line);
    this.#rows += 1;
    if (isWithEmail) this.#rowsWithEmail += 1;
    const reason = made.reason ?? this.#keep(made, line, rowNumber, ordinal, isWithEmail);
    if (reason) this.#leaveOut(reason);
    else this.#take(rowNumber, isWithEmail);
  }

  /** Hands all that is staged to the files. */
  end(): void {
    this.#dispositions.drain();
    this.#measures.drain();
    this.#records.drain();
    for (const writer of [this.#files.records, this.#files.measures, this.#files.dispositions])
      writer.drain();
  }

  #hasEmail(line: Line): boolean {
    for (const column of this.#emailColumns) if (hasEmail(line, column)) return true;
    return false;
  }

  #leaveOut(reason: NotSentReason): void {
    this.#notSent.set(reason, (this.#notSent.get(reason) ?? 0) + 1);
    this.#dispositions.add(notSent(reason));
  }

  #take(rowNumber: number, isWithEmail: boolean): void {
    const repairs = this.#repairs;
    this.#dispositions.add(candidate(repairs.length > 0, isWithEmail));
    if (repairs.length > 0)
      this.#tallies[isWithEmail ? 'withEmail' : 'without'].add(rowNumber, repairs);
  }

  /** Stages a record, unless it is too long. */
  #keep(
    made: MadeRecord,
    line: Line,
    rowNumber: number,
    ordinal: number,
    isWithEmail: boolean,
  ): NotSentReason | undefined {
    const { externalIds, persons, earlier, listed } = this.#files;
    const externalId = externalIds ? made.values.external_id : this.#ownId;
    if (!externalIds) externalId.setNumber(ordinal + 1);
    const length = this.#records.write(made.values, externalId, LONGEST_RECORD);
    if (length > LONGEST_RECORD) return 'too long';
    const person = this.#persons.make(made.values);
    const personBytes = person.length;
    listed?.row(ordinal, person, personBytes, line, isWithEmail);
    this.#who.put(person, made.unsentName, line);
    persons.add(ordinal, person, isWithEmail, personBytes);
    person.cutTo(personBytes);
    earlier?.add(person, personBytes, ordinal);
    if (externalIds) this.#addExternalId(externalIds, ordinal, externalId, person);
    if (externalId.isEmpty) this.#blankExternalId ??= rowNumber;
    this.#measures.add(rowNumber);
    this.#measures.add(length);
    return undefined;
  }

  #addExternalId(ids: Partitions, ordinal: number, id: Value, person: ByteBuffer): void {
    const text = this.#idAndPerson;
    text.clear();
    text.put(id.bytes.subarray(id.from, id.to));
    text.putByte(0);
    const idBytes = text.length;
    text.put(person.bytes());
    ids.add(ordinal, text, false, idBytes);
  }
}
