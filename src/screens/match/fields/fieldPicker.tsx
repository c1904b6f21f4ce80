import { memo, useState } from 'react';
import type { RecordField } from '../../../api/record.ts';
import type { FieldSource, MatchReason } from '../../../lists/types/matching.ts';
import { useMessages } from '../../../messages/language.tsx';
import { Picker } from '../../../ui/form/picker.tsx';
import type { Choice } from '../../../ui/form/pickerProps.ts';
import { MatchReasonLabel } from './fieldFacts.tsx';
import type { Draft } from '../draft/useDraft.ts';
import { sameSource } from '../../../lists/match/required.ts';

export interface FieldPickerProps {
  readonly field: RecordField;
  /** The same array as long as nothing in it changes. */
  readonly choices: readonly Choice<FieldSource>[];
  /** Position of the chosen one; -1 for none. */
  readonly chosen: number;
  /** Whether an append needs the field, in words. */
  readonly need: string;
  /** Why it is the chosen one; absent if the user chose it. */
  readonly reason: MatchReason | undefined;
  readonly sure: boolean;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly inputs: Map<RecordField, HTMLInputElement>;
  readonly change: Draft['change'];
}

/**
 * The choice of a field's column. While a list is read its profile changes four times a second; the
 * choices hardly ever do, and a picker costs too much to be made again each time.
 */
export const FieldPicker = memo(function FieldPicker(props: FieldPickerProps) {
  const { field, choices, chosen, need, reason, sure, invalid, describedBy, inputs, change } =
    props;
  const words = useMessages('match');
  const names = useMessages('fields');
  return (
    <Picker
      label={names[field]}
      aside={
        chosen === -1 ? (
          <span className="text-fine text-quiet">{need}</span>
        ) : (
          <MatchReasonLabel reason={reason} sure={sure} />
        )
      }
      choices={choices}
      chosen={choices[chosen] ?? null}
      same={sameSource}
      words={words.picker}
      invalid={invalid}
      describedBy={describedBy}
      onBox={(box) => {
        if (box) inputs.set(field, box);
      }}
      onChoice={(choice) => {
        change({ type: 'field', field, source: choice?.value ?? null });
      }}
    />
  );
});

/** Gives the same array again as long as nothing in it changes. */
export function useSteadyChoices(
  choices: readonly Choice<FieldSource>[],
): readonly Choice<FieldSource>[] {
  const [steady, setSteady] = useState(choices);
  if (steady === choices || sameChoices(steady, choices)) return steady;
  setSteady(choices);
  return choices;
}

function sameChoices(
  a: readonly Choice<FieldSource>[],
  b: readonly Choice<FieldSource>[],
): boolean {
  return (
    a.length === b.length &&
    a.every(({ value, label, detail }, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        label === other.label &&
        detail === other.detail &&
        sameSource(value, other.value)
      );
    })
  );
}
