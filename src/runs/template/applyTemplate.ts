import type { RecordField } from '../../api/record.ts';
import type { FieldSource, MatchProposal, Matching } from '../../lists/types/matching.ts';
import type { PlanOptions } from '../../lists/types/plan.ts';
import { columnFinder, fromNamed, hasColumns, type Columns } from './templateColumns.ts';
import { namesIn } from './readTemplate.ts';
import type { NamedSource, Template } from './templateSchema.ts';

/** A template applied to the columns of a list. */
export interface AppliedTemplate {
  readonly matching: Matching;
  /** Fields whose column is missing in the list. They keep the proposed source. */
  readonly unmatched: readonly RecordField[];
  readonly emailColumns: readonly number[];
  readonly countryColumn?: number;
  readonly otherAddresses: boolean;
  readonly review: Required<Pick<PlanOptions, 'rowsWithEmail' | 'sendAnyway' | 'without'>> &
    Pick<PlanOptions, 'reuse'>;
}

/** The first template made for lists with exactly these columns. */
export function templateFor(
  templates: readonly Template[],
  columns: Columns,
): Template | undefined {
  return templates.find((template) => hasColumns(columns, template.columns));
}

/** Columns that a template uses and a list lacks, by name. */
export function missingColumns({ matching, checks }: Template, columns: Columns): string[] {
  const find = columnFinder(columns);
  const used = [
    ...Object.values(matching).flatMap(namesIn),
    ...checks.emailColumns,
    ...(checks.countryColumn === undefined ? [] : [checks.countryColumn]),
  ];
  return [...new Set(used)].filter((name) => find(name) === undefined);
}

/** Applies a template to a list by finding its columns there. */
export function applyTemplate(template: Template, columns: Columns): AppliedTemplate {
  const find = columnFinder(columns);
  const { emailColumns, countryColumn, otherAddresses, ...review } = template.checks;
  const fields = (Object.entries(template.matching) as [RecordField, NamedSource][]).map(
    ([field, source]) => [field, fromNamed(source, find)] as const,
  );
  const found = fields.filter(
    (entry): entry is [RecordField, FieldSource] => entry[1] !== undefined,
  );
  const country = countryColumn === undefined ? undefined : find(countryColumn);
  return {
    matching: Object.fromEntries(found),
    unmatched: fields.filter(([, source]) => source === undefined).map(([field]) => field),
    emailColumns: emailColumns.map(find).filter((index) => index !== undefined),
    ...(country === undefined ? {} : { countryColumn: country }),
    otherAddresses,
    review,
  };
}

/** The proposal for a list, with a template's choices instead of its own. */
export function withTemplate(
  { countryColumn: _, ...proposed }: MatchProposal,
  { matching, unmatched, emailColumns, countryColumn }: AppliedTemplate,
): MatchProposal {
  const pick = <T>(from: { readonly [field in RecordField]?: T }) =>
    Object.fromEntries(unmatched.flatMap((field) => (from[field] ? [[field, from[field]]] : [])));
  const fields = Object.keys(matching) as RecordField[];
  return {
    ...proposed,
    matching: { ...pick(proposed.matching), ...matching },
    reasons: {
      ...pick(proposed.reasons),
      ...Object.fromEntries(fields.map((field) => [field, 'template'])),
    },
    emailColumns,
    ...(countryColumn === undefined ? {} : { countryColumn }),
  };
}
