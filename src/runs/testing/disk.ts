import { AnswerError, parseResult } from '../../api/answers.ts';
import type { ListEngine } from '../../lists/engine.ts';
import type { PartOutcome, ResultCounts, Summary } from '../../lists/types/outcome.ts';
import type { Part, Plan } from '../../lists/types/plan.ts';
import { ListError } from '../../lists/types/problem.ts';
import type { Profile } from '../../lists/types/profile.ts';
import type { VirtualClock } from './clock.ts';

export interface DiskOptions {
  readonly clock: VirtualClock;
  readonly records: number;
  readonly recordsPerPart: number;
  /** What a record counts in a part's `bytes`; its real text is short. */
  readonly bytesPerRecord?: number;
}

export const FORMAT = { encoding: 'utf-8', delimiter: ',', headerLine: 1 } as const;

export function profileOf(rows: number): Profile {
  return {
    format: FORMAT,
    columns: [],
    proposal: {
      matching: {},
      reasons: {},
      emailColumns: [],
      personColumns: [],
      names: {},
      addresses: [],
    },
    rows,
    widest: 0,
    short: { count: 0, rowNumbers: [] },
    long: { count: 0, rowNumbers: [] },
    blankLines: 0,
    linesAbove: 0,
    bytesRead: rows,
    bytes: rows,
    complete: true,
    notices: [],
  };
}

const NOBODY = { person: 0, md5: 0, sha1: 0, sha256: 0 };

/**
 * A list engine without lists: row n of the list is record n, and the enriched file is a JSON list of
 * what became of each. What it stores outlives tabs.
 */
export class Disk implements ListEngine {
  readonly results = new Map<number, string[]>();
  /** Runs that have files. */
  readonly files = new Set<string>();
  /** Writes that there is still room for. */
  room = Infinity;
  readonly #options: DiskOptions;
  #output: string[] = [];

  constructor(options: DiskOptions) {
    this.#options = options;
  }

  lifetime = () => Promise.resolve('kept' as const);
  waits = () => Promise.resolve();

