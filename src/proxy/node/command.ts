import { existsSync } from 'node:fs';
import type { Log } from './log.ts';
import { startServer, type RunningServer } from './server.ts';
import { FolderInUseError } from '../attempts/disk/folderLock.ts';
import { SettingsError } from '../settings.ts';
import { readSettings, type Environment } from './settings.ts';

export interface Command {
  readonly env: Environment;
  /** The folder of the built page. */
  readonly page: string;
  /** Prints a line for people and log collectors. */
  readonly print: (line: string) => void;
}

/** Starts the server from environment variables and prints its address. Rejects if it can't; see `explain`. */
export async function runCommand({ env, page, print }: Command): Promise<RunningServer> {
  const settings = readSettings(env);
  if (!existsSync(page)) throw new SettingsError('the page is not built yet. Run: npm run build');
  const log = batched(print);
  const server = await startServer({ settings, page, log, now: Date.now });
  print(`Append Desk is at http://${shownHost(settings.host)}:${server.port}`);
  return server;
}

/** How long a log line may wait for others, in milliseconds. */
const BATCH_WINDOW = 50;

/** A log that prints lines in batches, because printing costs more than making them. */
function batched(print: (line: string) => void): Log {
  let waiting: string[] = [];
  return (line) => {
    if (waiting.push(JSON.stringify(line)) > 1) return;
    setTimeout(() => {
      const lines = waiting;
      waiting = [];
      print(lines.join('\n'));
    }, BATCH_WINDOW);
  };
}

/** The host name to show: `localhost` for all addresses of this computer. */
function shownHost(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** The message for a failed start: the reason, and what to do. */
export function explain(error: unknown, env: Environment): string {
  return `Append Desk cannot start: ${reason(error, env)}`;
}

function reason(error: unknown, env: Environment): string {
  if (error instanceof SettingsError || error instanceof FolderInUseError) return error.message;
  const { PORT = '8787', HOST = '127.0.0.1', DATA_DIR = '.data' } = env;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${PORT} is in use already. Stop what uses it, or choose another with PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `this computer has no address ${HOST} (HOST).`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `it may not use port ${PORT}, or not write to the folder ${DATA_DIR} (DATA_DIR).`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${DATA_DIR} (DATA_DIR) is not a folder.`;
    default:
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
