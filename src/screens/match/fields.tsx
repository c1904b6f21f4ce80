import { useId } from 'react';
import type { RecordField } from '../../api/record.ts';
import { columnsOf } from '../../lists/match/required.ts';
import type { Matching, Profile } from '../../lists/types.ts';
import { Section } from '../../ui/heading.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/language.tsx';
import { FIELDS } from '../fieldWords.ts';
import { FieldPicker, useSteadyChoices } from './fieldPicker.tsx';
import type { Draft } from './matching.ts';
import { fillOf, samplesOf } from './samples.ts';
import { choicesFor, sameSource, sourcesFor } from './sources.ts';
import { words as matchWords, type MatchWords } from './words.ts';

export interface FieldsProps {
  readonly draft: Draft;
  readonly profile: Profile;
  readonly rows: readonly (readonly string[])[];
  readonly invalid: readonly RecordField[];
  /** Filled with the box of each field. */
  readonly boxes: Map<RecordField, HTMLInputElement>;
  readonly onActive: (field: RecordField | undefined) => void;
}

/** Every field with its column, why it has it, and samples. */
export function Fields(props: FieldsProps) {
  const words = useWords(matchWords);
  const samples = samplesOf(props.draft.matching, props.rows);
  return (
    <Section title={words.fields}>
      <ul className="border-t border-line">
        {FIELDS.map((field) => (
          <Field key={field} field={field} samples={samples[field]} {...props} />
        ))}
      </ul>
    </Section>
  );
}

interface FieldProps extends FieldsProps {
  readonly field: RecordField;
  readonly samples: readonly string[];
}

function Field({ field, samples, draft, profile, invalid, boxes, onActive }: FieldProps) {
  const words = useWords(matchWords);
  const factsId = useId();
  const { columns } = profile;
  const source = draft.matching[field];
  const choices = useSteadyChoices(
    choicesFor(sourcesFor(field, columns, draft.matching), columns, words),
  );
  return (
    // Looking at a field marks its columns; nothing can be done by it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className="grid items-center gap-x-8 gap-y-2 border-b border-line py-4 md:grid-cols-[minmax(0,22rem)_1fr]"
      onFocus={() => {
        onActive(field);
      }}
      onBlur={() => {
        onActive(undefined);
      }}
      onMouseEnter={() => {
        onActive(field);
      }}
      onMouseLeave={() => {
        onActive(undefined);
      }}
    >
      <div>
        <FieldPicker
          field={field}
          choices={choices}
          chosen={source ? choices.findIndex(({ value }) => sameSource(value, source)) : -1}
          need={needOf(field, draft.matching, words)}
          invalid={invalid.includes(field)}
          describedBy={factsId}
          boxes={boxes}
          change={draft.change}
        />
      </div>
      <div id={factsId} className="min-w-0 text-fine text-quiet">
        {source ? (
          <Facts field={field} draft={draft} profile={profile} samples={samples} />
        ) : (
          <NoColumn field={field} invalid={invalid.includes(field)} />
        )}
      </div>
    </li>
  );
}

function Facts(props: Pick<FieldProps, 'field' | 'draft' | 'profile' | 'samples'>) {
  const words = useWords(matchWords);
  const { field, draft, profile, samples } = props;
  const source = draft.matching[field];
  if (!source) return null;
  const reason = draft.reasons[field];
  const { share, blank } = fillOf(columnsOf(source), profile);
  const sure = reason !== 'content';
  return (
    <>
      <p className="flex flex-wrap gap-x-2 text-small text-ink">
        {samples.length === 0 && <span className="text-quiet">{words.noSamples}</span>}
        {samples.map((sample) => (
          <span
            key={sample}
            className="max-w-56 truncate rounded-sm bg-sunken px-2 py-0.5 forced-colors:border"
          >
            {sample}
          </span>
        ))}
      </p>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-1.5">
        {sure && <CheckIcon className="size-4 text-accent" />}
        <span className={sure ? '' : 'font-semibold text-warn'}>
          {reason ? words.reasons[reason] : words.yours}
        </span>
        <span aria-hidden="true">·</span>
        <span>{words.filled(share, blank)}</span>
      </p>
    </>
  );
}

function NoColumn({ field, invalid }: { field: RecordField; invalid: boolean }) {
  const words = useWords(matchWords);
  if (field === 'external_id') return words.externalIdHint;
  return invalid && <span className="font-medium text-bad">{words.chooseColumn}</span>;
}

/** Whether an append needs the field, as things stand. */
function needOf(field: RecordField, matching: Matching, words: MatchWords): string {
  const { zipcode, city, state } = matching;
  const named = field === 'first_name' || field === 'last_name' || field === 'address_1';
  if (named) return words.required;
  const placing = field === 'zipcode' || field === 'city' || field === 'state';
  return placing && !(zipcode ?? (city && state)) ? words.zipOrPlace : words.optional;
}
