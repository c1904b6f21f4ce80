import { useEffect, useState, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import type { RunView } from '../../runs/state.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { FileIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { Deferred } from '../../ui/deferred.tsx';
import { PATHS, PLACE_OF_STAGE, runPath, type RunPlace } from '../page/paths.ts';
import { useRun, useServices } from '../page/services.ts';
import { Steps } from './steps.tsx';
import { StoppedNotice } from '../problems/stoppedNotice.tsx';

export interface RunScreenProps {
  readonly id: string;
  readonly place: RunPlace;
  /** Whether the run belongs on this screen; by its stage unless given. */
  readonly belongs?: (view: RunView) => boolean;
  readonly lead?: (view: RunView) => ReactNode;
  /** What stands before the screen's name in the title of the page. */
  readonly titlePrefix?: (view: RunView) => string | undefined;
  readonly children: (view: RunView) => ReactNode;
}

/** What the screens of a run share: which list it is, the steps, the demo's banner, and where else it belongs. */
export function RunScreen(props: RunScreenProps) {
  const { id, place } = props;
  const words = useMessages('frame');
  const view = useRun(id);
  const heading = words.heading[place];
  const unseen = useUnseen();
  const done = unseen && place === 'results' ? words.finished : undefined;
  useTitle(view ? (done ?? props.titlePrefix?.(view)) : undefined, heading);
  if (view === null) return <Missing />;
  const here = view === undefined || (props.belongs?.(view) ?? stagePlace(view) === place);
  if (!here) return <Redirect to={runPath(id, stagePlace(view))} replace />;
  return <RunFrame {...props} view={view} />;
}

interface RunFrameProps extends Pick<RunScreenProps, 'place' | 'lead' | 'children'> {
  /** Absent while it is loaded. */
  readonly view: RunView | undefined;
}

/** The looks of it, with no regard to whether the run belongs here. */
export function RunFrame({ view, place, lead, children }: RunFrameProps) {
  const words = useMessages('frame');
  return (
    <>
      {view?.run.demo && <DemoBanner />}
      <div className="space-y-10">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-b border-line pb-4">
          {view ? <File view={view} /> : <p className="text-small text-quiet">{words.loading}</p>}
          <Steps at={place} />
        </div>
        <Heading lead={view && lead?.(view)}>{words.heading[place]}</Heading>
        {view && <StoppedNotice view={view} />}
        {view && (
          // As high as a window, so that what comes after does not jump.
          <Deferred placeholder={<div aria-busy className="min-h-dvh" />}>
            {children(view)}
          </Deferred>
        )}
      </div>
    </>
  );
}

/** Whether nobody has looked at the page since this screen came up. */
function useUnseen(): boolean {
  const [unseen, setUnseen] = useState(() => document.visibilityState === 'hidden');
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setUnseen(false);
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return unseen;
}

function stagePlace(view: RunView): RunPlace {
  return PLACE_OF_STAGE[view.run.stage];
}

function File({ view }: { view: RunView }) {
  const words = useMessages('frame');
  const { file, profile } = view.run;
  return (
    <p className="flex min-w-0 items-center gap-2 text-small">
      <FileIcon className="size-5 text-quiet" />
      <span className="truncate font-semibold">{file.name}</span>
      <span className="whitespace-nowrap text-quiet">
        {profile && `${words.rows(profile.rows)} · `}
        {words.size(file.bytes)}
      </span>
    </p>
  );
}

/** Says on every screen of a demo that nothing of it is real. */
export function DemoBanner() {
  const words = useMessages('frame');
  return (
    <p className="mb-6 flex items-baseline gap-3 rounded-md bg-accent-soft px-4 py-2.5 text-fine forced-colors:border">
      <strong className="font-bold text-accent">{words.demo}</strong>
      {words.demoText}
    </p>
  );
}

function Missing() {
  const words = useMessages('frame');
  return (
    <div className="space-y-6 py-16">
      <Heading lead={words.missingText}>{words.missing}</Heading>
      <ButtonLink to={PATHS.home} variant="primary">
        {words.home}
      </ButtonLink>
    </div>
  );
}

/** Names the page in the browser: what matters first, then the screen, then the brand. */
export function useTitle(prefix: string | undefined, screen: string): void {
  const { brand } = useServices().config;
  useEffect(() => {
    document.title = [prefix, screen, brand.name].filter(Boolean).join(' · ');
  }, [prefix, screen, brand.name]);
}