  glance: ListEngine['glance'] = () => Promise.resolve(profileOf(this.#options.records));

  read: ListEngine['read'] = (run, _file, work) => {
    this.files.add(run);
    const profile = profileOf(this.#options.records);
    work?.onProgress?.(profile);
    return Promise.resolve(profile);
  };

  reread: ListEngine['reread'] = () => Promise.resolve(profileOf(this.#options.records));

  rows: ListEngine['rows'] = () => Promise.resolve([]);

  plan: ListEngine['plan'] = (_list, _matching, { earlier }) => {
    const { records, recordsPerPart } = this.#options;
    const parts: Part[] = [];
    for (let first = 0; first < records; first += recordsPerPart)
      parts.push(this.partOf(parts.length, first, Math.min(recordsPerPart, records - first)));
    const lookedUp = earlier ? { lookedUp: earlier.lists.map(({ run }) => run) } : {};
    return Promise.resolve({ ...planOf(records, parts), ...lookedUp, ...this.#listVersion() });
  };

  split: ListEngine['split'] = async (_run, part, records, [one, two]) => {
    await this.#write();
    return [
      this.partOf(one, part.firstRecord, records),
      this.partOf(two, part.firstRecord + records, part.records - records),
    ];
  };

  recordBlocks: ListEngine['recordBlocks'] = (_run, parts) =>
    Promise.resolve({
      size: 20,
      records: this.#options.records,
      hashes: parts.map(({ hash }) => hash).join(' '),
    });

  compareBlocks: ListEngine['compareBlocks'] = (_run, parts, other) => {
    const isSame = parts.map(({ hash }) => hash).join(' ') === other.hashes;
    const ranges = isSame ? [] : [{ firstRow: 2, lastRow: this.#options.records + 1 }];
    return Promise.resolve({ records: this.#options.records, ranges, more: 0 });
  };

  part: ListEngine['part'] = (_run, part) =>
    Promise.resolve(
      new Blob([
        recordIds(part)
          .map((id) => JSON.stringify({ external_id: id }))
          .join(),
      ]),
    );

  keepResult: ListEngine['keepResult'] = async (_run, part, result) => {
    const { records } = parseResult(await this.#options.clock.busy(new Blob([result]).text()));
    const emails = new Map(records.map((record) => [record.external_id, record.email ?? '']));
    if (recordIds(part).some((id) => !emails.has(id))) throw new AnswerError('Not this part.');
    await this.#write();
    const kept = recordIds(part).map((id) => emails.get(id) ?? '');
    this.results.set(part.id, kept);
    return countsOf(kept);
  };

  merge: ListEngine['merge'] = async (_list, parts) => {
    await this.#write();
    this.#output = parts.flatMap(({ part, outcome }) => this.#statuses(part, outcome));
    return { ...summaryOf(this.#output), ...this.#listVersion() };
  };

  remember: ListEngine['remember'] = () => this.#write();

  output: ListEngine['output'] = () => Promise.resolve(new Blob([JSON.stringify(this.#output)]));

  outcomes: ListEngine['outcomes'] = () => Promise.resolve([]);

  suggestFixes: ListEngine['suggestFixes'] = () => Promise.resolve([]);

  breakdowns: ListEngine['breakdowns'] = () => Promise.resolve([]);

  exportRows: ListEngine['exportRows'] = () => Promise.reject(new Error('There are no lists.'));

  exportWorkbook: ListEngine['exportWorkbook'] = () =>
    Promise.reject(new Error('There are no lists.'));

  exportArchive: ListEngine['exportArchive'] = () =>
    Promise.reject(new Error('There are no lists.'));

  /** Version of the do-not-contact list, which is empty. */
  contactsVersion = 0;

  doNotContact: ListEngine['doNotContact'] = () =>
    Promise.resolve({ version: this.contactsVersion, own: NOBODY, host: NOBODY });

  addContacts: ListEngine['addContacts'] = () => Promise.reject(new Error('There are no lists.'));

  setHostContacts: ListEngine['setHostContacts'] = () =>
    Promise.reject(new Error('There are no lists.'));

  removeContacts: ListEngine['removeContacts'] = () => Promise.resolve();

  exportContacts: ListEngine['exportContacts'] = () =>
    Promise.reject(new Error('There are no lists.'));

  forgetContacts: ListEngine['forgetContacts'] = () => Promise.resolve();

  kept: ListEngine['kept'] = () => Promise.resolve([...this.files]);

  remove: ListEngine['remove'] = (run) => {
    this.files.delete(run);
    return Promise.resolve();
  };

  #listVersion(): { readonly doNotContact?: number } {
    return this.contactsVersion > 0 ? { doNotContact: this.contactsVersion } : {};
  }

  partOf(id: number, firstRecord: number, records: number): Part {
    return {
      id,
      firstRecord,
      records,
      bytes: records * (this.#options.bytesPerRecord ?? 100),
      hash: `${firstRecord}+${records}`,
      firstRow: firstRecord + 2,
      lastRow: firstRecord + records + 1,
    };
  }

  /** Throws where storage is full. */
  #write(): Promise<void> {
    this.room -= 1;
    const full = new ListError({ kind: 'storage full' });
    return this.room < 0 ? Promise.reject(full) : Promise.resolve();
  }

  #statuses(part: Part, outcome: PartOutcome): string[] {
    const words = 'reason' in outcome ? `${outcome.kind}: ${outcome.reason}` : outcome.kind;
    if (outcome.kind !== 'fetched') return recordIds(part).map(() => words);
    return this.results.get(part.id) ?? recordIds(part).map(() => 'result lost');
  }
}

/** Ids of a part's records on the wire. */
export function recordIds({ firstRecord, records }: Part): string[] {
  return Array.from({ length: records }, (_, i) => String(firstRecord + i));
}

function planOf(records: number, parts: readonly Part[]): Plan {
  return {
    rows: records,
    records,
    folded: 0,
    notSent: [],
    repairs: [],
    parts,
    fields: ['external_id'],
    firstRecords: [],
  };
}

function countsOf(emails: readonly string[]): ResultCounts {
  const matched = emails.filter((email) => email !== '').length;
  const noMatch = emails.length - matched;
  return { records: emails.length, matched, noMatch, lacking: 0, extra: 0, repeated: 0 };
}

function summaryOf(statuses: readonly string[]): Summary {
  return {
    rows: statuses.length,
    matched: statuses.filter((status) => status.includes('@')).length,
    noMatch: statuses.filter((status) => status === '').length,
    notSent: [],
    failed: [],
    unknown: 0,
    pending: 0,
    linesAbove: 0,
    blankLines: 0,
    added: { email: 'email', status: 'append_status' },
    bytes: 0,
  };
}
