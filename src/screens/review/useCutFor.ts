import { useEffect, useRef } from 'react';
import { partBytes } from '../../features/page/transport.ts';
import { useServices, type Transport } from '../../features/page/services.ts';
import type { RunState } from '../../runs/state.ts';
import { useReplan } from './useReplan.ts';

/**
 * Replans the list if its parts don't have the size for this transport. Returns whether they have it. If another tab
 * replanned for the other transport since, adopts that one: otherwise the tabs would replan against each other forever.
 */
export function useCutFor(
  run: RunState,
  transport: Transport,
  adopt: (transport: Transport) => void,
): boolean {
  const { config } = useServices();
  const { mutate, isPending } = useReplan(run);
  /** The transport when the plan was last compared with it. */
  const last = useRef<Transport>(undefined);
  const other = transport === 'batches' ? 'batch files' : 'batches';
  const bodyBytes = partBytes(transport, config);
  const planned = run.planOptions?.bodyBytes;
  const differs = planned !== undefined && planned !== bodyBytes;
  useEffect(() => {
    if (isPending) return;
    const isChosen = last.current !== transport;
    last.current = transport;
    if (!differs) return;
    if (isChosen) mutate({ bodyBytes });
    else if (planned === partBytes(other, config)) adopt(other);
  });
  return !differs;
}
