import type { RecordField } from '../../api/record.ts';
import type { Line } from '../read/lines/lines.ts';
import type { FieldSource, ListAddress, Matching } from '../types/matching.ts';
import type { NotSentReason, PlanOptions, RepairKind } from '../types/plan.ts';
import { Abroad, mayBeAbroad } from './abroad.ts';
import { mayBeMisplaced } from './address/mayBeMisplaced.ts';
import { placeInWrongCell } from './address/placeInWrongCell.ts';
import { joinedText } from './text/joinedText.ts';
import { NameMaker } from './nameMaker.ts';
import { ParsedAddresses, textsOf } from './parsedAddresses.ts';
import { isPlaceholder } from './text/placeholder.ts';
import { isPlain } from './text/plain.ts';
import { isAbbreviation, stateAbbreviation } from './place/state.ts';
import { withoutSymbols } from './text/symbols.ts';
import { cleanText, type TellRepair } from './text/text.ts';
import { Value } from './value.ts';
import { isZip, readZip } from './place/zip.ts';

/** A row's values for the API; empty where there is none. */
export type Values = { readonly [field in RecordField]: Value };

/** What a row gives. Good until the next row is made: nothing in it is kept. */
export interface MadeRecord {
  readonly values: Values;
  /** Parts of names that are not sent. */
  readonly unsentName: string;
  readonly reason: NotSentReason | undefined;
}

