import { useEffect, useRef } from 'react';
import { partBytes } from '../../features/page/transport.ts';
import { useServices, type Transport } from '../../features/page/services.ts';
import type { RunState } from '../../runs/state.ts';
import { useReplan } from './useReplan.ts';

/**
 * Has the plan be cut for the way that batches are to be sent; returns whether it is. Where another tab had it cut
 * for the other way since, that one is adopted: two tabs would plan against each other without end.
 */
export function useCutFor(
  run: RunState,
  transport: Transport,
  adopt: (transport: Transport) => void,
): boolean {
  const { config } = useServices();
  const { mutate, isPending } = useReplan(run);
  /** For what it was cut when it was last as it should be, or was asked for. */
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
