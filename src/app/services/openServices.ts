import type { QueryClient } from '@tanstack/react-query';
import { createAttemptClient } from '../../api/attemptClient.ts';
import { authorize, createClient, type Credentials } from '../../api/client.ts';
import { hintOffer } from '../../api/hints.ts';
import { checkCredentials, jobExists } from '../../api/jobCheck.ts';
import type { Send } from '../../api/http.ts';
import { openListEngine } from '../../lists/client.ts';
import { openMatchMemory } from '../../lists/match/remembered.ts';
import { Contacts } from '../../runs/contacts.ts';
import { openRunService } from '../../runs/openRunService.ts';
import { openSession } from '../../runs/session.ts';
import type { Demo } from '../../sandbox/page.ts';
import type { Config, Services } from '../../features/page/services.ts';
import { hostList } from './hostList.ts';
import { openDownloads } from './openDownloads.ts';
import { createDataDeleter } from './dataDeleter.ts';
import { openShortcutSetting } from '../shell/shortcutKeys.ts';
import { startWorker } from './startWorker.ts';
import { lazyTemplates } from './lazyTemplates.ts';

/** The demo's API takes any credentials. */
const DEMO: Credentials = { apiKey: 'demo', token: 'demo' };

/** How long connecting waits for the check of key and token, in milliseconds. */
const CHECK_PATIENCE = 2_000;

const SAMPLE_LIST = './sample-list.csv';

/** Opens everything that screens work with, on what this browser offers. */
export function openServices(config: Config, queryClient: QueryClient): Services {
  const demo = lazyDemo();
  const storage = storageIfAllowed(() => window.sessionStorage);
  const api = { base: config.apiBase, version: config.version, now: Date.now };
  // The demo is its own API: only what comes after the base says which call is meant.
  const demoSend: Send = async (url, init) =>
    (await demo()).send(url.slice(config.apiBase.length), init);
  const session = openSession({
    live: (credentials) => createClient({ ...api, send: liveSend, credentials }),
    demo: createClient({ ...api, send: demoSend, credentials: DEMO }),
    attempts: {
      live: createAttemptClient({ ...api, send: liveSend }),
      demo: createAttemptClient({ ...api, send: demoSend }),
    },
    now: Date.now,
    ...(storage ? { storage } : {}),
  });
  const engine = openListEngine(startWorker);
  const contacts = new Contacts(engine, hostList(config.doNotContact));
  // Preloads the host's list for planning. A failure is shown when a list is submitted.
  if (config.doNotContact !== undefined) contacts.current().catch(() => undefined);
  const runs = openRunService({
    apiBase: config.apiBase,
    engine,
    contacts,
    session,
    queryClient,
    demo: {
      forget: async (jobId) => (await demo()).forget(jobId),
      forgetAll: async () => (await demo()).forgetAll(),
    },
    keepDays: config.keepDays,
    reuseDays: config.reuseDays,
  });
  const openTemplates = lazyTemplates(runs);
  return {
    runs,
    openTemplates,
    downloads: openDownloads(runs.results),
    contacts,
    session,
    matchMemory: openMatchMemory(storageIfAllowed(() => window.localStorage)),
    config,
    sampleList,
    deleteAllData: createDataDeleter({ runs, session, openTemplates }),
    shortcuts: openShortcutSetting(),
    checkCredentials: (credentials) =>
      checkCredentials(
        { ...api, send: liveSend, credentials },
        AbortSignal.timeout(CHECK_PATIENCE),
      ),
    jobExists: (job, signal) => {
      const credentials = session.current()?.credentials ?? { apiKey: '', token: '' };
      return jobExists({ ...api, send: liveSend, credentials }, job, signal);
    },
    hintOffer: (signal) => hintOffer({ ...api, send: liveSend }, signal),
    signIn: (apiKey, login) => authorize({ ...api, send: liveSend, apiKey }, login),
  };
}

/** No cookies, no cache: the API is asked anew each time, with our own headers only. */
const liveSend: Send = (url, init) =>
  fetch(url, { ...init, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' });

/** The demo's code is loaded when a demo run first calls its API, and again where that failed. */
function lazyDemo(): () => Promise<Demo> {
  let opened: Promise<Demo> | undefined;
  return async () => {
    opened ??= import('../../sandbox/page.ts').then(({ openDemo }) => openDemo(startWorker));
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
}

async function sampleList(): Promise<File> {
  const response = await fetch(SAMPLE_LIST);
  if (!response.ok) throw new Error(`The sample list could not be fetched (${response.status}).`);
  return new File([await response.blob()], 'sample-list.csv', { type: 'text/csv' });
}

function storageIfAllowed(open: () => Storage): Storage | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
