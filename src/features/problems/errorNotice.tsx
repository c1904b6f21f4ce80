import type { ReactNode } from 'react';
import { ListError, type ListProblem } from '../../lists/types/problem.ts';
import { ContactsError } from '../../runs/contacts.ts';
import { LedgerError } from '../../runs/ledger/ledger.ts';
import type { LedgerProblem } from '../../runs/live.ts';
import { errorText } from '../../ui/errorText.ts';
import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says what is wrong with a list. */
export function ProblemNotice(props: { problem: ListProblem; actions?: ReactNode }) {
  const { title, text } = useMessages('problems').problem(props.problem);
  return (
    <Notice tone="bad" role="alert" title={title} actions={props.actions}>
      <p>{text}</p>
    </Notice>
  );
}

/** Says what keeps a run from being written down. */
export function LedgerNotice(props: { problem: LedgerProblem; actions?: ReactNode }) {
  const { title, text } = useMessages('stopped').ledger[props.problem];
  return (
    <Notice tone="bad" role="alert" title={title} actions={props.actions}>
      <p>{text}</p>
    </Notice>
  );
}

/** Says what an action failed with; nothing where it did not fail. */
export function ErrorNotice({ error }: { error: Error | null }) {
  const words = useMessages('problems');
  if (error === null) return null;
  if (error instanceof ListError) return <ProblemNotice problem={error.problem} />;
  if (error instanceof LedgerError) return <LedgerNotice problem={error.problem} />;
  const { title, text } =
    error instanceof ContactsError
      ? words.contacts[error.problem]
      : words.unexpected(errorText(error));
  return (
    <Notice tone="bad" role="alert" title={title}>
      <p>{text}</p>
    </Notice>
  );
}
