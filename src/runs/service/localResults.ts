import { listWithOutcomes } from '../drive/mergeRun.ts';
import type { Contacts } from '../contacts.ts';
import type { Results } from '../results.ts';
import type { TabContext } from './runSession.ts';
import type { RunSessions } from './runSessions.ts';

interface ResultTools extends Pick<TabContext, 'engine' | 'session' | 'ports'> {
  readonly contacts: Pick<Contacts, 'refuseRawResults'>;
  readonly sessions: RunSessions;
}

const loadExports = () => import('./exportRun.ts');

/** Results on this computer. The code that makes files is loaded when it is used. */
export function localResults({ engine, session, ports, contacts, sessions }: ResultTools): Results {
  return {
    async raw(run, part) {
      const state = await sessions.state(run);
      await contacts.refuseRawResults();
      const { rawResult } = await loadExports();
      return rawResult(state, session.client(state.demo), part);
    },

    async download(run) {
      const { downloadRun } = await loadExports();
      return downloadRun(engine, await sessions.open(run));
    },

    async applyContacts(run) {
      const { mergeAgain } = await loadExports();
      await mergeAgain(engine, await sessions.open(run));
    },

    async outcomes(run, filter, from, count) {
      const { list, parts } = listWithOutcomes(await sessions.state(run));
      return engine.outcomes(list, parts, filter, from, count);
    },

    async breakdowns(run) {
      const { journal, signal } = await sessions.open(run);
      const { list, parts } = listWithOutcomes(journal.state);
      return engine.breakdowns(list, parts, journal.state?.matching ?? {}, { signal });
    },

    async exportRows(run, options) {
      const { journal, signal } = await sessions.open(run);
      const { exportRun } = await loadExports();
      return exportRun(engine, journal, options, signal);
    },

    async exportArchive(run, contents) {
      const { journal, signal } = await sessions.open(run);
      const { exportArchive } = await import('./exportArchive.ts');
      return exportArchive(engine, journal, contents, ports.clock.now(), signal);
    },
  };
}
