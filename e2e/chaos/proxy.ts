import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  attemptPath,
  parseAttemptReport,
  SECRET_HEADER,
  type AttemptState,
} from '../../src/api/attempts.ts';
import { startProgram, type Running } from '../support/process.ts';

/** What is lost with the proxy's process. With `attempts`, its store keeps only its name. */
export type Forgetting = 'nothing' | 'attempts' | 'all';

export interface ProxySettings {
  /** Folder with the built `server` and `page`. */
  readonly dist: string;
  readonly apiOrigin: string;
  readonly dataDir: string;
  readonly attemptsUrl?: string;
  readonly forgets: Forgetting;
}

/** The proxy, whose process can be killed and started again, at another port each time. */
export class Proxy {
  readonly #settings: ProxySettings;
  #process: Running & { readonly said: string };
  #restarting: Promise<void> = Promise.resolve();
  #restarts = 0;
  #before = '';

  private constructor(settings: ProxySettings, process: Running & { readonly said: string }) {
    this.#settings = settings;
    this.#process = process;
  }

  static async start(settings: ProxySettings): Promise<Proxy> {
    return new Proxy(settings, await startProcess(settings));
  }

  /** The origin of the running process, or of the one killed last. */
  get origin(): string {
    return this.#process.said;
  }

  get restarts(): number {
    return this.#restarts;
  }

  /** Kills it and starts it again. Failures show in `ready`. */
  restart(): void {
    this.#restarts += 1;
    this.#restarting = this.#restarting.then(async () => {
      const { dataDir, forgets } = this.#settings;
      await this.#process.stop();
      this.#before = `${this.log()}\n(killed)\n`;
      if (forgets === 'all') await rm(dataDir, { recursive: true });
      if (forgets === 'attempts') await keepFirstLine(join(dataDir, 'attempts/journal'));
      this.#process = await startProcess(this.#settings);
    });
  }

  /** Everything that it printed, including before it was killed. */
  log(): string {
    return this.#before + this.#process.output();
  }

  /** Resolves once it is up. */
  async ready(): Promise<void> {
    await this.#restarting;
  }

  /** The state of an attempt, as the proxy reports it. */
  async stateOf(key: string, secret: string): Promise<AttemptState> {
    const headers = { [SECRET_HEADER]: secret };
    const response = await fetch(`${this.origin}/api${attemptPath(key)}`, { headers });
    return parseAttemptReport(await response.text());
  }

  async stop(): Promise<void> {
    await this.#restarting;
    await this.#process.stop();
  }
}

function startProcess({ dist, apiOrigin, dataDir, attemptsUrl = '' }: ProxySettings) {
  return startProgram(
    {
      command: process.execPath,
      args: [join(dist, 'server/proxy.js')],
      env: {
        HOST: '127.0.0.1',
        PORT: '0',
        API_ORIGIN: apiOrigin,
        UPLOAD_HOSTS: apiOrigin,
        DATA_DIR: dataDir,
        ATTEMPTS_URL: attemptsUrl,
      },
    },
    (line) => /http:\/\/localhost:\d+/.exec(line)?.[0].replace('localhost', '127.0.0.1'),
  );
}

async function keepFirstLine(path: string): Promise<void> {
  const [first = ''] = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, `${first}\n`);
}
