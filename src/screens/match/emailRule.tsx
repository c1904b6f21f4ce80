import { memo } from 'react';
import type { ColumnProfile, Profile } from '../../lists/types/profile.ts';
import { CheckField, RadioGroup } from '../../ui/field.tsx';
import { Section } from '../../ui/heading.tsx';
import { useWords } from '../../ui/language.tsx';
import type { Draft } from './matching.ts';
import { words as matchWords } from './words.ts';

interface EmailRuleProps {
  readonly draft: Draft;
  readonly profile: Profile;
}

/** What is done about rows that already have an e-mail; nothing where no row can have one. */
export const EmailRule = memo(function EmailRule({ draft, profile }: EmailRuleProps) {
  const words = useWords(matchWords);
  const { emailColumns = [] } = draft.options;
  const candidates = profile.columns.filter(
    ({ index, looks }) => looks.email > 0 || emailColumns.includes(index),
  );
  if (candidates.length === 0) return null;
  return (
    <Section title={words.email}>
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-[minmax(0,22rem)_1fr]">
        <EmailColumns draft={draft} candidates={candidates} />
        {emailColumns.length > 0 && <Rule draft={draft} profile={profile} />}
      </div>
    </Section>
  );
});

/** The columns that may hold the list's own e-mails, each to be checked or not. */
function EmailColumns(props: { draft: Draft; candidates: readonly ColumnProfile[] }) {
  const words = useWords(matchWords);
  const { draft, candidates } = props;
  const { emailColumns = [] } = draft.options;
  return (
    <fieldset className="space-y-2">
      <legend className="mb-2 text-small font-semibold">{words.emailColumns}</legend>
      {candidates.map(({ index, label }) => (
        <CheckField
          key={index}
          label={label}
          checked={emailColumns.includes(index)}
          onCheck={(checked) => {
            const others = emailColumns.filter((other) => other !== index);
            const columns = checked ? [...others, index].toSorted((a, b) => a - b) : others;
            draft.change({ type: 'e-mail columns', columns });
          }}
        />
      ))}
    </fieldset>
  );
}

function Rule({ draft, profile }: EmailRuleProps) {
  const words = useWords(matchWords);
  const { columns, rows } = profile;
  const { emailColumns = [], rowsWithEmail } = draft.options;
  const chosen = emailColumns.flatMap((index) => columns[index] ?? []);
  const labels = chosen.map(({ label }) => label);
  const blank = Math.min(...chosen.map((column) => column.blank));
  const every = blank === 0;
  const rule = rowsWithEmail === 'auto' ? (every ? 'send' : 'leave out') : rowsWithEmail;
  return (
    <div className="space-y-4">
      <p className="text-small text-quiet">
        {every ? words.emailEvery(labels) : words.emailSome(labels, rows - blank, blank)}
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
  );
}
