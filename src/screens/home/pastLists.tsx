import { useState } from 'react';
import type { RunHead } from '../../runs/state.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { PLACE_OF_STAGE, runPath } from '../paths.ts';
import { useServices } from '../services.ts';
import { useTask } from '../task.ts';
import { ErrorNotice } from '../trouble.tsx';
import { words as homeWords, type HomeWords } from './words.ts';

/** From how many lists on a search is offered. */
const MANY = 8;

/** The lists of before, newest first, with the way back to each. */
export function PastLists({ past }: { past: readonly RunHead[] | undefined }) {
  const words = useWords(homeWords);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = (past ?? []).filter(({ fileName }) => fileName.toLowerCase().includes(wanted));
  return (
    <section aria-labelledby="past-lists">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-4">
        <h2 id="past-lists" className="text-title">
          {words.past}
        </h2>
        {past && past.length >= MANY && (
          <TextField type="search" label={words.search} value={search} onText={setSearch} />
        )}
      </div>
      {past === undefined && <p className="text-small text-quiet">{words.pastLoading}</p>}
      {past?.length === 0 && <p className="text-small text-quiet">{words.pastNone}</p>}
      {past !== undefined && past.length > 0 && found.length === 0 && (
        <p className="text-small text-quiet">{words.searchNone(search.trim())}</p>
      )}
      <ul className="border-t border-line empty:hidden">
        {found.map((head) => (
          <PastList key={head.id} head={head} />
        ))}
      </ul>
    </section>
  );
}

function PastList({ head }: { head: RunHead }) {
  const words = useWords(homeWords);
  const { runs } = useServices();
  const removing = useTask();
  const action = words.open[head.stage];
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3.5">
      <div className="min-w-0 grow basis-64">
        <p className="flex items-baseline gap-2">
          <span className="truncate font-semibold">{head.fileName}</span>
          {head.demo && <span className="text-fine font-semibold text-accent">{words.demo}</span>}
        </p>
        <p className="text-fine text-quiet">{facts(head, words)}</p>
      </div>
      <p className="text-small">{stateOf(head, words)}</p>
      <div className="flex gap-2">
        <ButtonLink to={runPath(head.id, PLACE_OF_STAGE[head.stage])}>
          {action}
          <span className="sr-only">: {head.fileName}</span>
        </ButtonLink>
        <Confirm
          trigger={
            <Button look="quiet" busy={removing.busy} aria-label={words.removeOf(head.fileName)}>
              {words.remove}
            </Button>
          }
          title={words.removeTitle(head.fileName)}
          yes={words.remove}
          no={words.keep}
          onYes={() => {
            removing.run(() => runs.remove(head.id));
          }}
        >
          <p>{words.removeText}</p>
          {head.stage === 'running' && <p>{words.removeRunning}</p>}
        </Confirm>
      </div>
      <ErrorNotice error={removing.error} />
    </li>
  );
}

function facts(head: RunHead, words: HomeWords): string {
  const { rows, matched, sentRows } = head;
  return [
    words.started(head.createdAt),
    rows !== undefined && words.rows(rows),
    matched !== undefined && sentRows !== undefined && sentRows > 0
      ? words.matched(matched, matched / sentRows)
      : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}

function stateOf(head: RunHead, words: HomeWords): string {
  if (head.cancelled) return words.states.cancelled;
  if (head.stage === 'running' && head.paused) return words.states.paused;
  return words.states[head.stage];
}
