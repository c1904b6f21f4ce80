import { notifyManager, QueryClient } from '@tanstack/react-query';

/**
 * The query client of the page. Mutations run offline too, since most only touch this computer, and are forgotten
 * once nobody shows them: what they were called with may be a password or a whole file.
 */
export function createQueryClient(): QueryClient {
  // Before the next event. By default a button gets busy in a later task, and both clicks of a double click count.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: { mutations: { networkMode: 'always', gcTime: 0 } },
  });
}
