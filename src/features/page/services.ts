import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Credentials } from '../../api/client.ts';
import type { CredentialCheck } from '../../api/jobCheck.ts';
import type { MatchMemory } from '../../lists/match/remembered.ts';
import type { Price } from '../bill/bill.ts';
import type { Contacts } from '../../runs/contacts.ts';
import type { RunService } from '../../runs/runService.ts';
import type { Watched } from '../../runs/watched.ts';
import type { Session } from '../../runs/session.ts';
import type { RunView } from '../../runs/state.ts';
import type { Template } from '../../runs/template/templateSchema.ts';
import type { TemplateStore } from '../../runs/template/templateStore.ts';

/** How batches go to the API: each in one request, or as a Batch-File that is uploaded. */
export type Transport = 'batches' | 'batch files';

/** What a host sets in `config.json`. */
export interface Config {
  /** Where the proxy is: relative to the page, or a URL; without a slash at the end. */
  readonly apiBase: string;
  readonly version: string;
  readonly brand: { readonly name: string; readonly logo?: string; readonly accent?: string };
  readonly supportUrl?: string;
  /** Whether the demo is offered. */
  readonly demo: boolean;
  /** Whether lists of one's own can be sent to the API. */
  readonly live: boolean;
  /** Most bytes of one request body. */
  readonly bodyBytes: number;
  /** Maximum bytes of one Batch-File. */
  readonly fileBytes: number;
  /** How batches are sent unless the user chooses otherwise. */
  readonly transport: Transport;
  /** Days after which finished lists and drafts are removed from the browser. */
  readonly keepDays: number;
  /** Age in days up to which an earlier list's answer is recent enough to reuse. */
  readonly reuseDays: number;
  /** What the account pays; absent if the host does not say. */
  readonly price?: Price;
  /** Address of the host's do-not-contact list. */
  readonly doNotContact?: string;
  /** Templates that the host offers to all users. */
  readonly templates?: readonly Template[];
}

/** A setting that is on or off. */
export interface BooleanSetting extends Watched<boolean> {
  set(on: boolean): void;
}

/** What screens work with. */
export interface Services {
  readonly runs: RunService;
  readonly downloads: Downloads;
  readonly contacts: Contacts;
  readonly session: Session;
  /** How lists were matched before. */
  readonly matchMemory: MatchMemory;
  /** Opens the user's templates. Returns the same store each time. */
  readonly openTemplates: () => Promise<TemplateStore>;
  readonly config: Config;
  /** Fetches a token; throws an ApiError that says how that failed. Name and password are not kept. */
  readonly signIn: (
    apiKey: string,
    login: { readonly username: string; readonly password: string },
  ) => Promise<string>;
  /** What the API says of a key and token before they are used; `unclear` after two seconds without an answer. */
  readonly checkCredentials: (credentials: Credentials) => Promise<CredentialCheck>;
  /** Whether the API has a job, by the live connection. Throws an ApiError if the answer does not tell. */
  readonly jobExists: (job: string, signal: AbortSignal) => Promise<boolean>;
  /**
   * The URL at which our server receives the API's notifications. Undefined if it doesn't offer to. Throws an
   * ApiError.
   */
  readonly hintOffer: (signal: AbortSignal) => Promise<string | undefined>;
  /** The list that the demo ships. */
  readonly sampleList: () => Promise<File>;
  /** Removes everything that the page keeps on this computer, and starts it anew. */
  readonly deleteAllData: () => Promise<void>;
  /** Whether keys without a modifier are shortcuts. */
  readonly shortcuts: BooleanSetting;
}

/** Downloads of enriched files. */
export interface Downloads {
  /** Has the browser save the file of a run; returns its name. */
  readonly save: (run: string) => Promise<string>;
  /** The runs whose file was saved since the page was loaded. */
  readonly done: Watched<ReadonlySet<string>>;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('A screen stands outside of the services.');
  return services;
}

export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(
    (changed) => watched.subscribe(changed),
    () => watched.get(),
  );
}

/** A run as it is now; `undefined` while it is loaded, `null` where there is none of that id. */
export function useRun(id: string): RunView | null | undefined {
  const { runs } = useServices();
  return useWatched(useMemo(() => runs.view(id), [runs, id]));
}

/** The live connection of this tab, if there is one. */
export function useConnection(): ReturnType<Session['current']> {
  const { session } = useServices();
  return useSyncExternalStore(
    (changed) => session.subscribe(changed),
    () => session.current(),
  );
}
