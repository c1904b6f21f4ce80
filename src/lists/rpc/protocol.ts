import type { ListProblem } from '../types/problem.ts';

/** From the page to the worker. */
export type Request =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: string;
      readonly args: readonly unknown[];
      /** Index of the argument that stayed on the page: its callback and signal. -1 if there is none. */
      readonly work: number;
    }
  | { readonly kind: 'abort'; readonly id: number };

/** From the worker to the page. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'done'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: WireError };

/** Errors as they cross: their classes would be lost. */
export type WireError =
  | { readonly kind: 'list'; readonly problem: ListProblem }
  | { readonly kind: 'answer'; readonly message: string }
  | { readonly kind: 'abort' }
  | { readonly kind: 'other'; readonly name: string; readonly message: string };

/** An interface that can be called across: its methods answer by promises. */
export type Remote<T> = { readonly [M in keyof T]: (...args: never[]) => Promise<unknown> };
