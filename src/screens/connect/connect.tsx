import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { TOKEN_LIFETIME } from '../../api/limits.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { nextOf, PATHS, runOfPath } from '../paths.ts';
import { useTitle } from '../runScreen.tsx';
import { useConnection, useServices } from '../services.ts';
import { useTask } from '../task.ts';
import { ErrorNotice } from '../trouble.tsx';
import { canBeSent, lookSwapped, tidy } from './credentials.ts';
import { words as connectWords } from './words.ts';

/** Where key and token are entered; goes on from where it was reached. */
export default function Connect() {
  const words = useWords(connectWords);
  const { config } = useServices();
  useTitle(undefined, words.heading);
  return (
    <div className="mx-auto max-w-xl space-y-8 pt-4 sm:pt-10">
      <Heading lead={words.lead}>{words.heading}</Heading>
      <Connected />
      {config.live ? <Form /> : <Notice title={words.noLive}>{words.noLiveText}</Notice>}
    </div>
  );
}

function Connected() {
  const words = useWords(connectWords);
  const { session } = useServices();
  const connection = useConnection();
  const [shownAt] = useState(() => Date.now());
  if (!connection) return null;
  return (
    <Notice
      tone="good"
      title={words.connected}
      actions={
        <Button
          onClick={() => {
            session.disconnect();
          }}
        >
          {words.disconnect}
        </Button>
      }
    >
      {words.since(connection.since, connection.since + TOKEN_LIFETIME - shownAt)}
    </Notice>
  );
}

function Form() {
  const words = useWords(connectWords);
  const { config } = useServices();
  const [apiKey, setApiKey] = useState('');
  const [token, setToken] = useState('');
  const [keep, setKeep] = useState(false);
  const [asked, setAsked] = useState(false);
  const { connect, error } = useConnect();
  const wrongWith = (text: string, missing: string): string | undefined => {
    if (!asked) return undefined;
    if (text === '') return missing;
    return canBeSent(text) ? undefined : words.unprintable;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (canBeSent(apiKey) && canBeSent(token)) connect({ apiKey, token }, keep);
  };
  const secret = { show: words.show, hide: words.hide };
  return (
    <form noValidate className="space-y-6" onSubmit={submit}>
      <TextField
        label={words.key}
        value={apiKey}
        onText={(text) => {
          setApiKey(tidy(text));
        }}
        hint={words.keyHint}
        error={wrongWith(apiKey, words.keyMissing)}
        secret={secret}
      />
      <TextField
        label={words.token}
        value={token}
        onText={(text) => {
          setToken(tidy(text));
        }}
        hint={words.tokenHint}
        error={wrongWith(token, words.tokenMissing)}
        secret={secret}
      />
      {lookSwapped(apiKey, token) && (
        <Notice
          tone="warn"
          role="status"
          actions={
            <Button
              onClick={() => {
                setApiKey(token);
                setToken(apiKey);
              }}
            >
              {words.swap}
            </Button>
          }
        >
          {words.swapped}
        </Notice>
      )}
      <CheckField label={words.keep} hint={words.keepHint} checked={keep} onCheck={setKeep} />
      <ErrorNotice error={error} />
      <div className="flex flex-wrap items-center gap-6">
        <Button type="submit" look="primary">
          {words.connect}
        </Button>
        {config.supportUrl && (
          <a href={config.supportUrl} className="text-small font-medium text-accent underline">
            {words.support}
          </a>
        )}
      </div>
    </form>
  );
}

/** Connects and goes on; a run that waited for credentials goes on with it. */
function useConnect() {
  const { session, runs } = useServices();
  const [, navigate] = useLocation();
  const [next] = useState(() => nextOf(history.state) ?? PATHS.choose);
  const { run, error } = useTask();
  const connect = (credentials: { apiKey: string; token: string }, keep: boolean) => {
    session.connect(credentials, keep);
    run(async () => {
      const id = runOfPath(next);
      const waits = id === undefined ? undefined : runs.view(id).get()?.run.pause?.kind;
      if (id !== undefined && (waits === 'credentials' || waits === 'forbidden'))
        await runs.resume(id);
      navigate(next);
    });
  };
  return { connect, error };
}
