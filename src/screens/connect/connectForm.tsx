import { useReducer, useState } from 'react';
import { ApiError } from '../../api/failure.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, RadioGroup, TextField } from '../../ui/form/fields.tsx';
import { useFocusInvalid } from '../../ui/form/useFocusInvalid.ts';
import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { lookSwapped } from './credentials.ts';
import {
  changeForm,
  EMPTY_FORM,
  validateEarly,
  validate,
  type Form,
  type FormErrors,
} from './form.ts';
import { CredentialsRefused, useConnect } from './useConnect.ts';

/** Asks for what a connection needs, one of two ways. */
export function ConnectForm() {
  const words = useMessages('connect');
  const [form, change] = useReducer(changeForm, EMPTY_FORM);
  const [submitCount, setSubmitCount] = useState(0);
  useFocusInvalid(submitCount);
  const { connect, isPending, error } = useConnect();
  const errors = validate(form, words);
  const shown = submitCount > 0 ? errors : validateEarly(form, words);
  const boxes = { form, change, errors: shown };
  const submit = (how?: { anyway: boolean }) => {
    setSubmitCount(submitCount + 1);
    if (Object.keys(errors).length === 0) connect(form, how);
  };
  return (
    <form
      noValidate
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <RadioGroup
        legend={words.way}
        value={form.way}
        choices={[
          { value: 'token', ...words.ways.token },
          { value: 'password', ...words.ways.password },
        ]}
        onChoice={(way) => {
          change({ way });
        }}
      />
      <TextField
        label={words.key}
        value={form.apiKey}
        hint={words.keyHint}
        error={shown.apiKey}
        secret={words}
        onText={(apiKey) => {
          change({ apiKey });
        }}
      />
      {form.way === 'token' ? <Token {...boxes} /> : <Login {...boxes} />}
      <CheckField
        label={words.keep}
        hint={words.keepHint}
        checked={form.keep}
        onCheck={(keep) => {
          change({ keep });
        }}
      />
      <Refusal
        error={error}
        hasToken={form.way === 'password' || form.token !== ''}
        onAnyway={() => {
          submit({ anyway: true });
        }}
        onPaste={
          form.way === 'password'
            ? () => {
                change({ way: 'token' });
              }
            : undefined
        }
      />
      <Button type="submit" variant="primary" busy={isPending}>
        {words.connect}
      </Button>
    </form>
  );
}

interface BoxesProps {
  readonly form: Form;
  readonly change: (change: Partial<Form>) => void;
  readonly errors: FormErrors;
}

function Token({ form, change, errors }: BoxesProps) {
  const words = useMessages('connect');
  const { apiKey, token } = form;
  return (
    <>
      <TextField
        label={words.token}
        value={token}
        hint={words.tokenHint}
        error={errors.token}
        secret={words}
        onText={(text) => {
          change({ token: text });
        }}
      />
      {apiKey !== '' && apiKey === token && (
        <Notice tone="warn" role="status">
          {words.same}
        </Notice>
      )}
      {lookSwapped(apiKey, token) && (
        <Notice
          tone="warn"
          role="status"
          actions={
            <Button
              onClick={() => {
                change({ apiKey: token, token: apiKey });
              }}
            >
              {words.swap}
            </Button>
          }
        >
          {words.swapped}
        </Notice>
      )}
    </>
  );
}

function Login({ form, change, errors }: BoxesProps) {
  const words = useMessages('connect');
  return (
    <>
      <TextField
        label={words.username}
        value={form.username}
        error={errors.username}
        onText={(username) => {
          change({ username });
        }}
      />
      <TextField
        label={words.password}
        value={form.password}
        error={errors.password}
        secret={words}
        onText={(password) => {
          change({ password });
        }}
      />
    </>
  );
}

interface RefusalProps {
  readonly error: Error | null;
  readonly hasToken: boolean;
  readonly onAnyway: () => void;
  readonly onPaste: (() => void) | undefined;
}

/** Why connecting failed, and the other ways in. */
function Refusal({ error, hasToken, onAnyway, onPaste }: RefusalProps) {
  const words = useMessages('connect');
  if (error instanceof CredentialsRefused)
    return (
      <Notice
        tone="bad"
        role="alert"
        actions={<Button onClick={onAnyway}>{words.connectAnyway}</Button>}
      >
        {words.refusedCredentials(error.failure, hasToken)}
      </Notice>
    );
  if (!(error instanceof ApiError)) return <ErrorNotice error={error} />;
  return (
    <Notice
      tone="bad"
      role="alert"
      actions={onPaste && <Button onClick={onPaste}>{words.pasteToken}</Button>}
    >
      {words.refused(error.failure)}
    </Notice>
  );
}
