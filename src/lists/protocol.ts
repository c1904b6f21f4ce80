import type { ListEngine } from './engine.ts';
import type { ListProblem } from './types/problem.ts';
import type { Profile } from './types/profile.ts';
import type { Progress } from './types/progress.ts';

/** The methods of the engine, each with its arguments but for `work`, which stays on its side. */
interface Arguments {
  lifetime: [];
  glance: Parameters<ListEngine['glance']>;
  read: [run: string, file: Blob];
  reread: Head<Parameters<ListEngine['reread']>>;
  rows: Parameters<ListEngine['rows']>;
  plan: Head<Parameters<ListEngine['plan']>>;
  split: Parameters<ListEngine['split']>;
  part: Parameters<ListEngine['part']>;
  keepResult: Parameters<ListEngine['keepResult']>;
  merge: Head<Parameters<ListEngine['merge']>>;
  output: Parameters<ListEngine['output']>;
  outcomes: Parameters<ListEngine['outcomes']>;
  breakdowns: Head<Parameters<ListEngine['breakdowns']>>;
  exportRows: Head<Parameters<ListEngine['exportRows']>>;
  kept: [];
  remove: Parameters<ListEngine['remove']>;
}

/** A list of arguments without its last one. */
type Head<A extends unknown[]> = A extends [...infer Rest, _?: unknown] ? Rest : never;

export type Method = keyof Arguments;

/** What a method gives when it is done. */
export type Answer<M extends Method> = Awaited<ReturnType<ListEngine[M]>>;

/** A method with its arguments. */
export type Call = { [M in Method]: { readonly method: M; readonly args: Arguments[M] } }[Method];

/** From the page to the worker. */
export type Request =
  | { readonly kind: 'call'; readonly id: number; readonly call: Call }
  | { readonly kind: 'abort'; readonly id: number };

/** From the worker to the page. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Profile | Progress }
  | { readonly kind: 'done'; readonly id: number; readonly answer: Answer<Method> }
  | { readonly kind: 'failed'; readonly id: number; readonly error: WireError };

/** Errors as they cross: their classes would be lost. */
export type WireError =
  | { readonly kind: 'list'; readonly problem: ListProblem }
  | { readonly kind: 'answer'; readonly message: string }
  | { readonly kind: 'abort' }
  | { readonly kind: 'other'; readonly name: string; readonly message: string };
