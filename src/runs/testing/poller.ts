import { abortedByAny } from '../abortedByAny.ts';
import type { PollResult, Poller } from '../poll/poller.ts';
import { askAfter } from '../poll/schedule.ts';
import type { Clock } from '../ports.ts';

/** Polls by the app's schedule, without React Query. */
export function simplePoller(clock: Clock, now: () => number): Poller {
  return {
    watch({ since, relaxed, ask, onResult }) {
      const stop = new AbortController();
      let early = new AbortController();
      const once = async (): Promise<PollResult> => {
        try {
          const state = await ask(stop.signal);
          const wait = askAfter(since, now(), undefined, relaxed());
          return { state, heardAt: now(), asksAt: now() + wait };
        } catch (failure) {
          return { failure, asksAt: now() + askAfter(since, now(), failure) };
        }
      };
      const go = async (): Promise<void> => {
        while (!stop.signal.aborted) {
          const answer = await once();
          onResult(answer);
          early = new AbortController();
          const { signal, over } = abortedByAny([stop.signal, early.signal]);
          await clock.wait(answer.asksAt - now(), signal);
          over();
        }
      };
      void go();
      return {
        ask: () => {
          early.abort();
        },
        stop: () => {
          stop.abort();
        },
      };
    },
  };
}
