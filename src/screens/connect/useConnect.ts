import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { nextOf, PATHS, runOfPath } from '../../features/page/paths.ts';
import { useServices } from '../../features/page/services.ts';
import type { Form } from './form.ts';

/** Where to go on: back to the screen that led here. */
export function useNext(): string {
  const [next] = useState(() => nextOf(history.state) ?? PATHS.choose);
  return next;
}

/** Connects and goes on; a run that waited for credentials goes on with it. */
export function useConnect() {
  const { session, runs, signIn } = useServices();
  const [, navigate] = useLocation();
  const next = useNext();
  return useMutation({
    mutationFn: async ({ way, apiKey, token, username, password, keep }: Form) => {
      const fresh = way === 'token' ? token : await signIn(apiKey, { username, password });
      session.connect({ apiKey, token: fresh }, keep);
      const id = runOfPath(next);
      const waits = id === undefined ? undefined : runs.view(id).get()?.run.pause?.kind;
      if (id !== undefined && (waits === 'credentials' || waits === 'forbidden'))
        await runs.resume(id);
      navigate(next);
    },
  });
}
