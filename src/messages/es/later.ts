import type { Creators } from '../catalog.ts';
import type { later as english } from '../en/later.ts';
import { bill } from './features/bill.ts';
import { corrections } from './features/corrections.ts';
import { earlier } from './features/earlier.ts';
import { doNotContact } from './features/doNotContact.ts';
import { fields } from './features/fields.ts';
import { keeping } from './features/keeping.ts';
import { problems } from './features/problems.ts';
import { reasons } from './features/reasons.ts';
import { report } from './features/report.ts';
import { rows } from './features/rows.ts';
import { settle } from './features/settle.ts';
import { templates } from './features/templates.ts';
import { terms } from './features/terms.ts';
import { choose } from './screens/choose.ts';
import { connect } from './screens/connect.ts';
import { help } from './screens/help.ts';
import { match } from './screens/match.ts';
import { openReport } from './screens/openReport.ts';
import { pauses } from './screens/pauses.ts';
import { progress } from './screens/progress.ts';
import { results } from './screens/results.ts';
import { review } from './screens/review.ts';
import { stuck } from './screens/stuckBatches.ts';

/** The Spanish of all other screens. */
export const later = {
  bill,
  corrections,
  earlier,
  doNotContact,
  fields,
  keeping,
  problems,
  reasons,
  report,
  rows,
  settle,
  templates,
  terms,
  choose,
  connect,
  help,
  match,
  openReport,
  pauses,
  progress,
  results,
  review,
  stuck,
} satisfies Creators<typeof english>;
