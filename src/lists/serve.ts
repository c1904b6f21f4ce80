import type { ListEngine } from './engine.ts';
import type { Answer, Call, Method, Reply, Request } from './protocol.ts';
import type { Profile } from './types/profile.ts';
import type { Progress } from './types/progress.ts';
import { toWire } from './wireError.ts';

interface CallWork {
  readonly onProgress: (progress: Profile | Progress) => void;
  readonly signal: AbortSignal;
}

/** Answers requests with an engine. Gives what is to be done with each request. */
export function serveEngine(
  engine: Promise<ListEngine>,
  reply: (reply: Reply) => void,
): (request: Request) => Promise<void> {
  const stops = new Map<number, AbortController>();
  return async (request) => {
    const { id } = request;
    if (request.kind === 'abort') {
      stops.get(id)?.abort();
      return;
    }
    const stop = new AbortController();
    stops.set(id, stop);
    const onProgress = (progress: Profile | Progress): void =>
      reply({ kind: 'progress', id, progress });
    try {
      const answer = await run(await engine, request.call, { onProgress, signal: stop.signal });
      reply({ kind: 'done', id, answer });
    } catch (error) {
      reply({ kind: 'failed', id, error: toWire(error) });
    } finally {
      stops.delete(id);
    }
  };
}

function run(engine: ListEngine, call: Call, work: CallWork): Promise<Answer<Method>> {
  switch (call.method) {
    case 'lifetime':
      return engine.lifetime();
    case 'glance':
      return engine.glance(...call.args);
    case 'read':
      return engine.read(...call.args, work);
    case 'reread':
      return engine.reread(...call.args, work);
    case 'rows':
      return engine.rows(...call.args);
    case 'plan':
      return engine.plan(...call.args, work);
    case 'split':
      return engine.split(...call.args);
    case 'part':
      return engine.part(...call.args);
    case 'keepResult':
      return engine.keepResult(...call.args);
    case 'merge':
      return engine.merge(...call.args, work);
    case 'output':
      return engine.output(...call.args);
    case 'outcomes':
      return engine.outcomes(...call.args);
    case 'breakdowns':
      return engine.breakdowns(...call.args, work);
    case 'exportRows':
      return engine.exportRows(...call.args, work);
    case 'kept':
      return engine.kept();
    case 'remove':
      return engine.remove(...call.args);
  }
}
