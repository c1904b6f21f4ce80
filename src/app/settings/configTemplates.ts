import { readTemplate, type TemplateProblem } from '../../runs/template/readTemplate.ts';
import {
  TEMPLATE_KIND,
  TEMPLATE_VERSION,
  type Template,
} from '../../runs/template/templateSchema.ts';

/** The templates of `config.json`, and a sentence for each problem in them. */
export interface ConfigTemplates {
  readonly templates: readonly Template[];
  readonly mistakes: readonly string[];
}

/** Reads the templates that a host offers to all users. */
export function readConfigTemplates(values: readonly unknown[]): ConfigTemplates {
  const readings = values.map(readTemplate);
  return {
    templates: readings.flatMap(({ template }) => (template ? [template] : [])),
    mistakes: readings.flatMap(({ problems = [] }, i) =>
      problems.map((problem) => mistake(`templates.${i}`, problem)),
    ),
  };
}

function mistake(place: string, problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'not JSON':
    case 'not a template':
      return `“${place}” must be a template: an object whose “kind” is “${TEMPLATE_KIND}”.`;
    case 'later version':
      return `“${place}.version” must be ${TEMPLATE_VERSION}: later versions need a newer page.`;
    case 'missing':
      return `“${place}.${problem.field}” is missing.`;
    case 'unknown':
      return `“${place}.${problem.field}” is not a setting.`;
    case 'wrong':
      return `“${place}.${problem.field}” ${problem.must}.`;
    case 'no such column':
      return `“${place}.${problem.field}” uses “${problem.column}”, which is not in “${place}.columns”.`;
  }
}
