import { Answers, UNUSABLE } from '../answers/answers.ts';
import { Places } from '../answers/places.ts';
import { dayOf } from '../earlier/dayOf.ts';
import { ReusedAnswers } from '../earlier/reusedAnswers.ts';
import type { Disposition } from '../plan/dispositions.ts';
import { Uint32Column } from '../storage/uint32Column.ts';
import type { OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { AnswerOrigin } from '../types/earlier.ts';
import type { EndedPart, NoMatchReason } from '../types/outcome.ts';
import { openWithheld, type Withheld } from './withheld.ts';

/** The outcome of a row. `from`: the earlier list that the answer comes from. */
export type RowStatus =
  /** `sharedWith`: the row number of the row that was sent, where this one differs in what was not. */
  | {
      readonly kind: 'matched';
      readonly email: string;
      readonly sharedWith?: number;
      readonly from?: AnswerOrigin;
    }
  /** `reason`: why an answer could not be used. */
  | { readonly kind: 'no match'; readonly reason?: NoMatchReason; readonly from?: AnswerOrigin }
  /** An email was found, but its owner is on the do-not-contact list, so it is withheld. */
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'not sent'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'pending' };

const SUPPRESSED = { kind: 'suppressed' } as const;

/** The outcomes of rows, from the outcomes of their parts and the fetched answers. */
export class PartStatuses {
  readonly #parts: Places<EndedPart>;
  readonly #answers: Answers;
  readonly #rowNumbers: Uint32Column;
  readonly #reused: ReusedAnswers | undefined;
  readonly #withheld: Withheld | undefined;

  private constructor(
    parts: readonly EndedPart[],
    answers: Answers,
    rowNumbers: Uint32Column,
    reused: ReusedAnswers | undefined,
    withheld: Withheld | undefined,
  ) {
    this.#parts = new Places(parts, ({ part }) => part);
    this.#answers = answers;
    this.#rowNumbers = rowNumbers;
    this.#reused = reused;
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
    const rowNumbers = new Uint32Column(await files.open(runFiles(run).rowNumbers, 'the plan'));
    const reused = await ReusedAnswers.open(files, run);
    const withheld = await openWithheld(files, run, ended);
    return new PartStatuses(ended, answers, rowNumbers, reused, withheld);
  }

  status(row: Disposition): RowStatus {
    if (row.kind === 'not sent') return row;
    if (row.kind === 'reused') return this.#earlierStatus(row);
    const found = this.#parts.of(row.record);
    if (!found) return { kind: 'pending' };
    const { part, outcome } = found;
    if (outcome.kind !== 'fetched') return outcome;
    const i = row.record - part.firstRecord;
    const email =
      row.kind === 'sent' ? this.#answers.at(part.id, i) : this.#answers.peek(part.id, i);
    const sharedWith =
      row.kind === 'sent' || !row.shared ? undefined : this.#rowNumbers.peek(row.record);
    const status = answered(email, sharedWith);
    return status.kind === 'matched' && this.#withheld?.has(row.record) ? SUPPRESSED : status;
  }

  #earlierStatus({ person, shared }: Extract<Disposition, { kind: 'reused' }>): RowStatus {
    const answer = this.#reused?.of(person);
    if (!answer) return { kind: 'pending' };
    const status = answered(answer.email, shared ? answer.rowNumber : undefined);
    if (status.kind === 'matched' && this.#withheld?.hasEarlier(person)) return SUPPRESSED;
    return { ...status, from: answer.from };
  }
}

/** The status of a row with this answer. */
function answered(email: string, sharedWith?: number) {
  if (email === UNUSABLE) return { kind: 'no match', reason: 'unusable email' } as const;
  if (email === '') return { kind: 'no match' } as const;
  return { kind: 'matched', email, ...(sharedWith === undefined ? {} : { sharedWith }) } as const;
}

/** The status text in the file's last column. */
export function statusText(status: RowStatus): string {
  switch (status.kind) {
    case 'not sent':
    case 'failed':
      return `${status.kind}: ${status.reason}`;
    case 'unknown':
      return 'unknown: may have been processed';
    case 'no match':
      return withDetails(status.kind, [status.reason, originText(status.from)]);
    case 'matched': {
      const { sharedWith, from } = status;
      const shared = sharedWith === undefined ? undefined : `shared with row ${sharedWith}`;
      return withDetails(status.kind, [shared, originText(from)]);
    }
    case 'pending':
    case 'suppressed':
      return status.kind;
  }
}

function withDetails(kind: string, details: readonly (string | undefined)[]): string {
  const known = details.filter((detail) => detail !== undefined);
  return known.length === 0 ? kind : `${kind}: ${known.join(', ')}`;
}

function originText(from: AnswerOrigin | undefined): string | undefined {
  return from && `from ${from.name}, ${dayOf(from.at)}`;
}
