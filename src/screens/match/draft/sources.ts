import type { RecordField } from '../../../api/record.ts';
import {
  looksLikePlace,
  looksLikeWholeAddress,
} from '../../../lists/clean/address/looksLikeAddress.ts';
import { partsOfName } from '../../../lists/match/partsOfName.ts';
import { columnsOf, sameSource } from '../../../lists/match/required.ts';
import type { FieldSource, Matching } from '../../../lists/types/matching.ts';
import type { ColumnProfile } from '../../../lists/types/profile.ts';
import type { Choice } from '../../../ui/form/pickerProps.ts';
import type { MatchMessages } from '../../../messages/en/screens/match.ts';

type SourceWords = Pick<MatchMessages, 'firstOf' | 'lastOf' | 'partOf'>;

/** Which part of a whole address a field is. */
const PARTS: { readonly [field in RecordField]?: 'street' | 'city' | 'state' | 'zip' } = {
  address_1: 'street',
  city: 'city',
  state: 'state',
  zipcode: 'zip',
};

/** From which share of whole names on a column is offered as full name. */
const FULL_NAMES = 0.25;

/** What a source is called. */
export function sourceLabel(
  source: FieldSource,
  columns: readonly ColumnProfile[],
  words: SourceWords,
): string {
  const label = (index: number) => columns[index]?.label ?? '';
  switch (source.kind) {
    case 'column':
      return label(source.column);
    case 'first of full name':
      return words.firstOf(label(source.column));
    case 'last of full name':
      return words.lastOf(label(source.column));
    case 'joined':
      return source.columns.map(label).join(' + ');
    case 'part of address':
      return words.partOf[source.part](source.columns.map(label).join(' + '));
    case 'part of place':
      return words.partOf[source.part](label(source.column));
  }
}

/**
 * Everything that a field can take its value from: each column, for names also the parts of full
 * names, for an address also the parts of cells that have several of them.
 */
export function sourcesFor(
  field: RecordField,
  columns: readonly ColumnProfile[],
  matching: Matching,
): FieldSource[] {
  const plain = columns.map(({ index }): FieldSource => ({ kind: 'column', column: index }));
  const chosen = matching[field];
  const special = specialSources(field, columns);
  const known = chosen && [...plain, ...special].some((source) => sameSource(source, chosen));
  return [...(chosen && !known ? [chosen] : []), ...plain, ...special];
}

function specialSources(field: RecordField, columns: readonly ColumnProfile[]): FieldSource[] {
  if (field === 'first_name' || field === 'last_name')
    return columns
      .filter(({ looks }) => looks.fullName >= FULL_NAMES && looks.street < FULL_NAMES)
      .map((column) => partsOfName(column)[field]);
  const part = PARTS[field];
  if (!part) return [];
  return columns.flatMap(({ index, samples }): FieldSource[] => {
    if (samples.some(looksLikeWholeAddress))
      return [{ kind: 'part of address', columns: [index], part }];
    if (part === 'street' || !samples.some(looksLikePlace)) return [];
    return [{ kind: 'part of place', column: index, part }];
  });
}

/** Plain columns as choices of a picker, with their first values. */
export function columnChoices(columns: readonly ColumnProfile[]): Choice<number>[] {
  return columns.map(({ index, label, samples }) => ({
    value: index,
    label,
    detail: samples.slice(0, 3).join(', '),
  }));
}

/** The sources as choices of a picker, with the first values of their columns. */
export function choicesFor(
  sources: readonly FieldSource[],
  columns: readonly ColumnProfile[],
  words: SourceWords,
): Choice<FieldSource>[] {
  return sources.map((source) => ({
    value: source,
    label: sourceLabel(source, columns, words),
    detail: columnsOf(source)
      .map((index) => columns[index]?.samples.slice(0, 3).join(', ') ?? '')
      .filter((samples) => samples !== '')
      .join(' + '),
  }));
}
