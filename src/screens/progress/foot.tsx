import { awaitsDecision } from '../../runs/batches.ts';
import type { RunView } from '../../runs/state.ts';
import { CheckIcon, InfoIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { useDurable } from '../../features/keeping/useDurable.ts';
import { Controls } from './controls.tsx';
import { KeepSafe } from './keepSafe.tsx';
import { SoFar, someBack } from './soFar.tsx';
import { TellMe } from './tellMe.tsx';

/** What can be done meanwhile, and whether the tab is needed. */
export function Foot({ view }: { view: RunView }) {
  const words = useMessages('progress');
  const durable = useDurable();
  return (
    <div className="space-y-4 border-t border-line pt-5">
      <Calm view={view} />
      <div className="flex flex-wrap items-center gap-3">
        <Controls run={view.run} />
        <SoFar run={view.run} />
        <TellMe />
      </div>
      {durable && !view.run.demo && <KeepSafe />}
      {someBack(view.run) && <p className="text-fine text-quiet">{words.soFarHint}</p>}
    </div>
  );
}

/** Whether the tab may be closed. Says nothing where the user is waited for. */
function Calm({ view: { run } }: { view: RunView }) {
  const words = useMessages('progress');
  const durable = useDurable();
  const asks = run.pause !== undefined || run.batches.some(awaitsDecision);
  if (asks) return null;
  const unsent = run.batches.some(
    ({ outcome, decision }) => outcome === 'planned' || outcome === 'sending' || decision,
  );
  const free = durable && !unsent;
  const Icon = free ? CheckIcon : InfoIcon;
  return (
    <p className="flex gap-2.5 text-small">
      <Icon className={`mt-0.5 size-5 ${free ? 'text-accent' : 'text-quiet'}`} />
      {free ? words.calm : durable ? words.calmUnsent : words.calmMemory}
    </p>
  );
}
