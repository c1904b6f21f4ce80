import { useState } from 'react';
import { keptUntil } from '../../runs/retention.ts';
import type { RunHead } from '../../runs/state.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useMessages } from '../../messages/language.tsx';
import { StateMark, type StateTone } from '../../ui/data/stateMark.tsx';
import { PLACE_OF_STAGE, runPath } from '../../features/page/paths.ts';
import { useServices } from '../../features/page/services.ts';
import { useShortLife } from '../../features/retention/useLifetime.ts';
import { PastActions } from './pastActions.tsx';
import type { HomeMessages } from '../../messages/en/screens/home.ts';

/** Within this time before a list is removed, the date stands out: a week. */
const SOON = 7 * 86_400_000;

/** One of the lists of before. */
export default function PastList({ head }: { head: RunHead }) {
  const words = useMessages('home');
  const { tone, text } = stateOf(head, words);
  return (
    <li className="grid items-center gap-x-6 gap-y-3 border-b border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_min(10rem,18%)_min(11rem,20%)_minmax(min-content,min(10rem,18%))]">
      <div className="min-w-0">
        <p className="flex items-baseline gap-2">
          <span className="truncate font-semibold" title={head.fileName}>
            {head.fileName}
          </span>
          {head.demo && <span className="text-fine font-semibold text-accent">{words.demo}</span>}
        </p>
        <Facts head={head} />
        <PastActions head={head} />
      </div>
      <div className="flex items-center justify-between gap-6 max-lg:flex-wrap lg:contents">
        <StateMark tone={tone}>{text}</StateMark>
        <Rate head={head} />
        <ButtonLink
          to={runPath(head.id, PLACE_OF_STAGE[head.stage])}
          className="max-sm:w-full"
          label={words.openOf(words.open[head.stage], head.fileName)}
        >
          {words.open[head.stage]}
        </ButtonLink>
      </div>
    </li>
  );
}

function Facts({ head }: { head: RunHead }) {
  const words = useMessages('home');
  const short = useShortLife();
  const { keepDays } = useServices().config;
  const [now] = useState(() => Date.now());
  const until = keptUntil(head, keepDays);
  const { rows, bytes } = head;
  const facts = [
    words.started(head.createdAt),
    rows !== undefined && words.rows(rows),
    bytes !== undefined && words.size(bytes),
  ].filter(Boolean);
  return (
    <p className="text-fine text-quiet">
      {facts.join(' · ')}
      {' · '}
      {short ? (
        short.until
      ) : until === undefined ? (
        words.keptOpen
      ) : until - now > SOON ? (
        words.keptUntil(until)
      ) : (
        <strong className="font-semibold text-warn">{words.goesSoon(until)}</strong>
      )}
    </p>
  );
}

function Rate({ head: { matched, sentRows } }: { head: RunHead }) {
  const words = useMessages('home');
  if (matched === undefined || !sentRows) return <span className="max-lg:hidden" />;
  return (
    <p className="text-small">
      <strong className="font-semibold">{words.matchRate(matched / sentRows)}</strong> {words.rate}
      <span className="block text-fine text-quiet">{words.matched(matched)}</span>
    </p>
  );
}

function stateOf(head: RunHead, words: HomeMessages): { tone: StateTone; text: string } {
  const { states } = words;
  if (head.cancelled) return { tone: 'over', text: states.cancelled };
  if (head.stage === 'running' && head.paused) return { tone: 'needs you', text: states.paused };
  const tones = {
    matching: 'needs you',
    review: 'needs you',
    running: 'under way',
    finished: 'done',
  } as const;
  return { tone: tones[head.stage], text: states[head.stage] };
}
