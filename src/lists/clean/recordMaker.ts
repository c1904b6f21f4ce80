import type { RecordField } from '../../api/record.ts';
import type { Line } from '../read/lines.ts';
import type { FieldSource, Matching } from '../types/matching.ts';
import type { NotSentReason, PlanOptions, RepairKind } from '../types/plan.ts';
import { splitFullName, type SplitName } from './fullName.ts';
import { isPlaceholder } from './placeholder.ts';
import { isPlain } from './plain.ts';
import { isAbbreviation, stateAbbreviation } from './state.ts';
import { withoutSymbols } from './symbols.ts';
import { cleanText, type TellRepair } from './text.ts';
import { Value } from './value.ts';
import { isZip, readZip } from './zip.ts';

/** A row's values for the API; empty where there is none. */
export type Values = { readonly [field in RecordField]: Value };

/** Whether the bytes of a cell are the value to send. */
type IsRight = (bytes: Uint8Array, from: number, to: number) => boolean;

/** What a row gives. Good until the next row is made: nothing in it is kept. */
export interface MadeRecord {
  readonly values: Values;
  /** Parts of a full name that are not sent: they tell father from son when duplicates are folded. */
  readonly unsentName: string;
  readonly reason: NotSentReason | undefined;
}

/** Those that need no more than to be clean, but for names. */
const PLAIN_FIELDS = ['external_id', 'address_1', 'city'] as const;

/**
 * Cleans and checks rows, one at a time, by a matching. Only the submitted copy is ever changed. Most
 * cells are right as they are: of those no text is made, since that takes longer than all the rest.
 */
export class RecordMaker {
  readonly #matching: Matching;
  readonly #without: ReadonlySet<RepairKind>;
  readonly #tell: TellRepair<RepairKind>;
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
  constructor(matching: Matching, { without = [] }: PlanOptions, tell: TellRepair<RepairKind>) {
    this.#matching = matching;
    this.#without = new Set(without);
    this.#tell = tell;
  }

  make(line: Line): MadeRecord {
    for (const field of PLAIN_FIELDS)
      if (!this.#isRight(field, line, isPlain))
        this.#values[field].set(this.#text(this.#matching[field], line));
    if (!this.#isRight('state', line, isAbbreviation))
      this.#values.state.set(this.#state(this.#text(this.#matching.state, line)));
    if (!this.#isRight('zipcode', line, isZip))
      this.#values.zipcode.set(this.#zip(this.#text(this.#matching.zipcode, line)));
    const unsentName = this.#names(line);
    return { values: this.#values, unsentName, reason: reasonNotToSend(this.#values) };
  }

  /** Takes the bytes of a field's cell for its value where they are right as they are. */
  #isRight(field: RecordField, line: Line, isRight: IsRight): boolean {
    const source = this.#matching[field];
    const { bytes } = line;
    if (source?.kind !== 'column' || !bytes) return false;
    const [from, to] = [line.from(source.column), line.to(source.column)];
    if (to < from || !isRight(bytes, from, to)) return false;
    this.#values[field].refer(bytes, from, to);
    return true;
  }

  #text(source: FieldSource | undefined, line: Line, isName = false): string {
    if (!source) return '';
    if (source.kind === 'joined')
      return source.columns
        .map((column) => this.#clean(line.text(column), isName))
        .filter((text) => text !== '')
        .join(' ');
    return this.#clean(line.text(source.column), isName);
  }

  #nameText(source: FieldSource | undefined, line: Line): string {
    const text = this.#text(source, line, true);
    if (this.#without.has('symbols removed')) return text;
    const name = withoutSymbols(text);
    if (name !== text) this.#tell('symbols removed', text, name);
    return name;
  }

  #clean(cell: string, isName: boolean): string {
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

  /** Gives the parts of full names that are not sent. */
  #names(line: Line): string {
    const { first_name: first, last_name: last } = this.#matching;
    const firstSplit = this.#split(first, line);
    const same =
      first?.kind === 'first of full name' &&
      last?.kind === 'last of full name' &&
      first.column === last.column &&
      first.lastFirst === last.lastFirst;
    const lastSplit = same ? firstSplit : this.#split(last, line);
    this.#name('first_name', firstSplit?.first, line);
    this.#name('last_name', lastSplit?.last, line);
    return `${firstSplit?.rest ?? ''} ${same ? '' : (lastSplit?.rest ?? '')}`;
  }

  #name(field: 'first_name' | 'last_name', split: string | undefined, line: Line): void {
    if (split === undefined && this.#isRight(field, line, isPlain)) return;
    this.#values[field].set(split ?? this.#nameText(this.#matching[field], line));
  }

  #split(source: FieldSource | undefined, line: Line): SplitName | undefined {
    if (source?.kind !== 'first of full name' && source?.kind !== 'last of full name')
      return undefined;
    const text = this.#nameText(source, line);
    if (text === '') return undefined;
    const split = splitFullName(text, source.lastFirst);
    this.#tell('full name split', text, `${split.first} | ${split.last}`);
    return split;
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

/** What an append needs and these values lack (contract.md, "Which attributes an append needs"). */
function reasonNotToSend(values: Values): NotSentReason | undefined {
  // Spaces stay where the user wants no trimming; they are no value all the same.
  if (values.first_name.isBlank) return 'no first name';
  if (values.last_name.isBlank) return 'no last name';
  if (values.address_1.isBlank) return 'no street address';
  if (!values.zipcode.isBlank) return undefined;
  const placed = !values.city.isBlank && !values.state.isBlank;
  return placed ? undefined : 'no ZIP code, and no city and state';
}
