import { memo } from 'react';
import {
  columnsWithEmail,
  rowsWithEmail,
  sendsRowsWithEmail,
} from '../../lists/email/emailRows.ts';
import type { ColumnProfile, Profile } from '../../lists/types/profile.ts';
import { CheckField, RadioGroup } from '../../ui/form/fields.tsx';
import { Section } from '../../ui/heading.tsx';
import { useMessages } from '../../messages/language.tsx';
import type { Draft } from './draft/useDraft.ts';

interface EmailRuleProps {
  readonly draft: Draft;
  readonly profile: Profile;
}

/** What is done about rows that already have an email; nothing where no row can have one. */
export const EmailRule = memo(function EmailRule({ draft, profile }: EmailRuleProps) {
  const words = useMessages('match');
  const { emailColumns = [] } = draft.options;
  const { columns, emails = [] } = profile;
  const candidates = new Set([...columnsWithEmail(emails), ...emailColumns]);
  if (candidates.size === 0) return null;
  return (
    <Section title={words.email}>
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-[minmax(0,22rem)_1fr]">
        <EmailColumns
          draft={draft}
          candidates={columns.filter(({ index }) => candidates.has(index))}
        />
        {profile.emails && emailColumns.length > 0 && <Rule draft={draft} profile={profile} />}
        {profile.emails && emailColumns.length === 0 && <Unchecked profile={profile} />}
      </div>
    </Section>
  );
});

/** The columns that may hold the list's own emails, each to be checked or not. */
function EmailColumns(props: { draft: Draft; candidates: readonly ColumnProfile[] }) {
  const words = useMessages('match');
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
            draft.change({ type: 'email columns', columns });
          }}
        />
      ))}
    </fieldset>
  );
}

/** No column is taken for emails: rows that have one all the same are sent like any other. */
function Unchecked({ profile }: { profile: Profile }) {
  const words = useMessages('match');
  const { emails = [] } = profile;
  const having = rowsWithEmail(emails, columnsWithEmail(emails));
  return <p className="text-small text-quiet">{words.emailUnchecked(having)}</p>;
}

function Rule({ draft, profile }: EmailRuleProps) {
  const words = useMessages('match');
  const { columns, rows, emails = [] } = profile;
  const { emailColumns = [], rowsWithEmail: rule } = draft.options;
  const labels = emailColumns.flatMap((index) => columns[index]?.label ?? []);
  const having = rowsWithEmail(emails, emailColumns);
  const sends = sendsRowsWithEmail(rule, rows, having);
  if (having === 0) return <p className="text-small text-quiet">{words.emailNone(labels)}</p>;
  return (
    <div className="space-y-4">
      <p className="text-small text-quiet">
        {having < rows
          ? words.emailSome(labels, having, rows - having)
          : sends
            ? words.emailEverySent(labels)
            : words.emailEveryStays(labels)}
      </p>
      <RadioGroup
        legend={words.emailWhat}
        value={sends ? 'send' : 'leave out'}
        choices={[
          { value: 'leave out', label: words.leaveOut, hint: words.leaveOutHint },
          { value: 'send', label: words.sendThem, hint: words.sendThemHint },
        ]}
        onChoice={(value) => {
          draft.change({ type: 'rows with email', rule: value });
        }}
      />
    </div>
  );
}
