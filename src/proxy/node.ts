import { join } from 'node:path';
import { startServer } from './node/server.ts';
import { readSettings, SettingsError } from './node/settings.ts';

/** The server's command. Built to `dist/server`, with the page in `dist/page` beside it. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const server = await startServer({
    settings,
    page: join(import.meta.dirname, '..', 'page'),
    log: (line) => {
      console.log(JSON.stringify(line));
    },
    now: Date.now,
  });
  console.log(`Append Desk is at http://${shownHost(settings.host)}:${server.port}`);
  const stop = (): void => {
    // A second signal ends the process at once, as it would by itself.
    process.off('SIGTERM', stop).off('SIGINT', stop);
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

/** Where people reach it: this computer's own addresses are all `localhost` to them. */
function shownHost(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function fail(error: unknown): never {
  console.error(`Append Desk cannot start: ${words(error)}`);
  process.exit(1);
}

function words(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const { PORT = '8787', HOST = '127.0.0.1', DATA_DIR = '.data' } = process.env;
  if (code === 'EADDRINUSE')
    return `port ${PORT} is in use already. Stop what uses it, or choose another with PORT=8788.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `it may not use port ${PORT} or write to DATA_DIR (${DATA_DIR}). ${String(error)}`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `this computer has no address ${HOST} (HOST).`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch(fail);
