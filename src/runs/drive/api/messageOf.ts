import type { Failure } from '../../../api/failure.ts';

/**
 * What is kept of a failure's words: those of the API as they came. What our proxy or the browser
 * says is kept as `own: <code>`, for which screens have sentences.
 */
export function messageOf(failure: Failure): string {
  if (failure.kind === 'unreachable') return `own: ${failure.code ?? 'lost'}`;
  if ('code' in failure && failure.code !== undefined) return `own: ${failure.code}`;
  return 'words' in failure ? failure.words : '';
}
