import { lazy, Suspense, useState } from 'react';
import type { RunHead } from '../../runs/state.ts';
import { Link } from 'wouter';
import { Button, TEXT_LINK } from '../../ui/button.tsx';
import { TextField } from '../../ui/form/fields.tsx';
import { useMessages } from '../../messages/language.tsx';
import { PATHS } from '../../features/page/paths.ts';
import { useConnection, useServices } from '../../features/page/services.ts';
import { Expired } from './expired.tsx';

// Loaded lazily: a first visit has no lists, and dialogs are the largest part of this screen.
const PastList = lazy(() => import('./pastList.tsx'));

/** Minimum number of lists for which a search is offered. */
const MANY = 8;
/** Number of lists shown before “show all”. */
const FIRST = 10;

/** Shows past lists, newest first, with a link to each. */
export function PastLists({ past }: { past: readonly RunHead[] | undefined }) {
  const words = useMessages('home');
  const { config } = useServices();
  const connected = useConnection() !== undefined;
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const wanted = search.trim().toLowerCase();
  const found = (past ?? []).filter(({ fileName }) => fileName.toLowerCase().includes(wanted));
  const shown = all || wanted !== '' ? found : found.slice(0, FIRST);
  return (
    <section aria-labelledby="past-lists">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-4">
        <h2 id="past-lists" className="text-title">
          {words.past}
        </h2>
        {config.live && (
          <Link
            to={connected ? PATHS.report : PATHS.connect}
            state={{ next: PATHS.report }}
            className={`inline-flex min-h-6 items-center text-small ${TEXT_LINK}`}
          >
            {words.openReport}
          </Link>
        )}
        {past && past.length >= MANY && (
          <div className="w-full sm:w-80" role="search">
            <TextField type="search" label={words.search} value={search} onText={setSearch} />
          </div>
        )}
      </div>
      <p role="status" className={wanted !== '' && past ? 'mb-3 text-small text-quiet' : 'sr-only'}>
        {past === undefined && words.pastLoading}
        {past &&
          wanted !== '' &&
          (found.length > 0 ? words.found(found.length) : words.searchNone(search.trim()))}
      </p>
      <Expired past={past ?? []} />
      {past?.length === 0 && <p className="text-small text-quiet">{words.pastNone}</p>}
      <ul className="border-t border-line empty:hidden">
        <Suspense>
          {shown.map((head) => (
            <PastList key={head.id} head={head} />
          ))}
        </Suspense>
      </ul>
      {shown.length < found.length && (
        <Button
          className="mt-4"
          onClick={() => {
            setAll(true);
          }}
        >
          {words.showAll(found.length)}
        </Button>
      )}
    </section>
  );
}
