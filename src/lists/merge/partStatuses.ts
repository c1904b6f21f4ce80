import type { Disposition } from '../plan/dispositions.ts';
import { Uint32Column } from '../storage/uint32Column.ts';
import type { OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { NoMatchReason, PartOutcome } from '../types/outcome.ts';
import type { Part } from '../types/plan.ts';
import { Answers } from './answers.ts';
import { UNUSABLE } from './emailOf.ts';
import { openWithheld, type Withheld } from './withheld.ts';

/** A part and what became of it. */
export interface EndedPart {
  readonly part: Part;
  readonly outcome: PartOutcome;
}

/** What became of a row. */
export type RowStatus =
  /** `sharedWith`: the row number of the row that was sent, where this one differs in what was not. */
  | { readonly kind: 'matched'; readonly email: string; readonly sharedWith?: number }
  /** With a reason where there was an answer that could not be used. */
  | { readonly kind: 'no match'; readonly reason?: NoMatchReason }
  /** There is an email, which is withheld: it is of somebody on the do-not-contact list. */
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'not sent'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'pending' };

/** Tells what became of rows, by what became of the parts and by the answers to those fetched. */
export class PartStatuses {
  readonly #parts: readonly EndedPart[];
  readonly #answers: Answers;
  readonly #rowNumbers: Uint32Column;
  readonly #withheld: Withheld | undefined;
  #current: EndedPart | undefined;

  private constructor(
    parts: readonly EndedPart[],
    answers: Answers,
    rowNumbers: Uint32Column,
    withheld: Withheld | undefined,
  ) {
    this.#parts = parts;
    this.#answers = answers;
    this.#rowNumbers = rowNumbers;
    this.#withheld = withheld;
  }

  static async open(
    files: OpenFiles,
    run: string,
    ended: readonly EndedPart[],
  ): Promise<PartStatuses> {
    const answers = new Answers();
    for (const { part, outcome } of ended) {
      if (outcome.kind !== 'fetched') continue;
      const path = runFiles(run).answers(part.id);
      answers.add(part.id, await files.open(path, `the result of batch ${part.id}`));
    }
    const parts = ended.toSorted((a, b) => a.part.firstRecord - b.part.firstRecord);
    const rowNumbers = new Uint32Column(await files.open(runFiles(run).rowNumbers, 'the plan'));
    return new PartStatuses(parts, answers, rowNumbers, await openWithheld(files, run, ended));
  }

  status(row: Disposition): RowStatus {
    if (row.kind === 'not sent') return row;
    const found = this.#partOf(row.record);
    if (!found) return { kind: 'pending' };
    const { part, outcome } = found;
    if (outcome.kind !== 'fetched') return outcome;
    const i = row.record - part.firstRecord;
    const email =
      row.kind === 'sent' ? this.#answers.at(part.id, i) : this.#answers.peek(part.id, i);
    if (email === UNUSABLE) return { kind: 'no match', reason: 'unusable email' };
    if (email === '') return { kind: 'no match' };
    if (this.#withheld?.has(row.record)) return { kind: 'suppressed' };
    if (row.kind === 'sent' || !row.shared) return { kind: 'matched', email };
    return { kind: 'matched', email, sharedWith: this.#rowNumbers.peek(row.record) };
  }

  /** Most rows are of the same part as the row before. */
  #partOf(record: number): EndedPart | undefined {
    if (!this.#current || !holds(this.#current, record)) this.#current = this.#find(record);
    return this.#current;
  }

  #find(record: number): EndedPart | undefined {
    let low = 0;
    let high = this.#parts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#parts[middle]?.part.firstRecord ?? 0) <= record) low = middle;
      else high = middle - 1;
    }
    const found = this.#parts[low];
    return found && holds(found, record) ? found : undefined;
  }
}

function holds({ part }: EndedPart, record: number): boolean {
  return record >= part.firstRecord && record < part.firstRecord + part.records;
}

/** The status as the file has it: what stands in its last column. */
export function statusText(status: RowStatus): string {
  switch (status.kind) {
    case 'not sent':
    case 'failed':
      return `${status.kind}: ${status.reason}`;
    case 'unknown':
      return 'unknown: may have been processed';
    case 'no match':
      return status.reason === undefined ? status.kind : `${status.kind}: ${status.reason}`;
    case 'matched':
      if (status.sharedWith === undefined) return status.kind;
      return `${status.kind}: shared with row ${status.sharedWith}`;
    case 'pending':
    case 'suppressed':
      return status.kind;
  }
}
