import type { Creators } from '../catalog.ts';
import type { first as english } from '../en/first.ts';
import { app } from './app.ts';
import { connection } from './features/connection.ts';
import { durability } from './features/durability.ts';
import { frame } from './features/frame.ts';
import { news } from './features/news.ts';
import { stopped } from './features/stopped.ts';
import { home } from './screens/home.ts';

/** The Spanish of what is shown at once. */
export const first = {
  app,
  connection,
  durability,
  frame,
  news,
  stopped,
  home,
} satisfies Creators<typeof english>;
