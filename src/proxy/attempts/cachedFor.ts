/** `work`, done at most once in `milliseconds`; whoever asks again meanwhile gets the same result. */
export function cachedFor<T>(milliseconds: number, work: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly result: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > milliseconds) last = { at: now, result: work() };
    return last.result;
  };
}
