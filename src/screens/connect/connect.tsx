import { useState } from 'react';
import { TOKEN_LIFETIME } from '../../api/limits.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTitle } from '../../features/frame/runScreen.tsx';
import { useConnection, useServices } from '../../features/page/services.ts';
import { ConnectForm } from './connectForm.tsx';
import { useReturnPath } from './useConnect.ts';

/** Where the connection to the API is made; goes on from where it was reached. */
export default function Connect() {
  const words = useMessages('connect');
  const { config } = useServices();
  useTitle(undefined, words.heading);
  return (
    <div className="grid gap-x-16 gap-y-12 pt-4 sm:pt-10 lg:grid-cols-[1.7fr_1fr]">
      <div className="space-y-8">
        <Heading lead={words.lead}>{words.heading}</Heading>
        <div className="max-w-xl space-y-8">
          <Connected />
          {config.live ? <ConnectForm /> : <Notice title={words.noLive}>{words.noLiveText}</Notice>}
        </div>
      </div>
      <About />
    </div>
  );
}

function Connected() {
  const words = useMessages('connect');
  const { refusedTitle } = useMessages('connection');
  const { session } = useServices();
  const connection = useConnection();
  const [shownAt] = useState(() => Date.now());
  const next = useReturnPath();
  if (!connection) return null;
  return (
    <Notice
      tone={connection.verdict === 'refused' ? 'warn' : 'good'}
      title={connection.verdict === 'refused' ? refusedTitle : words.connected}
      actions={
        <>
          <ButtonLink to={next}>{words.goOn}</ButtonLink>
          <Button
            onClick={() => {
              session.disconnect();
            }}
          >
            {words.disconnect}
          </Button>
        </>
      }
    >
      {connection.verdict === 'accepted' && <p>{words.accepted}</p>}
      {connection.verdict === undefined && <p>{words.notYetAccepted}</p>}
      <p>{words.since(connection.since, connection.since + TOKEN_LIFETIME - shownAt)}</p>
    </Notice>
  );
}

function About() {
  const words = useMessages('connect');
  const { supportUrl } = useServices().config;
  return (
    <aside className="space-y-6 text-small lg:pt-24">
      {words.about.map(({ title, text }) => (
        <div key={title}>
          <h2 className="font-semibold">{title}</h2>
          <p className="mt-1 text-quiet">{text}</p>
        </div>
      ))}
      {supportUrl && (
        <a href={supportUrl} className="font-medium text-accent underline underline-offset-4">
          {words.support}
        </a>
      )}
    </aside>
  );
}
