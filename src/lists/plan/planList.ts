import { ENVELOPE_RESERVE } from '../../api/body.ts';
import type { BitSet } from '../bitSet.ts';
import type { ContactLookup } from '../contacts/contactLists.ts';
import { throttled, type Context } from '../context.ts';
import { EarlierLookup, type RememberedLists } from '../earlier/lookUp/earlierLookup.ts';
import type { KnownPeople } from '../earlier/lookUp/knownPeople.ts';
import { sendsRowsWithEmail } from '../email/emailRows.ts';
import type { Cells } from '../read/lines/lines.ts';
import { RowIndex } from '../read/rowIndex.ts';
import { rowsAt } from '../read/rows.ts';
import { scanLines } from '../read/scan.ts';
import { withFiles, type OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import { needRoom, ROOM_TO_PLAN, withNeed } from '../storage/room.ts';
import type { ReadableFile, Storage } from '../storage/storage.ts';
import { Writer } from '../storage/writer.ts';
import type { Matching } from '../types/matching.ts';
import type { Part, Plan, PlanOptions } from '../types/plan.ts';
import type { Progress, Work } from '../types/progress.ts';
import { assignRecords, type Assigned } from './assignRecords.ts';
import { PartCutter } from './parts/partCutter.ts';
import { describePlan } from './describePlan.ts';
import { findDuplicates, repeatedExternalId } from './duplicates/findDuplicates.ts';
import { HeaderLines } from './headerLines.ts';
import type { ListedRows } from './listedRows.ts';
import { Pairs } from './duplicates/pairs.ts';
import { Partitions } from './duplicates/partitions.ts';
import { sentRepairs } from './sentRepairs.ts';
import { Stage, type StageFiles } from './stage.ts';
import { StagedRecords } from './parts/stagedRecords.ts';
import { Uint32Buffer, Uint32Column, WritableUint32Column } from '../storage/uint32Column.ts';
import type { ListRef } from '../types/format.ts';

/** Of the work of planning, the first pass is about so much. */
const FIRST_PASS = 0.75;

interface PlanRequest {
  readonly list: ListRef;
  readonly matching: Matching;
  readonly options: PlanOptions;
  readonly earlier?: RememberedLists | undefined;
  /** The do-not-contact list. */
  readonly contacts: ContactLookup;
}

/** Rows that are not sent, or share another row's answer. */
interface RowsApart {
  readonly duplicates: Pairs;
  readonly leaveOutWithEmail: boolean;
  readonly known: KnownPeople | undefined;
  readonly listed: BitSet | undefined;
}

type ExternalIdProblem = NonNullable<Plan['externalIdProblem']>;

/** Cleans, checks, dedupes and cuts a list. Replaces what an earlier plan has left. */
export async function planList(
  context: Context,
  request: PlanRequest,
  work: Work<Progress>,
): Promise<Plan> {
  const planned = await planOnce(context, request, work);
  if (!('kind' in planned)) return planned;
  // With an External ID that does not do, all is done again with ours, which always do.
  const { external_id: _, ...matching } = request.matching;
  const again = await planOnce(context, { ...request, matching }, work);
  if ('kind' in again) throw new Error('Our own ids were refused.');
  return { ...again, externalIdProblem: planned };
}

async function planOnce(
  context: Context,
  request: PlanRequest,
  work: Work<Progress>,
): Promise<Plan | ExternalIdProblem> {
  const { storage } = context;
  const paths = runFiles(request.list.run);
  const clear = async () => {
    await Promise.all([storage.remove(paths.plan), storage.remove(paths.parts)]);
  };
  await clear();
  try {
    return await withFiles(storage, (open) => new Planning(context, request, work, open).plan());
  } catch (error) {
    // Half a plan is of no use, and where storage is full it is in the way.
    await clear();
    const list = await storage.blob(paths.input(request.list.format));
    throw withNeed(error, (list?.size ?? 0) * ROOM_TO_PLAN);
  }
}

/** Removes what only planning needed. Large files take a while to go (0.1 s for a million rows). */
export async function removeScratch(storage: Storage, run: string): Promise<void> {
  await Promise.all(runFiles(run).onlyToPlan.map((path) => storage.remove(path)));
}

/** One planning of a list, in three passes: stage the rows, find duplicates, cut parts. */
class Planning {
  readonly #context: Context;
  readonly #request: PlanRequest;
  readonly #open: OpenFiles;
  readonly #paths: ReturnType<typeof runFiles>;
  readonly #signal: AbortSignal | undefined;
  readonly #tell: (share: number) => void;

  constructor(context: Context, request: PlanRequest, work: Work<Progress>, open: OpenFiles) {
    this.#context = context;
    this.#request = request;
    this.#open = open;
    this.#paths = runFiles(request.list.run);
    this.#signal = work.signal;
    const tell = throttled(context.now, work.onProgress);
    this.#tell = (share) => tell(() => ({ done: Math.round(share * 1_000), total: 1_000 }));
  }

  async plan(): Promise<Plan | ExternalIdProblem> {
    const copy = await this.#open.open(
      this.#paths.input(this.#request.list.format),
      'the copy of the list',
    );
    await needRoom(this.#context.storage, copy.size() * ROOM_TO_PLAN);
    const { list, options, earlier } = this.#request;
    const { storage } = this.#context;
    const lookup = await EarlierLookup.open(storage, this.#open, list.run, earlier);
    const files = await this.#stageFiles(copy.size(), lookup);
    const stage = await this.#stage(copy, files);
    const leaveOutWithEmail = !sendsRowsWithEmail(
      options.rowsWithEmail,
      stage.people,
      stage.rowsWithEmail,
    );
    const problem = await this.#externalIdProblem(copy, stage, files.externalIds);
    if (problem) return problem;
    const duplicates = new Pairs(await this.#open.create(this.#paths.duplicates));
    await findDuplicates(files.persons, duplicates, leaveOutWithEmail, this.#signal);
    const known = await lookup?.find(options.reuse, this.#signal);
    const listed = await files.listed?.listed(stage.rows, files.persons, this.#signal);
    const apart = { duplicates, leaveOutWithEmail, known, listed };
    const { assigned, parts } = await this.#cut(stage, files, apart);
    const people = await known?.finish();
    const counted = stage.repairs(!leaveOutWithEmail);
    const made = { ...this.#request, copy, dispositions: files.dispositions.file };
    const repairs = assigned.repairedInVain
      ? await sentRepairs(this.#context, this.#open, made, counted, this.#signal)
      : counted;
    const described = { ...this.#request, stage, assigned, parts, repairs, people };
    return describePlan({ ...described, leaveOutWithEmail });
  }

  async #stageFiles(bytes: number, earlier: EarlierLookup | undefined): Promise<StageFiles> {
    const paths = this.#paths;
    // All at once, since to make a file is mostly waiting.
    const files = [
      this.#open.create(paths.records),
      this.#open.create(paths.measures),
      this.#open.create(paths.dispositions),
      this.#open.create(paths.persons),
      this.#request.matching.external_id
        ? this.#open.create(paths.externalIds)
        : Promise.resolve(undefined),
    ] as const;
    // Where one fails, the others must be there to be closed.
    await Promise.allSettled(files);
    const [records, measures, dispositions, persons, externalIds] = await Promise.all(files);
    return {
      records: new Writer(records),
      measures: new Writer(measures),
      dispositions: new Writer(dispositions),
      persons: new Partitions(persons, bytes),
      externalIds: externalIds && new Partitions(externalIds, bytes),
      earlier,
      listed: await this.#listedRows(),
    };
  }

  /** Loads the code for do-not-contact lists if anybody is on one. */
  async #listedRows(): Promise<ListedRows | undefined> {
    const { list, options, contacts } = this.#request;
    if (!contacts.secret) return undefined;
    const { ListedRows: Listed } = await import('./listedRows.ts');
    const { emailColumns = [] } = options;
    return Listed.open(this.#context.storage, this.#open, list.run, contacts.secret, emailColumns);
  }

  async #stage(copy: ReadableFile, files: StageFiles): Promise<Stage> {
    const { list, matching, options } = this.#request;
    const stage = new Stage(files, matching, options, list.corrections);
    const scan = {
      format: list.format,
      blockBytes: this.#context.blockBytes,
      onHeader: (header: Cells) => {
        stage.headerLines = new HeaderLines(header, list.format.subheaders ?? 0);
      },
      onBlock: (bytes: number) => this.#tell((FIRST_PASS * bytes) / copy.size()),
      signal: this.#signal,
    };
    await scanLines(copy, scan, (line, rowNumber, ordinal) => stage.row(line, rowNumber, ordinal));
    stage.end();
    return stage;
  }

  async #cut(
    stage: Stage,
    { records, measures, dispositions }: StageFiles,
    apart: RowsApart,
  ): Promise<{ assigned: Assigned; parts: Part[] }> {
    const { list, options } = this.#request;
    const partBytes = options.bodyBytes - ENVELOPE_RESERVE;
    const staged = new StagedRecords(records.file, new Uint32Column(measures.file));
    const cutter = new PartCutter(this.#context.storage, list.run, staged, partBytes);
    const writer = new Writer(await this.#open.create(this.#paths.rowNumbers));
    const rowNumbers = new Uint32Buffer((bytes) => writer.bytes(bytes));
    const column = new WritableUint32Column(dispositions.file);
    const assigned = await assignRecords({
      staged,
      dispositions: column,
      ...apart,
      duplicateOf: new Pairs(await this.#open.create(this.#paths.duplicateOf)),
      rowNumbers,
      cutter,
      onRows: (rows) => this.#tell(FIRST_PASS + ((1 - FIRST_PASS) * rows) / stage.rows),
      signal: this.#signal,
    });
    rowNumbers.drain();
    writer.drain();
    column.finish();
    return { assigned, parts: await cutter.parts() };
  }

  async #externalIdProblem(
    copy: ReadableFile,
    stage: Stage,
    externalIds: Partitions | undefined,
  ): Promise<ExternalIdProblem | undefined> {
    if (stage.blankExternalId !== undefined)
      return { kind: 'blank', rowNumber: stage.blankExternalId };
    const ordinal = externalIds && (await repeatedExternalId(externalIds, this.#signal));
    if (ordinal === undefined) return undefined;
    const { format } = this.#request.list;
    const index = new RowIndex(await this.#open.open(this.#paths.index(format), 'the index'));
    const { blockBytes } = this.#context;
    const [row] = rowsAt(copy, index, { format, blockBytes }, [ordinal]);
    return { kind: 'repeated', rowNumber: row?.rowNumber ?? 0 };
  }
}
