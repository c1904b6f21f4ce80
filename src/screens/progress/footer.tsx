import { awaitsDecision } from '../../runs/model/batch.ts';
import type { RunView } from '../../runs/state.ts';
import { CheckIcon, InfoIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { useLifetime, useShortLife } from '../../features/retention/useLifetime.ts';
import { Controls } from './controls.tsx';
import { PersistButton } from './persistButton.tsx';
import { PartialDownload, hasResults } from './partialDownload.tsx';
import { NotifyButton } from './notifyButton.tsx';

/** What can be done meanwhile, and whether the tab is needed. */
export function Footer({ view }: { view: RunView }) {
  const words = useMessages('progress');
  const lifetime = useLifetime();
  return (
    <div className="space-y-4 border-t border-line pt-5">
      <TabAdvice view={view} />
      <div className="flex flex-wrap items-center gap-3">
        <Controls run={view.run} />
        <PartialDownload run={view.run} />
        <NotifyButton />
      </div>
      {lifetime === 'kept' && !view.run.demo && <PersistButton />}
      {hasResults(view.run) && <p className="text-fine text-quiet">{words.soFarHint}</p>}
    </div>
  );
}

/** Says whether the tab may be closed. Empty while the run waits for the user. */
function TabAdvice({ view: { run } }: { view: RunView }) {
  const words = useMessages('progress');
  const short = useShortLife();
  const asks = run.pause !== undefined || run.batches.some(awaitsDecision);
  if (asks) return null;
  const unsent = run.batches.some(
    ({ outcome, decision }) => outcome === 'planned' || outcome === 'sending' || decision,
  );
  const free = !short && !unsent;
  const Icon = free ? CheckIcon : InfoIcon;
  return (
    <p className="flex gap-2.5 text-small">
      <Icon className={`mt-0.5 size-5 ${free ? 'text-accent' : 'text-quiet'}`} />
      {short ? short.whole : unsent ? words.calmUnsent : words.calm}
    </p>
  );
}
