import type { ListEngine } from '../../lists/engine.ts';
import type { Contacts } from '../contacts.ts';
import type { Ports } from '../ports.ts';
import type { RunReport } from '../report/schema.ts';
import type { Reports, ResultsAlone } from '../reports.ts';
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

/** Reports on this computer. Loads their code on first use. */
export class LocalReports implements Reports {
  readonly #tools: ReportTools;

  constructor(tools: ReportTools) {
    this.#tools = tools;
  }

  async make(run: string): Promise<Blob> {
    const { makeReport } = await import('./makeReport.ts');
    return makeReport(this.#tools, run);
  }

  async open(report: RunReport, list: File): Promise<string> {
    const { openReport } = await import('./openReport.ts');
    return openReport(this.#tools, report, list);
  }

  async results(report: RunReport): Promise<ResultsAlone> {
    await this.#tools.contacts.refuseRawResults();
    const { resultsAlone } = await import('../report/resultsAlone.ts');
    return resultsAlone(report, this.#tools.session.client(false));
  }
}
