import { join } from 'node:path';
import { explain, runCommand } from './node/command.ts';
import type { RunningServer } from './node/server.ts';

/** The server's command. Built to `dist/server`, with the page in `dist/page` beside it. */
try {
  const page = join(import.meta.dirname, '..', 'page');
  stopOnSignal(await runCommand({ env: process.env, page, print: console.log }));
} catch (error) {
  console.error(explain(error, process.env));
  process.exitCode = 1;
}

/** The first signal lets requests in flight finish; a second one ends the process at once, as by itself. */
function stopOnSignal(server: RunningServer): void {
  const stop = (): void => {
    process.off('SIGTERM', stop).off('SIGINT', stop);
    void server.stop();
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
