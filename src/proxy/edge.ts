import { createWorker, type EdgeEnvironment } from './edge/worker.ts';

/** The edge's way in: Cloudflare Workers, set up by `wrangler.jsonc`. */
export { Attempt } from './edge/attempt.ts';

// One per isolate, so that it knows its clients.
let worker: ReturnType<typeof createWorker> | undefined;

export default {
  fetch(
    request: Request,
    env: EdgeEnvironment,
    context: { waitUntil(work: Promise<unknown>): void },
  ): Promise<Response> {
    worker ??= createWorker(env);
    return worker(request, (work) => {
      context.waitUntil(work);
    });
  },
};
