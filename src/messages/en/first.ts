import { app } from './app.ts';
import { connection } from './features/connection.ts';
import { durability } from './features/durability.ts';
import { frame } from './features/frame.ts';
import { news } from './features/news.ts';
import { stopped } from './features/stopped.ts';
import { home } from './screens/home.ts';

/** Messages in the first load: the frame, home, and errors. */
export const first = { app, connection, durability, frame, news, stopped, home };
