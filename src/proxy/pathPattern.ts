import { callNamed, CALLS } from '../api/calls.ts';
import { API_BASE } from './api.ts';

/** The path of a request for the log: a pattern with nothing in it that anybody typed. */
export function pathPattern(method: string, target: string): string {
  if (!target.startsWith(API_BASE)) return target === '/healthz' ? target : '/…';
  const call = callNamed(method, target.slice(API_BASE.length - 1));
  if (call) return `/api/{version}${CALLS[call].path}`;
  if (['/api/attempts', '/api/hints'].includes(target)) return target;
  if (/^\/api\/hints\/stream(?:\?|$)/.test(target)) return '/api/hints/stream';
  if (target.startsWith('/api/hints/')) return '/api/hints/{token}';
  if (target.startsWith('/api/uploads/')) return '/api/uploads/{key}';
  return target.startsWith('/api/attempts/') ? '/api/attempts/{key}' : '/api/…';
}
