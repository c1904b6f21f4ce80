import type { RecordField } from '../../api/record.ts';
import { doubts, type Doubt } from '../../lists/match/doubts.ts';
import { lacking, type Lacking } from '../../lists/match/required.ts';
import type { Profile } from '../../lists/types/profile.ts';
import { FIELDS } from '../fieldWords.ts';
import type { Draft } from './matching.ts';

/** How a matching stands: what it lacks, and what a person should look at before going on. */
export interface Standing {
  readonly lack: readonly Lacking[];
  readonly doubts: readonly Doubt[];
  /** Fields whose column is doubtful, or was found by its content alone. */
  readonly check: readonly RecordField[];
}

/** How sure the columns of a draft are. */
export function standingOf({ matching, reasons }: Draft, profile: Profile): Standing {
  const doubtful = doubts(profile, matching);
  return {
    lack: lacking(matching),
    doubts: doubtful,
    check: FIELDS.filter(
      (field) => reasons[field] === 'content' || doubtful.some((doubt) => doubt.field === field),
    ),
  };
}
