import type { RecordField } from '../../api/record.ts';
import { columnsOf, usesAddress } from '../../lists/match/required.ts';
import type { FieldSource } from '../../lists/types/matching.ts';
import type { RunState } from '../state.ts';
import { columnNames, toNamed } from './templateColumns.ts';
import {
  isPlainUrl,
  TEMPLATE_KIND,
  TEMPLATE_VERSION,
  type NamedSource,
  type Template,
} from './templateSchema.ts';

/** The part of a submission that a template stores. */
export type TemplateSubmit = Template['submit'];

/** The export file that a template describes. */
export type TemplateFile = Template['file'];

/** The export file of a template that has none. */
export const DEFAULT_FILE: TemplateFile = {
  type: 'csv',
  added: 'both',
  delimiter: 'own',
  excelSafe: false,
  fill: false,
};

/** A run that was matched. */
export type MatchedRun = Required<Pick<RunState, 'profile' | 'matching' | 'planOptions'>>;

/** Narrows a run to a matched one. Undefined if it wasn't matched. */
export function matchedRun({ profile, matching, planOptions }: RunState): MatchedRun | undefined {
  return profile && matching && planOptions ? { profile, matching, planOptions } : undefined;
}

/**
 * Makes a template from how a run was matched and configured. Copies column names from the list, but nothing from its
 * rows.
 */
export function makeTemplate(
  name: string,
  { profile, matching, planOptions }: MatchedRun,
  submit: TemplateSubmit,
  file = DEFAULT_FILE,
): Template {
  const fields = Object.entries(matching) as [RecordField, FieldSource][];
  const { emailColumns = [], countryColumn } = planOptions;
  const used = [
    ...fields.flatMap(([, source]) => columnsOf(source)),
    ...emailColumns,
    ...(countryColumn === undefined ? [] : [countryColumn]),
  ];
  const columns = columnNames(profile.columns, used);
  return {
    kind: TEMPLATE_KIND,
    version: TEMPLATE_VERSION,
    name: name.trim(),
    columns,
    matching: Object.fromEntries(
      fields.map(([field, source]): [RecordField, NamedSource] => [
        field,
        toNamed(source, columns),
      ]),
    ),
    checks: checksOf({ profile, matching, planOptions }, columns),
    submit: withoutCredentials(submit),
    file,
  };
}

function checksOf({ profile, matching, planOptions }: MatchedRun, columns: readonly string[]) {
  const { rowsWithEmail, emailColumns = [], countryColumn, sendAnyway = [], reuse } = planOptions;
  const nameOf = (index: number) => columns[index] ?? '';
  const others = profile.proposal.addresses.some(({ fields }) => !usesAddress(matching, fields));
  return {
    rowsWithEmail,
    emailColumns: emailColumns.map(nameOf),
    ...(countryColumn === undefined ? {} : { countryColumn: nameOf(countryColumn) }),
    otherAddresses: planOptions.otherAddresses !== undefined || !others,
    sendAnyway: [...sendAnyway] as Template['checks']['sendAnyway'],
    without: [...(planOptions.without ?? [])],
    ...(reuse ? { reuse: { onlyNew: false, ...reuse } } : {}),
  };
}

/** Whether a template must not store the notification URL of a submission, since it may contain credentials. */
export function urlIsLeft({ notification }: TemplateSubmit): boolean {
  return notification !== undefined && !isPlainUrl(notification.url);
}

function withoutCredentials(submit: TemplateSubmit): TemplateSubmit {
  if (!urlIsLeft(submit)) return submit;
  const { notification: _, ...rest } = submit;
  return rest;
}
