import type { Stage } from '../../runs/state.ts';

/** The hash routes. */
export const PATHS = {
  home: '/',
  connect: '/connect',
  choose: '/choose',
  chooseDemo: '/choose/demo',
  /** Continues a run from another computer. */
  report: '/report',
  help: '/help',
  data: '/data',
  /** Shown after all data on this computer was deleted. */
  dataDeleted: '/forgotten',
} as const;

export type RunPlace = 'match' | 'review' | 'progress' | 'results';

export const PLACE_OF_STAGE: Record<Stage, RunPlace> = {
  matching: 'match',
  review: 'review',
  running: 'progress',
  finished: 'results',
};

/** The route of a run's screen. */
export function runPath(run: string, place: RunPlace): string {
  return `/run/${run}/${place}`;
}

/** The run that a route is of. */
export function runOfPath(path: string): string | undefined {
  return /^\/run\/([^/]+)\//.exec(path)?.[1];
}

/** Where to go on after connecting: links to connect keep it with their history entry, as `next`. */
export function returnPathOf(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('next' in state)) return undefined;
  return typeof state.next === 'string' && state.next.startsWith('/') ? state.next : undefined;
}
