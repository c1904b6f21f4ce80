import { useEffect } from 'react';
import { partBytes } from '../../features/page/transport.ts';
import { useServices, type Transport } from '../../features/page/services.ts';
import type { RunState } from '../../runs/state.ts';
import { useReplan } from './useReplan.ts';

/** Has the plan be cut for the way that batches are to be sent; gives whether it is. */
export function useCutFor(run: RunState, transport: Transport): boolean {
  const { config } = useServices();
  const { mutate } = useReplan(run);
  const bodyBytes = partBytes(transport, config);
  const planned = run.planOptions?.bodyBytes;
  const differs = planned !== undefined && planned !== bodyBytes;
  useEffect(() => {
    if (differs) mutate({ bodyBytes });
  }, [differs, bodyBytes, mutate]);
  return !differs;
}
