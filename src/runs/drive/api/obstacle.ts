import type { Failure } from '../../../api/failure.ts';
import type { Pause } from '../../state.ts';
import type { Obstacle } from '../attempts/verdict.ts';

/** Whether a failed GET means that every other call will fail alike. */
export function stopsAll(failure: Failure): failure is Exclude<Obstacle, { kind: 'not found' }> {
  return ['unauthorized', 'forbidden', 'quota'].includes(failure.kind);
}

/** The pause that an obstacle makes. A Create finds nothing only where its job is not there. */
export function pauseFor({ kind, words }: Obstacle): Pause {
  switch (kind) {
    case 'unauthorized':
      return { kind: 'credentials', words };
    case 'not found':
      return { kind: 'job not found', words };
    case 'forbidden':
    case 'quota':
      return { kind, words };
  }
}

/** Pauses for which key or token are to blame. */
export function stopsCredentials({ kind }: Pause): boolean {
  return kind === 'credentials' || kind === 'forbidden';
}

/**
 * Pauses during which nothing of the API is called: it would fail again. A used-up quota is none: what was accepted
 * is still fetched.
 */
export function closesApi(pause: Pause | undefined): boolean {
  return pause !== undefined && ['credentials', 'forbidden', 'storage'].includes(pause.kind);
}
