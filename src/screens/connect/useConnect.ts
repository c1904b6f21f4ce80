import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Refusal } from '../../api/jobCheck.ts';
import { useLocation } from 'wouter';
import { returnPathOf, PATHS, runOfPath } from '../../features/page/paths.ts';
import { useServices } from '../../features/page/services.ts';
import type { Form } from './form.ts';

/** Where to go on: back to the screen that led here. */
export function useReturnPath(): string {
  const [next] = useState(() => returnPathOf(history.state) ?? PATHS.choose);
  return next;
}

/** The API was asked, and refuses what was entered. */
export class CredentialsRefused extends Error {
  override readonly name = 'CredentialsRefused';
  readonly failure: Refusal;

  constructor(failure: Refusal) {
    super(failure.kind);
    this.failure = failure;
  }
}

/**
 * Connects and goes on; a run that waited for credentials goes on with it. What the API refuses is not connected with,
 * unless `anyway`: that a refusal of a job means the key or token is an assumption (A8).
 */
export function useConnect() {
  const { session, runs, signIn, checkCredentials } = useServices();
  const [, navigate] = useLocation();
  const next = useReturnPath();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ form, anyway }: { form: Form; anyway: boolean }) => {
      const { way, apiKey, token, username, password, keep } = form;
      const fresh = way === 'token' ? token : await signIn(apiKey, { username, password });
      const credentials = { apiKey, token: fresh };
      const check = await checkCredentials(credentials);
      if (check.is === 'refused' && !anyway) throw new CredentialsRefused(check.failure);
      session.connect(credentials, keep, check.is === 'accepted' ? check.is : undefined);
      const id = runOfPath(next);
      const waits = id === undefined ? undefined : runs.view(id).get()?.run.pause?.kind;
      if (id !== undefined && (waits === 'credentials' || waits === 'forbidden'))
        await runs.resume(id);
    },
  });
  const connect = (form: Form, { anyway = false } = {}) => {
    mutate(
      { form, anyway },
      {
        // Not called after the user has left this screen, so it never navigates away from another one.
        onSuccess: () => {
          navigate(next);
        },
      },
    );
  };
  return { connect, isPending, error };
}
