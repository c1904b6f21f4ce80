import * as v from 'valibot';
import {
  TEMPLATE_KIND,
  TEMPLATE_VERSION,
  templateSchema,
  type NamedSource,
  type Template,
} from './templateSchema.ts';

/**
 * Why something is not a template. `field`: the path, such as `matching.city.column`. `must`: the rule, for the
 * page's host.
 */
export type TemplateProblem =
  | { readonly kind: 'not JSON' | 'not a template' | 'later version' }
  | { readonly kind: 'missing' | 'unknown'; readonly field: string }
  | { readonly kind: 'wrong'; readonly field: string; readonly must: string }
  | { readonly kind: 'no such column'; readonly field: string; readonly column: string };

export type TemplateReading =
  | { readonly template: Template; readonly problems?: never }
  | { readonly template?: never; readonly problems: readonly TemplateProblem[] };

/** Parses a file's text as a template. Returns the template, or all problems. */
export function parseTemplate(text: string): TemplateReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problems: [{ kind: 'not JSON' }] };
  }
  return readTemplate(value);
}

/** Validates a value as a template. Returns the template, or all problems. */
export function readTemplate(value: unknown): TemplateReading {
  const { kind, version }: { kind?: unknown; version?: unknown } = isObject(value) ? value : {};
  if (kind !== TEMPLATE_KIND) return { problems: [{ kind: 'not a template' }] };
  if (typeof version === 'number' && version > TEMPLATE_VERSION)
    return { problems: [{ kind: 'later version' }] };
  const parsed = v.safeParse(templateSchema, value);
  if (!parsed.success) return { problems: parsed.issues.map(problemOf) };
  const problems = unknownColumns(parsed.output);
  return problems.length > 0 ? { problems } : { template: parsed.output };
}

/** A template as the text of a file. */
export function templateText(template: Template): string {
  return `${JSON.stringify(template, undefined, 2)}\n`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function problemOf(issue: v.InferIssue<typeof templateSchema>): TemplateProblem {
  const field = v.getDotPath(issue) ?? '';
  if (issue.expected === 'never') return { kind: 'unknown', field };
  if (issue.received === 'undefined') return { kind: 'missing', field };
  return { kind: 'wrong', field, must: issue.message };
}

/** The columns of a source. */
export function namesIn(source: NamedSource): readonly string[] {
  return 'columns' in source ? source.columns : [source.column];
}

/** Problems for references to columns that the template doesn't have. */
function unknownColumns({ columns, matching, checks }: Template): TemplateProblem[] {
  const known = new Set(columns);
  const uses = [
    ...Object.entries(matching).map(
      ([field, source]) => [`matching.${field}`, namesIn(source)] as const,
    ),
    ['checks.emailColumns', checks.emailColumns] as const,
    [
      'checks.countryColumn',
      checks.countryColumn === undefined ? [] : [checks.countryColumn],
    ] as const,
  ];
  return uses.flatMap(([field, names]) =>
    names
      .filter((name) => !known.has(name))
      .map((column) => ({ kind: 'no such column', field, column }) as const),
  );
}
