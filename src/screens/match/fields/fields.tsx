import { memo, useId } from 'react';
import type { RecordField } from '../../../api/record.ts';
import type { Matching } from '../../../lists/types/matching.ts';
import type { Profile } from '../../../lists/types/profile.ts';
import { Section } from '../../../ui/heading.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { FIELDS } from '../../../features/list/fields.ts';
import { FieldPicker, useSteadyChoices } from './fieldPicker.tsx';
import { DoubtHint, ColumnFacts, NoColumnHint } from './fieldFacts.tsx';
import { JoinedColumns } from './joinedColumns.tsx';
import { RememberedMatch } from './rememberedMatch.tsx';
import { TemplateChoice, TemplateGaps } from './templateChoice.tsx';
import type { Draft } from '../draft/useDraft.ts';
import { NameOrder } from './nameOrder.tsx';
import { samplesOf, type Sample } from '../draft/samples.ts';
import { sameSource } from '../../../lists/match/required.ts';
import { choicesFor, sourcesFor } from '../draft/sources.ts';
import type { MatchStatus } from '../draft/matchStatus.ts';
import { AddressChoice } from './addressChoice.tsx';
import type { MatchMessages } from '../../../messages/en/screens/match.ts';

/** Which field is being looked at: by keyboard, or by pointing at it. */
export interface Highlight {
  readonly focused?: RecordField | undefined;
  readonly hovered?: RecordField | undefined;
}

export interface FieldsProps {
  readonly draft: Draft;
  readonly profile: Profile;
  readonly matchStatus: MatchStatus;
  readonly rows: readonly (readonly string[])[];
  readonly invalid: readonly RecordField[];
  /** Filled with the box of each field. */
  readonly inputs: Map<RecordField, HTMLInputElement>;
  readonly onHighlight: (highlight: Highlight) => void;
}

/** Every field with its column, why it has it, and samples. */
export const Fields = memo(function Fields(props: FieldsProps) {
  const words = useMessages('match');
  const { draft, profile, rows } = props;
  const samples = samplesOf(draft.matching, draft.options, rows);
  return (
    <Section
      title={words.fields}
      aside={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <RememberedMatch draft={draft} />
          <TemplateChoice draft={draft} profile={profile} />
        </div>
      }
    >
      <TemplateGaps draft={draft} profile={profile} />
      <AddressChoice draft={draft} profile={profile} />
      <NameOrder draft={draft} />
      <ul className="border-t border-line">
        {FIELDS.map((field) => (
          <Field key={field} field={field} samples={samples[field]} {...props} />
        ))}
      </ul>
    </Section>
  );
});

interface FieldProps extends FieldsProps {
  readonly field: RecordField;
  readonly samples: readonly Sample[];
}

function Field(props: FieldProps) {
  const { field, samples, draft, profile, matchStatus, invalid, inputs, onHighlight } = props;
  const words = useMessages('match');
  const factsId = useId();
  const { columns } = profile;
  const source = draft.matching[field];
  const doubt = matchStatus.doubts.find((one) => one.field === field);
  const isMissing = invalid.includes(field);
  const choices = useSteadyChoices(
    choicesFor(sourcesFor(field, columns, draft.matching), columns, words),
  );
  return (
    // Looking at a field marks its columns; nothing can be done by it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-4 gap-y-1.5 border-b border-line py-2.5 sm:grid-cols-[8.5rem_minmax(0,1fr)]"
      onFocus={() => {
        onHighlight({ focused: field });
      }}
      onBlur={() => {
        onHighlight({ focused: undefined });
      }}
      onMouseEnter={() => {
        onHighlight({ hovered: field });
      }}
      onMouseLeave={() => {
        onHighlight({ hovered: undefined });
      }}
    >
      <FieldPicker
        field={field}
        choices={choices}
        chosen={source ? choices.findIndex(({ value }) => sameSource(value, source)) : -1}
        need={needOf(field, draft.matching, words)}
        reason={draft.reasons[field]}
        sure={!matchStatus.toCheck.includes(field)}
        invalid={isMissing}
        describedBy={factsId}
        inputs={inputs}
        change={draft.change}
      />
      <div id={factsId} className="min-w-0 text-fine text-quiet sm:col-start-2">
        {source ? (
          <ColumnFacts
            source={source}
            profile={profile}
            samples={samples}
            // The parts that were put together are to be seen.
            whole={field === 'address_1'}
          />
        ) : (
          <NoColumnHint field={field} invalid={isMissing} />
        )}
        {doubt && <DoubtHint doubt={doubt} />}
      </div>
      {source && field === 'address_1' && (
        <JoinedColumns
          source={source}
          columns={columns}
          onChange={(next) => {
            draft.change({ type: 'field', field, source: next });
          }}
        />
      )}
    </li>
  );
}

/** Whether an append needs the field, as things stand. */
function needOf(field: RecordField, matching: Matching, words: MatchMessages): string {
  const { zipcode, city, state } = matching;
  const named = field === 'first_name' || field === 'last_name' || field === 'address_1';
  if (named) return words.required;
  const placing = field === 'zipcode' || field === 'city' || field === 'state';
  return placing && !(zipcode ?? (city && state)) ? words.zipOrPlace : words.optional;
}
