import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { Button, TEXT_LINK } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { ArrowIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { NotDurableNotice } from '../../features/retention/notDurableNotice.tsx';
import { PATHS } from '../../features/page/paths.ts';
import { useTitle } from '../../features/frame/runScreen.tsx';
import { useConnection, useServices, useWatched } from '../../features/page/services.ts';
import { PastLists } from './pastLists.tsx';
import { Picture } from './picture.tsx';

// Loaded lazily, since they need the code of dialogs.
const Retention = lazy(() => import('./retention.tsx'));
const Templates = lazy(() => import('./templates.tsx'));
const DoNotContact = lazy(() => import('./doNotContact.tsx'));

/** The first screen: what this is, a way in, and the lists of before. */
export default function Home() {
  const words = useMessages('home');
  const { runs, config } = useServices();
  const hasTemplates = (config.templates ?? []).length > 0;
  const past = useWatched(runs.past);
  const returning = past !== undefined && past.length > 0;
  useTitle(undefined, words.heading);
  return (
    // Who this is for is known in a moment: nothing is shown that would jump away then.
    <div className={`space-y-16 pt-4 sm:pt-10 ${past === undefined ? 'animate-late' : ''}`}>
      <Top returning={returning} />
      <NotDurableNotice />
      {!returning && <HowItWorks />}
      <div>
        <PastLists past={past} />
        <Suspense>
          {(returning || hasTemplates) && <Templates />}
          {returning && <Retention />}
        </Suspense>
      </div>
      <Suspense>
        <DoNotContact />
      </Suspense>
      <Promises />
    </div>
  );
}

/** What this is, in five seconds; for those who know, shorter, to leave room for their lists. */
function Top({ returning }: { returning: boolean }) {
  const words = useMessages('home');
  const { config } = useServices();
  return (
    <div
      className={
        returning
          ? ''
          : 'grid grid-cols-[repeat(auto-fit,minmax(min(100%,28rem),1fr))] items-center gap-x-16 gap-y-12'
      }
    >
      <div
        className={
          returning ? 'flex flex-wrap items-end justify-between gap-x-10 gap-y-6' : 'space-y-8'
        }
      >
        <Heading size={returning ? 'heading' : 'display'} lead={returning ? undefined : words.lead}>
          {words.heading}
        </Heading>
        <Ways />
        {config.demo && !returning && (
          <p className="text-fine text-quiet">
            {words.demoHint}{' '}
            <a href="./sample-list.csv" download className={TEXT_LINK}>
              {words.sample}
            </a>
          </p>
        )}
      </div>
      {!returning && <Picture words={words} />}
    </div>
  );
}

function Ways() {
  const words = useMessages('home');
  const { config } = useServices();
  const connected = useConnection() !== undefined;
  const [, navigate] = useLocation();
  return (
    <div className="flex flex-wrap gap-3">
      {config.live && (
        <Button
          variant="primary"
          onClick={() => {
            if (connected) navigate(PATHS.choose);
            else navigate(PATHS.connect, { state: { next: PATHS.choose } });
          }}
        >
          {words.newList}
          <ArrowIcon />
        </Button>
      )}
      {config.demo && (
        <Button
          variant={config.live ? 'secondary' : 'primary'}
          onClick={() => {
            navigate(PATHS.chooseDemo);
          }}
        >
          {words.tryDemo}
        </Button>
      )}
    </div>
  );
}

function HowItWorks() {
  const words = useMessages('home');
  return (
    <ol className="grid gap-x-10 gap-y-8 sm:grid-cols-3">
      {words.steps.map(({ title, text }, i) => (
        <li key={title} className="border-t-2 border-ink pt-4">
          <p className="text-figure font-bold text-accent" aria-hidden="true">
            {i + 1}
          </p>
          <p className="mt-1 text-title font-semibold">{title}</p>
          <p className="mt-1 text-small text-quiet">{text}</p>
        </li>
      ))}
    </ol>
  );
}

function Promises() {
  const words = useMessages('home');
  return (
    <section
      aria-label={words.promises}
      className="rounded-lg bg-sunken px-6 py-8 sm:px-10 sm:py-12"
    >
      <h2 className="sr-only">{words.promises}</h2>
      <div className="grid gap-x-10 gap-y-8 sm:grid-cols-3">
        {words.promise.map(({ title, text }) => (
          <div key={title}>
            <h3 className="font-semibold">{title}</h3>
            <p className="mt-2 text-small text-quiet">{text}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