/** Most ZIP codes, whatever they lack. */
const DIGITS = /^[\d-]*$/;

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
  readonly #without: ReadonlySet<RepairKind>;
  readonly #tell: TellRepair<RepairKind>;
  readonly #parsed = new ParsedAddresses();
  readonly #names: NameMaker;
  readonly #countryColumn: number | undefined;
  readonly #sendsAbroad: boolean;
  readonly #abroad = new Abroad();
  readonly #values: Values = {
    external_id: new Value(),
    first_name: new Value(),
    last_name: new Value(),
    address_1: new Value(),
    city: new Value(),
    state: new Value(),
    zipcode: new Value(),
  };

  /** `tell` hears of every repair of the row that is being made. */
  constructor(matching: Matching, options: PlanOptions, tell: TellRepair<RepairKind>) {
    const { without = [], otherAddresses = [], countryColumn, sendAnyway = [] } = options;
    this.#matching = matching;
    this.#otherAddresses = otherAddresses;
    this.#countryColumn = countryColumn;
    this.#sendsAbroad = sendAnyway.includes('outside the United States');
    this.#without = new Set(without);
    this.#tell = tell;
    const textOf = (source: FieldSource | undefined, line: Line) => this.#nameText(source, line);
    this.#names = new NameMaker(this.#values, textOf, options, tell);
  }

  make(line: Line): MadeRecord {
    this.#putText(this.#values.external_id, this.#matching.external_id, line);
    const isAbroad = this.#address(this.#matching, this.#countryColumn, line);
    const names = this.#names.make(this.#matching, line);
    let reason =
      names.reason ??
      reasonOfNames(this.#values) ??
      (isAbroad ? 'outside the United States' : reasonOfAddress(this.#values));
    if (reason && ADDRESS_REASONS.has(reason) && this.#useOtherAddress(line))
      reason = reasonOfAddress(this.#values);
    return { values: this.#values, unsentName: names.unsent, reason };
  }

  /** Gives whether the row stays here because it is outside the United States. */
  #address(fields: Matching, countryColumn: number | undefined, line: Line): boolean {
    const { address_1, city, state, zipcode: zip } = this.#values;
    this.#putText(address_1, fields.address_1, line);
    this.#putText(city, fields.city, line);
    const isStateRight =
      state.referTo(fields.state, line) && isAbbreviation(state.bytes, state.from, state.to);
    const stateText = isStateRight ? undefined : this.#text(fields.state, line);
    if (stateText !== undefined) state.set(this.#state(stateText));
    const isZipRight = zip.referTo(fields.zipcode, line) && isZip(zip.bytes, zip.from, zip.to);
    const zipText = isZipRight ? undefined : this.#text(fields.zipcode, line);
    const isAbroad =
      ((countryColumn !== undefined || mayBeAbroad(state, zipText)) &&
        this.#abroad.has(line, countryColumn, { state, stateText, zip, zipText })) ||
      this.#isWholeAbroad(fields.address_1, line);
    // Of another country's postal code, no ZIP code is made.
    const isNone = isAbroad && !/^\d{5}$/.test(zipText ?? '');
    if (zipText !== undefined) zip.set(isNone ? '' : this.#zip(zipText));
    if (isNone && zipText && this.#sendsAbroad) this.#tell('ZIP left out', zipText, '');
    if (!isAbroad) this.#putRight(zipText);
    return isAbroad && !this.#sendsAbroad;
  }

  #isWholeAbroad(street: FieldSource | undefined, line: Line): boolean {
    if (street?.kind !== 'part of address') return false;
    return this.#parsed.isAbroad(textsOf(line, street.columns));
  }

  /** Moves what stands in the wrong cell of an address, `Hoboken, NJ` as city, to its own. */
  #putRight(zipText: string | undefined): void {
    const { address_1, city, state, zipcode } = this.#values;
    // A ZIP code was made of `OR 97301` already: of the rest of it, the text knows.
    const hasMore = zipText !== undefined && !DIGITS.test(zipText) && /\p{L}/u.test(zipText);
    if (!hasMore && !mayBeMisplaced(address_1, city, state, zipcode)) return;
    if (this.#without.has('place moved') || (hasMore && this.#without.has('ZIP from text'))) return;
    const repaired = placeInWrongCell({
      street: address_1.text(),
      city: city.text(),
      state: state.text(),
      zip: hasMore || zipcode.isEmpty ? (zipText ?? '') : zipcode.text(),
    });
    if (!repaired.changed) return;
    const before = this.#addressText();
    address_1.set(repaired.street);
    city.set(repaired.city);
    state.set(this.#state(repaired.state));
    zipcode.set(this.#zip(repaired.zip));
    this.#tell('place moved', before, this.#addressText());
  }

  /** Takes the first whole address of the row's others that is not somebody else's. */
  #useOtherAddress(line: Line): boolean {
    if (this.#without.has('other address used')) return false;
    const before = this.#addressText();
    for (const { fields, names, countryColumn } of this.#otherAddresses) {
      if (names && !this.#isSamePerson(names, line)) continue;
      const isAbroad = this.#address(fields, countryColumn, line);
      if (isAbroad || reasonOfAddress(this.#values)) continue;
      this.#tell('other address used', before, this.#addressText());
      return true;
    }
    if (this.#otherAddresses.length > 0) this.#address(this.#matching, this.#countryColumn, line);
    return false;
  }

  #addressText(): string {
    const { address_1, city, state, zipcode } = this.#values;
    const texts = [address_1, city, state, zipcode].map((value) => value.text());
    return texts.filter((text) => text !== '').join(', ');
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

  /** Sets a value to its clean text: to the bytes of its cell where they are that. */
  #putText(value: Value, source: FieldSource | undefined, line: Line): void {
    const isRight = value.referTo(source, line) && isPlain(value.bytes, value.from, value.to);
    if (!isRight) value.set(this.#text(source, line));
  }

  #text(source: FieldSource | undefined, line: Line, isName = false): string {
    if (!source) return '';
    switch (source.kind) {
      case 'joined':
        return joinedText(
          source.columns.map((column) => ({
            text: this.#cell(line, column, isName),
            designator: source.designators?.[column],
          })),
        );
      case 'part of address':
        return this.#clean(this.#parsed.address(textsOf(line, source.columns))[source.part], false);
      case 'part of place':
        return this.#clean(this.#parsed.place(line.text(source.column))[source.part], false);
      default:
        return this.#cell(line, source.column, isName);
    }
  }

  /** The clean text of a cell. */
  #cell(line: Line, column: number, isName: boolean): string {
    const text = line.text(column);
    return isPlainCell(line, column) ? text : this.#clean(text, isName);
  }

  #nameText(source: FieldSource | undefined, line: Line): string {
    const text = this.#text(source, line, true);
    if (this.#without.has('symbols removed')) return text;
    const name = withoutSymbols(text);
    if (name !== text) this.#tell('symbols removed', text, name);
    return name;
  }

  #clean(cell: string, isName = false): string {
    const text = cleanText(cell, this.#without, this.#tell);
    if (!isPlaceholder(text, isName) || this.#without.has('placeholder left out')) return text;
    this.#tell('placeholder left out', text, '');
    return '';
  }

  #state(text: string): string {
    if (text === '' || this.#without.has('state abbreviated')) return text;
    const state = stateAbbreviation(text) ?? text;
    if (state !== text) this.#tell('state abbreviated', text, state);
    return state;
  }

  #zip(text: string): string {
    if (text === '') return '';
    const read = readZip(text);
    if (!read) {
      if (this.#without.has('ZIP left out')) return text;
      if (!this.#values.city.isEmpty && !this.#values.state.isEmpty)
        this.#tell('ZIP left out', text, '');
      return '';
    }
    if (read.repairs.some((kind) => this.#without.has(kind))) return text;
    for (const kind of read.repairs) this.#tell(kind, text, read.zip);
    return read.zip;
  }
}

/** The values as texts, to keep. */
export function valueTexts(values: Values): Record<RecordField, string> {
  return {
    external_id: values.external_id.text(),
    first_name: values.first_name.text(),
    last_name: values.last_name.text(),
    address_1: values.address_1.text(),
    city: values.city.text(),
    state: values.state.text(),
    zipcode: values.zipcode.text(),
  };
}

/** What an append needs and these values lack: the API asks for a name, a street, and a place. */
function reasonOfNames({ first_name, last_name }: Values): NotSentReason | undefined {
  // Spaces stay where the user wants no trimming; they are no value all the same.
  if (first_name.isBlank) return 'no first name';
  return last_name.isBlank ? 'no last name' : undefined;
}

function reasonOfAddress({ address_1, city, state, zipcode }: Values): NotSentReason | undefined {
  if (address_1.isBlank) return 'no street address';
  const isPlaced = !zipcode.isBlank || (!city.isBlank && !state.isBlank);
  return isPlaced ? undefined : 'no ZIP code, and no city and state';
}

function isPlainCell(line: Line, column: number): boolean {
  const { bytes } = line;
  const to = line.to(column);
  return bytes !== undefined && to !== -1 && isPlain(bytes, line.from(column), to);
}
