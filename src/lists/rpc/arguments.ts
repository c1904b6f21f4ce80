import type { Work } from '../types/progress.ts';

/**
 * Index of the argument with a callback or an abort signal, or -1. Neither can be cloned, so it stays on
 * its side: progress comes back as messages, and an abort goes over as one.
 */
export function workIndex(args: readonly unknown[]): number {
  return args.findIndex(isWork);
}

/** Arguments whose memory goes to the worker instead of a copy: every array buffer. */
export function transferred(args: readonly unknown[]): Transferable[] {
  return args.filter((arg) => arg instanceof ArrayBuffer);
}

function isWork(arg: unknown): arg is Work<unknown> {
  if (typeof arg !== 'object' || arg === null) return false;
  const { onProgress, signal } = arg as Work<unknown>;
  return typeof onProgress === 'function' || signal instanceof AbortSignal;
}
