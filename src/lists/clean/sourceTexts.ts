import type { Line } from '../read/lines/lines.ts';
import type { FieldSource } from '../types/matching.ts';
import type { RepairKind } from '../types/plan.ts';
import { ParsedAddresses, textsOf } from './parsedAddresses.ts';
import { joinedText } from './text/joinedText.ts';
import { isPlaceholder } from './text/isPlaceholder.ts';
import { isPlain } from './text/isPlain.ts';
import { withoutSymbols } from './text/withoutSymbols.ts';
import { cleanText, type OnRepair } from './text/cleanText.ts';
import type { Value } from './value.ts';

/** The clean texts of fields' sources, by line. */
export class SourceTexts {
  readonly #without: ReadonlySet<RepairKind>;
  readonly #onRepair: OnRepair<RepairKind>;
  readonly #parsed = new ParsedAddresses();

  /** `without`: repairs that are switched off. `onRepair` hears of every other. */
  constructor(without: ReadonlySet<RepairKind>, onRepair: OnRepair<RepairKind>) {
    this.#without = without;
    this.#onRepair = onRepair;
  }

  /** Sets a value to its clean text; refers to the cell's bytes if they are clean already. */
  put(value: Value, source: FieldSource | undefined, line: Line): void {
    const isRight = value.referTo(source, line) && isPlain(value.bytes, value.from, value.to);
    if (!isRight) value.set(this.text(source, line));
  }

  text(source: FieldSource | undefined, line: Line, isName = false): string {
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

  nameText(source: FieldSource | undefined, line: Line): string {
    const text = this.text(source, line, true);
    if (this.#without.has('symbols removed')) return text;
    const name = withoutSymbols(text);
    if (name !== text) this.#onRepair('symbols removed', text, name);
    return name;
  }

  /** Whether a source of whole addresses names another country. */
  isAbroad(source: FieldSource | undefined, line: Line): boolean {
    if (source?.kind !== 'part of address') return false;
    return this.#parsed.isAbroad(textsOf(line, source.columns));
  }

  /** The clean text of a cell. */
  #cell(line: Line, column: number, isName: boolean): string {
    const text = line.text(column);
    return isPlainCell(line, column) ? text : this.#clean(text, isName);
  }

  #clean(cell: string, isName: boolean): string {
    const text = cleanText(cell, this.#without, this.#onRepair);
    if (!isPlaceholder(text, isName) || this.#without.has('placeholder left out')) return text;
    this.#onRepair('placeholder left out', text, '');
    return '';
  }
}

function isPlainCell(line: Line, column: number): boolean {
  const { bytes } = line;
  const to = line.to(column);
  return bytes !== undefined && to !== -1 && isPlain(bytes, line.from(column), to);
}
