import { memo } from 'react';
import type { Profile } from '../../lists/types/profile.ts';
import { RadioGroup, SelectField } from '../../ui/field.tsx';
import { Section } from '../../ui/heading.tsx';
import { useWords } from '../../ui/language.tsx';
import type { Draft } from './matching.ts';
import { words as matchWords } from './words.ts';

const NO_COLUMN = 'none';

/** What is done about rows that already have an e-mail; nothing where no row can have one. */
export const EmailRule = memo(function EmailRule(props: { draft: Draft; profile: Profile }) {
  const { draft, profile } = props;
  const words = useWords(matchWords);
  const { columns, rows } = profile;
  const { emailColumn, rowsWithEmail } = draft.options;
  const chosen = emailColumn === undefined ? undefined : columns[emailColumn];
  const candidates = columns.filter(
    ({ index, looks }) => looks.email > 0 || index === chosen?.index,
  );
  if (candidates.length === 0) return null;
  const every = chosen?.blank === 0;
  const rule = rowsWithEmail === 'auto' ? (every ? 'send' : 'leave out') : rowsWithEmail;
  return (
    <Section title={words.email}>
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-[minmax(0,22rem)_1fr]">
        <SelectField
          label={words.emailColumn}
          value={chosen ? String(chosen.index) : NO_COLUMN}
          choices={[
            { value: NO_COLUMN, label: words.noEmailColumn },
            ...candidates.map(({ index, label }) => ({ value: String(index), label })),
          ]}
          onChoice={(value) => {
            const column = value === NO_COLUMN ? null : Number(value);
            draft.change({ type: 'e-mail column', column });
          }}
        />
        {chosen && (
          <div className="space-y-4">
            <p className="text-small text-quiet">
              {every
                ? words.emailEvery(chosen.label)
                : words.emailSome(chosen.label, rows - chosen.blank, chosen.blank)}
            </p>
            <RadioGroup
              legend={words.emailWhat}
              value={rule}
              choices={[
                { value: 'leave out', label: words.leaveOut, hint: words.leaveOutHint },
                { value: 'send', label: words.sendThem, hint: words.sendThemHint },
              ]}
              onChoice={(value) => {
                draft.change({ type: 'rows with e-mail', rule: value });
              }}
            />
          </div>
        )}
      </div>
    </Section>
  );
});
