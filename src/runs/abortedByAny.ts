/**
 * A signal that is aborted as soon as one of several is. `AbortSignal.any` does the same, but Chrome
 * before 116, Firefox before 124 and Safari before 17.4 lack it. The signal must not outlive `over`,
 * which lets go of the others.
 */
export function abortedByAny(signals: readonly (AbortSignal | undefined)[]): {
  readonly signal: AbortSignal;
  readonly over: () => void;
} {
  const any = new AbortController();
  const listening = new AbortController();
  for (const signal of signals) {
    const abort = (): void => any.abort(signal?.reason);
    signal?.addEventListener('abort', abort, { signal: listening.signal });
    if (signal?.aborted) abort();
  }
  return { signal: any.signal, over: () => listening.abort() };
}
