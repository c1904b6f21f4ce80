import { useMutation } from '@tanstack/react-query';
import { mayBeSentElsewhere } from '../../runs/model/attempt.ts';
import { awaitsDecision, isSettled } from '../../runs/model/batch.ts';
import type { Batch, Decision, RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useServices } from '../page/services.ts';
import { ErrorNotice } from '../problems/errorNotice.tsx';

/** Shows everything missing from a finished run, with a way to resolve each kind. */
export function UnresolvedBatches({ run }: { run: RunState }) {
  return (
    <>
      <UnknownBatches run={run} />
      <FailedBatches run={run} />
      <LeftOutBatches run={run} />
    </>
  );
}

/** Asks what to do with batches that may have been accepted. */
export function UnknownBatches({ run }: { run: RunState }) {
  const words = useMessages('settle');
  const unknown = run.batches.filter(awaitsDecision);
  if (unknown.length === 0) return null;
  return (
    <Notice tone="warn" role="status" title={words.unknown}>
      <p>{words.unknownText(unknown.length)}</p>
      {run.demo && <p>{words.unknownDemo}</p>}
      <BatchDecisions run={run} batches={unknown} again={words.againUnknown} mayLeaveOut />
    </Notice>
  );
}

/** Offers to send again what the API refused, and with a warning what it accepted before it failed. */
export function FailedBatches({ run }: { run: RunState }) {
  const words = useMessages('settle');
  const ended = run.batches.filter(isSettled);
  const rejected = ended.filter(({ outcome }) => outcome === 'rejected');
  const failed = ended.filter(({ outcome }) => outcome === 'failed');
  return (
    <>
      {rejected.length > 0 && (
        <Notice tone="bad" title={words.rejected}>
          <p>{words.rejectedText(rejected.length)}</p>
          <BatchDecisions run={run} batches={rejected} again={words.again} />
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice tone="bad" title={words.failed}>
          <p>{words.failedText(failed.length)}</p>
          {run.demo && <p>{words.unknownDemo}</p>}
          <BatchDecisions run={run} batches={failed} again={words.againUnknown} />
        </Notice>
      )}
    </>
  );
}

/** Offers to send batches that were canceled or left out. */
function LeftOutBatches({ run }: { run: RunState }) {
  const words = useMessages('settle');
  const out = run.batches.filter((batch) => isSettled(batch) && batch.outcome === 'left out');
  if (out.length === 0) return null;
  const doubtful = out.some(({ attempts }) =>
    attempts.some(
      (attempt) =>
        attempt.end === 'unknown' || attempt.end === 'accepted' || mayBeSentElsewhere(attempt),
    ),
  );
  return (
    <Notice title={words.out}>
      <p>{words.outText(out.length, doubtful)}</p>
      {doubtful && run.demo && <p>{words.unknownDemo}</p>}
      <BatchDecisions run={run} batches={out} again={doubtful ? words.againUnknown : words.send} />
    </Notice>
  );
}

interface BatchDecisionsProps {
  readonly run: RunState;
  readonly batches: readonly Batch[];
  readonly again: string;
  readonly mayLeaveOut?: boolean;
}

/** The choice for each batch, and where there are several, for all of them. */
function BatchDecisions({ run, batches, again, mayLeaveOut = false }: BatchDecisionsProps) {
  const words = useMessages('settle');
  const { runs } = useServices();
  const settle = useMutation({
    mutationFn: ({ parts, choice }: { parts: readonly number[]; choice: Decision }) =>
      runs.resolveUnknown(run.id, parts, choice),
  });
  const choice = (name: string, parts: readonly number[]) => (
    <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
      <span className="min-w-40 font-semibold">{name}</span>
      <Button
        busy={settle.isPending}
        aria-label={`${again}: ${name}`}
        onClick={() => {
          settle.mutate({ parts, choice: 'send again' });
        }}
      >
        <span className="flex flex-wrap justify-center gap-x-1">
          {/* A warning in parentheses moves to its own line if both don't fit. */}
          {again.split(/ (?=\()/).map((part) => (
            <span key={part}>{part}</span>
          ))}
        </span>
      </Button>
      {mayLeaveOut && (
        <Button
          busy={settle.isPending}
          aria-label={`${words.leaveOut}: ${name}`}
          onClick={() => {
            settle.mutate({ parts, choice: 'leave out' });
          }}
        >
          {words.leaveOut}
        </Button>
      )}
    </li>
  );
  return (
    <>
      <ul>
        {batches.map(({ part }) => choice(words.rows(part.firstRow, part.lastRow), [part.id]))}
        {batches.length > 1 &&
          choice(
            words.all,
            batches.map(({ part }) => part.id),
          )}
      </ul>
      <ErrorNotice error={settle.error} />
    </>
  );
}
