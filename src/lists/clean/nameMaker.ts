import type { Line } from '../read/lines/lines.ts';
import type { FieldSource, Matching } from '../types/matching.ts';
import type { NotSentReason, PlanOptions, RepairKind } from '../types/plan.ts';
import { cleanFirstName, cleanLastName, type CleanName } from './names/cleanNames.ts';
import { isPlainName } from './names/isPlainName.ts';
import { notAPerson, notAPersonPair, type NotAPerson } from './names/notAPerson.ts';
import { splitPersonName, splitPlainName, type SplitName } from './names/splitFullName.ts';
import { isTitle } from './names/words/titles.ts';
import { tokensOf } from './names/words/tokens.ts';
import type { SourceTexts } from './sourceTexts.ts';
import { isPlain } from './text/isPlain.ts';
import type { OnRepair } from './text/cleanText.ts';
import { Value } from './value.ts';

/** What a row gives for first and last name besides the values. */
export interface MadeNames {
  /** Parts of names that are not sent. */
  readonly unsent: string;
  readonly reason: NotSentReason | undefined;
}

type NameField = 'first_name' | 'last_name';

const NOTHING_BESIDES: MadeNames = { unsent: '', reason: undefined };

const REASONS: Readonly<Record<NotAPerson, NotSentReason>> = {
  organization: 'not a person',
  'no one named': 'no one named',
};

/** Makes first and last names of rows, from columns of their own or from whole names. */
export class NameMaker {
  readonly #values: Readonly<Record<NameField, Value>>;
  readonly #texts: SourceTexts;
  /** A whole name, for a look at its bytes. */
  readonly #whole = new Value();
  readonly #cleans: boolean;
  readonly #sendAnyway: ReadonlySet<NotSentReason>;
  readonly #onRepair: OnRepair<RepairKind>;

  constructor(
    values: Readonly<Record<NameField, Value>>,
    texts: SourceTexts,
    { without = [], sendAnyway = [] }: PlanOptions,
    onRepair: OnRepair<RepairKind>,
  ) {
    this.#values = values;
    this.#texts = texts;
    this.#cleans = !without.includes('name cleaned');
    this.#sendAnyway = new Set(sendAnyway);
    this.#onRepair = onRepair;
  }

  /** Sets both values. */
  make(fields: Matching, line: Line): MadeNames {
    const { first_name: first, last_name: last } = fields;
    if (isOfFullName(first) && isOfFullName(last) && isSame(first, last))
      return this.#fromWhole(this.#texts.nameText(first, line), first.lastFirst);
    const isFirstPlain = this.#fill(this.#values.first_name, first, line);
    const isLastPlain = this.#fill(this.#values.last_name, last, line);
    return isFirstPlain && isLastPlain ? NOTHING_BESIDES : this.#fromTwo();
  }

  /** Sets a value to its cell as it is; returns whether nothing about it is to be cleaned. */
  #fill(value: Value, source: FieldSource | undefined, line: Line): boolean {
    const isRight = value.referTo(source, line) && isPlain(value.bytes, value.from, value.to);
    if (!isRight) value.set(this.#part(source, line));
    return isPlainName(value.bytes, value.from, value.to);
  }

  #fromWhole(text: string, lastFirst: boolean | undefined): MadeNames {
    const isPlainText = this.#isPlain(text);
    const split = this.#split(text, lastFirst, isPlainText);
    this.#values.first_name.set(split.first);
    this.#values.last_name.set(split.last);
    const reason = isPlainText ? undefined : this.#reason(notAPerson(text));
    return { unsent: split.rest === '' ? '' : withoutTitleWords(split.rest), reason };
  }

  #fromTwo(): MadeNames {
    const [first, last] = [this.#values.first_name.text(), this.#values.last_name.text()];
    const reason = this.#reason(notAPersonPair(first, last));
    const [cleanFirst, cleanLast] = [
      this.#clean(first, cleanFirstName),
      this.#clean(last, cleanLastName),
    ];
    this.#values.first_name.set(cleanFirst.name);
    this.#values.last_name.set(cleanLast.name);
    const unsent = withoutTitleWords(`${cleanFirst.rest} ${cleanLast.rest}`.trim());
    return { unsent, reason };
  }

  /** The text of one name; of a whole name its part. */
  #part(source: FieldSource | undefined, line: Line): string {
    const text = this.#texts.nameText(source, line);
    if (!isOfFullName(source)) return text;
    const { first, last } = this.#split(text, source.lastFirst, this.#isPlain(text));
    return source.kind === 'first of full name' ? first : last;
  }

  #isPlain(text: string): boolean {
    this.#whole.set(text);
    return isPlainName(this.#whole.bytes, this.#whole.from, this.#whole.to);
  }

  #split(text: string, lastFirst: boolean | undefined, hasPlainName: boolean): SplitName {
    const split = (hasPlainName ? splitPlainName : splitPersonName)(
      text,
      lastFirst ? 'last name first' : 'first name first',
    );
    if (text !== '') this.#onRepair('full name split', text, `${split.first} | ${split.last}`);
    return split;
  }

  #clean(text: string, clean: (text: string) => CleanName): CleanName {
    if (text === '' || !this.#cleans) return { name: text, rest: '' };
    const cleaned = clean(text);
    if (cleaned.name !== text) this.#onRepair('name cleaned', text, cleaned.name);
    return cleaned;
  }

  #reason(found: NotAPerson | undefined): NotSentReason | undefined {
    const reason = found && REASONS[found];
    return reason && !this.#sendAnyway.has(reason) ? reason : undefined;
  }
}

/** A title tells nobody apart: `Mr. John Smith` is `John Smith`. */
function withoutTitleWords(rest: string): string {
  if (rest === '') return rest;
  const kept = tokensOf(rest).filter((token) => !isTitle(token));
  return kept.map(({ text }) => text).join(' ');
}

type OfFullName = Extract<FieldSource, { kind: 'first of full name' | 'last of full name' }>;

function isOfFullName(source: FieldSource | undefined): source is OfFullName {
  return source?.kind === 'first of full name' || source?.kind === 'last of full name';
}

function isSame(first: OfFullName, last: OfFullName): boolean {
  return (
    first.kind !== last.kind && first.column === last.column && first.lastFirst === last.lastFirst
  );
}
