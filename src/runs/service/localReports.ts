import type { ListEngine } from '../../lists/engine.ts';
import type { Contacts } from '../contacts.ts';
import type { Ports } from '../ports.ts';
import type { Reports } from '../reports.ts';
import type { Session } from '../session.ts';
import type { RunSessions } from './runSessions.ts';

/** Dependencies for making and opening reports. */
export interface ReportTools {
  readonly engine: ListEngine;
  readonly session: Session;
  readonly contacts: Pick<Contacts, 'current' | 'refuseRawResults'>;
  readonly ports: Ports;
  readonly sessions: RunSessions;
  /** Removes a run that could not be opened. */
  readonly remove: (run: string) => Promise<void>;
}

/** Reports on this computer. Their code is loaded when it is used. */
export function localReports(tools: ReportTools): Reports {
  return {
    async make(run) {
      const { makeReport } = await import('./makeReport.ts');
      return makeReport(tools, run);
    },

    async open(report, list) {
      const { openReport } = await import('./openReport.ts');
      return openReport(tools, report, list);
    },

    async results(report) {
      await tools.contacts.refuseRawResults();
      const { resultsAlone } = await import('../report/resultsAlone.ts');
      return resultsAlone(report, tools.session.client(false));
    },
  };
}
