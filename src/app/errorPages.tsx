import { Button, ButtonLink } from '../ui/button.tsx';
import { errorText } from '../ui/errorText.ts';
import { Heading } from '../ui/heading.tsx';
import { useMessages } from '../messages/language.tsx';

/** What stands where a screen broke: plain words and a way out. */
export function CrashPage({ error }: { error: unknown }) {
  const words = useMessages('app');
  return (
    <div className="space-y-6 py-10">
      <Heading lead={words.brokeText}>{words.broke}</Heading>
      <Button
        variant="primary"
        onClick={() => {
          location.reload();
        }}
      >
        {words.reload}
      </Button>
      <details className="text-small">
        <summary className="font-semibold">{words.details}</summary>
        <pre className="mt-2 overflow-x-auto rounded-md bg-sunken p-4 font-mono text-fine">
          {(error instanceof Error && error.stack) || errorText(error)}
        </pre>
      </details>
    </div>
  );
}

/** What stands where the host's settings are missing or wrong. */
export function ConfigErrorPage({ error }: { error: unknown }) {
  const words = useMessages('app');
  return (
    <div className="mx-auto max-w-3xl space-y-6 px-4 py-16">
      <Heading lead={words.noConfigText}>{words.noConfig}</Heading>
      <p role="alert" lang="en" className="rounded-md bg-bad-soft px-4 py-3.5 text-small">
        {errorText(error)}
      </p>
    </div>
  );
}

/** What stands at an address that leads nowhere. */
export function NotFoundPage() {
  const words = useMessages('app');
  return (
    <div className="space-y-6 py-10">
      <Heading lead={words.nowhereText}>{words.nowhere}</Heading>
      <ButtonLink to="/" variant="primary">
        {words.start}
      </ButtonLink>
    </div>
  );
}
