import type { RecordField } from '../../api/record.ts';
import type { Cells } from '../read/blockReader.ts';
import type { FieldSource, Matching } from '../types/matching.ts';
import type { NotSentReason, PlanOptions, RepairKind } from '../types/plan.ts';
import { splitFullName, type SplitName } from './fullName.ts';
import { stateAbbreviation } from './state.ts';
import { isPlaceholder } from './placeholder.ts';
import { cleanText, type TellRepair } from './text.ts';
import { readZip } from './zip.ts';

/** A row's values for the API; empty where there is none. */
export type Values = { [field in RecordField]: string };

/** What a row gives. Good until the next row is made: nothing in it is kept. */
export interface MadeRecord {
  readonly values: Readonly<Values>;
  /** Parts of a full name that are not sent: they tell father from son when duplicates are folded. */
  readonly unsentName: string;
  readonly reason: NotSentReason | undefined;
}

/** Cleans and checks rows, one at a time, by a matching. Only the submitted copy is ever changed. */
export class RecordMaker {
  readonly #matching: Matching;
  readonly #without: ReadonlySet<RepairKind>;
  readonly #tell: TellRepair<RepairKind>;
  readonly #values: Values = {
    external_id: '',
    first_name: '',
    last_name: '',
    address_1: '',
    city: '',
    state: '',
    zipcode: '',
  };

  /** `tell` hears of every repair of the row that is being made. */
  constructor(matching: Matching, { without = [] }: PlanOptions, tell: TellRepair<RepairKind>) {
    this.#matching = matching;
    this.#without = new Set(without);
    this.#tell = tell;
  }

  make(cells: Cells): MadeRecord {
    const values = this.#values;
    const matching = this.#matching;
    values.external_id = this.#text(matching.external_id, cells);
    values.address_1 = this.#text(matching.address_1, cells);
    values.city = this.#text(matching.city, cells);
    values.state = this.#state(this.#text(matching.state, cells));
    const zip = this.#text(matching.zipcode, cells);
    values.zipcode = this.#zip(zip, values.city !== '' && values.state !== '');
    const unsentName = this.#names(cells);
    return { values, unsentName, reason: reasonNotToSend(values) };
  }

  #text(source: FieldSource | undefined, cells: Cells): string {
    if (!source) return '';
    if (source.kind === 'joined')
      return source.columns
        .map((column) => this.#clean(cells[column] ?? ''))
        .filter((text) => text !== '')
        .join(' ');
    return this.#clean(cells[source.column] ?? '');
  }

  #clean(cell: string): string {
    const text = cleanText(cell, this.#without, this.#tell);
    if (!isPlaceholder(text) || this.#without.has('placeholder left out')) return text;
    this.#tell('placeholder left out', text, '');
    return '';
  }

  #state(text: string): string {
    if (text === '' || this.#without.has('state abbreviated')) return text;
    const state = stateAbbreviation(text) ?? text;
    if (state !== text) this.#tell('state abbreviated', text, state);
    return state;
  }

  #zip(text: string, placedWithout: boolean): string {
    if (text === '') return '';
    const read = readZip(text);
    if (!read) {
      if (this.#without.has('ZIP left out')) return text;
      if (placedWithout) this.#tell('ZIP left out', text, '');
      return '';
    }
    if (read.repairs.some((kind) => this.#without.has(kind))) return text;
    for (const kind of read.repairs) this.#tell(kind, text, read.zip);
    return read.zip;
  }

  /** Gives the parts of full names that are not sent. */
  #names(cells: Cells): string {
    const { first_name: first, last_name: last } = this.#matching;
    const firstSplit = this.#split(first, cells);
    const same =
      first?.kind === 'first of full name' &&
      last?.kind === 'last of full name' &&
      first.column === last.column &&
      first.lastFirst === last.lastFirst;
    const lastSplit = same ? firstSplit : this.#split(last, cells);
    this.#values.first_name = firstSplit?.first ?? this.#text(first, cells);
    this.#values.last_name = lastSplit?.last ?? this.#text(last, cells);
    return `${firstSplit?.rest ?? ''} ${same ? '' : (lastSplit?.rest ?? '')}`;
  }

  #split(source: FieldSource | undefined, cells: Cells): SplitName | undefined {
    if (source?.kind !== 'first of full name' && source?.kind !== 'last of full name')
      return undefined;
    const text = this.#text(source, cells);
    if (text === '') return undefined;
    const split = splitFullName(text, source.lastFirst);
    this.#tell('full name split', text, `${split.first} | ${split.last}`);
    return split;
  }
}

/** What an append needs and these values lack (contract.md, "Which attributes an append needs"). */
function reasonNotToSend(values: Readonly<Values>): NotSentReason | undefined {
  if (isBlankValue(values.first_name)) return 'no first name';
  if (isBlankValue(values.last_name)) return 'no last name';
  if (isBlankValue(values.address_1)) return 'no street address';
  if (!isBlankValue(values.zipcode)) return undefined;
  const placed = !isBlankValue(values.city) && !isBlankValue(values.state);
  return placed ? undefined : 'no ZIP code, and no city and state';
}

/** Spaces stay where the user wants no trimming; they are no value all the same. */
function isBlankValue(value: string): boolean {
  return value === '' || value.trim() === '';
}
