import type { Line } from '../read/lines/lines.ts';
import type { Matching } from '../types/matching.ts';
import type { NotSentReason, RepairKind } from '../types/plan.ts';
import { Abroad, mayBeAbroad } from './abroad.ts';
import { mayBeMisplaced } from './address/mayBeMisplaced.ts';
import { placeInWrongCell } from './address/placeInWrongCell.ts';
import { isAbbreviation, stateAbbreviation } from './place/state.ts';
import { isZip, readZip } from './place/zip.ts';
import type { SourceTexts } from './sourceTexts.ts';
import type { OnRepair } from './text/cleanText.ts';
import type { Value } from './value.ts';

/** ZIP codes without letters or spaces, also incomplete ones: most of them. */
const DIGITS = /^[\d-]*$/;

/** The values of an address. */
export type AddressValues = Readonly<Record<'address_1' | 'city' | 'state' | 'zipcode', Value>>;

interface AddressOptions {
  /** Repairs that are switched off. */
  readonly without: ReadonlySet<RepairKind>;
  /** Whether addresses outside the United States are sent as well. */
  readonly sendsAbroad: boolean;
}

/** Sets the values of an address to those of a row, cleaned. */
export class AddressMaker {
  readonly #values: AddressValues;
  readonly #texts: SourceTexts;
  readonly #options: AddressOptions;
  readonly #onRepair: OnRepair<RepairKind>;
  readonly #abroad = new Abroad();

  /** `onRepair` hears of every repair. */
  constructor(
    values: AddressValues,
    texts: SourceTexts,
    options: AddressOptions,
    onRepair: OnRepair<RepairKind>,
  ) {
    this.#values = values;
    this.#texts = texts;
    this.#options = options;
    this.#onRepair = onRepair;
  }

  /** Gives whether the row stays here because it is outside the United States. */
  make(fields: Matching, countryColumn: number | undefined, line: Line): boolean {
    const { address_1, city, state, zipcode: zip } = this.#values;
    this.#texts.put(address_1, fields.address_1, line);
    this.#texts.put(city, fields.city, line);
    const isStateRight =
      state.referTo(fields.state, line) && isAbbreviation(state.bytes, state.from, state.to);
    const stateText = isStateRight ? undefined : this.#texts.text(fields.state, line);
    if (stateText !== undefined) state.set(this.#state(stateText));
    const isZipRight = zip.referTo(fields.zipcode, line) && isZip(zip.bytes, zip.from, zip.to);
    const zipText = isZipRight ? undefined : this.#texts.text(fields.zipcode, line);
    const isAbroad =
      ((countryColumn !== undefined || mayBeAbroad(state, zipText)) &&
        this.#abroad.has(line, countryColumn, { state, stateText, zip, zipText })) ||
      this.#texts.isAbroad(fields.address_1, line);
    // Another country's postal code is not turned into a ZIP code.
    const isNone = isAbroad && !/^\d{5}$/.test(zipText ?? '');
    if (zipText !== undefined) zip.set(isNone ? '' : this.#zip(zipText));
    const { sendsAbroad } = this.#options;
    if (isNone && zipText && sendsAbroad) this.#onRepair('ZIP left out', zipText, '');
    if (!isAbroad) this.#moveMisplaced(zipText);
    return isAbroad && !sendsAbroad;
  }

  /** The address in one line, to show. */
  text(): string {
    const { address_1, city, state, zipcode } = this.#values;
    const texts = [address_1, city, state, zipcode].map((value) => value.text());
    return texts.filter((text) => text !== '').join(', ');
  }

  /** What an append needs of an address and this one lacks: a street, and a place. */
  lacks(): NotSentReason | undefined {
    const { address_1, city, state, zipcode } = this.#values;
    // If the user switched trimming off, spaces stay, but they still count as blank.
    if (address_1.isBlank) return 'no street address';
    const isPlaced = !zipcode.isBlank || (!city.isBlank && !state.isBlank);
    return isPlaced ? undefined : 'no ZIP code, and no city and state';
  }

  /** Moves what stands in the wrong cell of an address, `Hoboken, NJ` as city, to its own. */
  #moveMisplaced(zipText: string | undefined): void {
    const { address_1, city, state, zipcode } = this.#values;
    const { without } = this.#options;
    // `OR 97301` has been reduced to its ZIP code by now; only the original text has the rest.
    const hasMore = zipText !== undefined && !DIGITS.test(zipText) && /\p{L}/u.test(zipText);
    if (!hasMore && !mayBeMisplaced(address_1, city, state, zipcode)) return;
    if (without.has('place moved') || (hasMore && without.has('ZIP from text'))) return;
    const repaired = placeInWrongCell({
      street: address_1.text(),
      city: city.text(),
      state: state.text(),
      zip: hasMore || zipcode.isEmpty ? (zipText ?? '') : zipcode.text(),
    });
    if (!repaired.changed) return;
    const before = this.text();
    address_1.set(repaired.street);
    city.set(repaired.city);
    state.set(this.#state(repaired.state));
    zipcode.set(this.#zip(repaired.zip));
    this.#onRepair('place moved', before, this.text());
  }

  #state(text: string): string {
    if (text === '' || this.#options.without.has('state abbreviated')) return text;
    const state = stateAbbreviation(text) ?? text;
    if (state !== text) this.#onRepair('state abbreviated', text, state);
    return state;
  }

  #zip(text: string): string {
    if (text === '') return '';
    const { without } = this.#options;
    const read = readZip(text);
    if (!read) {
      if (without.has('ZIP left out')) return text;
      if (!this.#values.city.isEmpty && !this.#values.state.isEmpty)
        this.#onRepair('ZIP left out', text, '');
      return '';
    }
    if (read.repairs.some((kind) => without.has(kind))) return text;
    for (const kind of read.repairs) this.#onRepair(kind, text, read.zip);
    return read.zip;
  }
}
