import { byField, type RecordField } from '../../api/record.ts';
import type { Line } from '../read/lines/lines.ts';
import type { ListAddress, Matching } from '../types/matching.ts';
import type { NotSentReason, PlanOptions, RepairKind } from '../types/plan.ts';
import { AddressMaker } from './addressMaker.ts';
import { NameMaker } from './nameMaker.ts';
import { SourceTexts } from './sourceTexts.ts';
import type { OnRepair } from './text/cleanText.ts';
import { Value } from './value.ts';

/** A row's values for the API; empty if there is none. */
export type Values = { readonly [field in RecordField]: Value };

/** What a row gives. Valid until the next row is made: nothing in it is kept. */
export interface MadeRecord {
  readonly values: Values;
  /** Parts of names that are not sent. */
  readonly unsentName: string;
  readonly reason: NotSentReason | undefined;
}

/** What another of the row's addresses can make good. */
const ADDRESS_REASONS: ReadonlySet<NotSentReason> = new Set<NotSentReason>([
  'no street address',
  'no ZIP code, and no city and state',
]);

/**
 * Cleans and checks rows, one at a time, by a matching. Only the submitted copy is ever changed. Most
 * cells are right as they are: of those no text is made, since that takes longer than all the rest.
 */
export class RecordMaker {
  readonly #matching: Matching;
  readonly #otherAddresses: readonly ListAddress[];
  readonly #countryColumn: number | undefined;
  readonly #without: ReadonlySet<RepairKind>;
  readonly #onRepair: OnRepair<RepairKind>;
  readonly #texts: SourceTexts;
  readonly #names: NameMaker;
  readonly #address: AddressMaker;
  readonly #values: Values = {
    external_id: new Value(),
    first_name: new Value(),
    last_name: new Value(),
    address_1: new Value(),
    city: new Value(),
    state: new Value(),
    zipcode: new Value(),
  };

  /** `onRepair` hears of every repair of the row that is being made. */
  constructor(matching: Matching, options: PlanOptions, onRepair: OnRepair<RepairKind>) {
    const { otherAddresses = [], countryColumn, sendAnyway = [] } = options;
    const without = new Set(options.without);
    const texts = new SourceTexts(without, onRepair);
    const sendsAbroad = sendAnyway.includes('outside the United States');
    this.#matching = matching;
    this.#otherAddresses = otherAddresses;
    this.#countryColumn = countryColumn;
    this.#without = without;
    this.#onRepair = onRepair;
    this.#texts = texts;
    this.#names = new NameMaker(this.#values, texts, options, onRepair);
    this.#address = new AddressMaker(this.#values, texts, { without, sendsAbroad }, onRepair);
  }

  make(line: Line): MadeRecord {
    this.#texts.put(this.#values.external_id, this.#matching.external_id, line);
    const isAbroad = this.#address.make(this.#matching, this.#countryColumn, line);
    const names = this.#names.make(this.#matching, line);
    let reason =
      names.reason ??
      reasonOfNames(this.#values) ??
      (isAbroad ? 'outside the United States' : this.#address.lacks());
    if (reason && ADDRESS_REASONS.has(reason) && this.#useOtherAddress(line))
      reason = this.#address.lacks();
    return { values: this.#values, unsentName: names.unsent, reason };
  }

  /** Takes the first whole address of the row's others that is not somebody else's. */
  #useOtherAddress(line: Line): boolean {
    if (this.#without.has('other address used')) return false;
    const before = this.#address.text();
    for (const { fields, names, countryColumn } of this.#otherAddresses) {
      if (names && !this.#isSamePerson(names, line)) continue;
      const isAbroad = this.#address.make(fields, countryColumn, line);
      if (isAbroad || this.#address.lacks()) continue;
      this.#onRepair('other address used', before, this.#address.text());
      return true;
    }
    if (this.#otherAddresses.length > 0)
      this.#address.make(this.#matching, this.#countryColumn, line);
    return false;
  }

  /** Whether the names that go with another address are the row's own. */
  #isSamePerson(names: Matching, line: Line): boolean {
    const { first_name: first, last_name: last } = this.#values;
    const own = [first.text(), last.text()];
    this.#names.make(names, line);
    const same = [first.text(), last.text()].every(
      (name, i) => name.toLowerCase() === own[i]?.toLowerCase(),
    );
    first.set(own[0] ?? '');
    last.set(own[1] ?? '');
    return same;
  }
}

/** The values as texts, to keep. */
export function valueTexts(values: Values): Record<RecordField, string> {
  return byField((field) => values[field].text());
}

/** What an append needs of a name and these values lack. */
function reasonOfNames({ first_name, last_name }: Values): NotSentReason | undefined {
  // Spaces stay where the user wants no trimming; they are no value all the same.
  if (first_name.isBlank) return 'no first name';
  return last_name.isBlank ? 'no last name' : undefined;
}
