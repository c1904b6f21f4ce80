import type { Disposition } from '../plan/dispositions.ts';
import type { OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { Part, PartOutcome } from '../types.ts';
import { Answers } from './answers.ts';

/** A part and what became of it. */
export interface EndedPart {
  readonly part: Part;
  readonly outcome: PartOutcome;
}

/** What became of a row. */
export type RowStatus =
  | { readonly kind: 'matched'; readonly email: string }
  | { readonly kind: 'no match' }
  | { readonly kind: 'not sent'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'pending' };

interface Place {
  readonly part: Part;
  readonly outcome: PartOutcome;
  readonly answers: Answers | undefined;
}

/** Tells what became of rows, by what became of the parts and by the answers to those fetched. */
export class PartStatuses {
  readonly #places: readonly Place[];
  #current: Place | undefined;

  private constructor(places: readonly Place[]) {
    this.#places = places;
  }

  static async open(
    files: OpenFiles,
    run: string,
    ended: readonly EndedPart[],
  ): Promise<PartStatuses> {
    const places: Place[] = [];
    for (const { part, outcome } of ended) {
      const path = runFiles(run).answers(part.id);
      const answers =
        outcome.kind === 'fetched'
          ? new Answers(await files.open(path, `the result of batch ${part.id}`))
          : undefined;
      places.push({ part, outcome, answers });
    }
    return new PartStatuses(places.toSorted((a, b) => a.part.firstRecord - b.part.firstRecord));
  }

  status(row: Disposition): RowStatus {
    if (row.kind === 'not sent') return row;
    const place = row.kind === 'sent' ? this.#inOrder(row.record) : this.#find(row.record);
    if (!place) return { kind: 'pending' };
    const { part, outcome, answers } = place;
    if (!answers) return outcome.kind === 'fetched' ? { kind: 'no match' } : outcome;
    const email = answers.email(row.record - part.firstRecord);
    return email === '' ? { kind: 'no match' } : { kind: 'matched', email };
  }

  /** Records of rows that are sent come in order: the answers of their part are kept at hand. */
  #inOrder(record: number): Place | undefined {
    if (this.#current && holds(this.#current, record)) return this.#current;
    this.#current?.answers?.unload();
    this.#current = this.#find(record);
    this.#current?.answers?.load();
    return this.#current;
  }

  #find(record: number): Place | undefined {
    let low = 0;
    let high = this.#places.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#places[middle]?.part.firstRecord ?? 0) <= record) low = middle;
      else high = middle - 1;
    }
    const place = this.#places[low];
    return place && holds(place, record) ? place : undefined;
  }
}

function holds({ part }: Place, record: number): boolean {
  return record >= part.firstRecord && record < part.firstRecord + part.records;
}

/** The status as the file has it (design.md, "What comes back"). */
export function statusText(status: RowStatus): string {
  switch (status.kind) {
    case 'not sent':
    case 'failed':
      return `${status.kind}: ${status.reason}`;
    case 'unknown':
      return 'unknown: may have been processed';
    case 'matched':
    case 'no match':
    case 'pending':
      return status.kind;
  }
}
