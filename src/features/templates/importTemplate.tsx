import { useRef, useState } from 'react';
import {
  parseTemplate,
  type TemplateProblem,
  type TemplateReading,
} from '../../runs/template/readTemplate.ts';
import type { Template } from '../../runs/template/templateSchema.ts';
import { useMessages } from '../../messages/language.tsx';
import type { TemplateMessages } from '../../messages/en/features/templates.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Maximum size of a template file in bytes. A template of the widest sheet is smaller. */
const MAX_BYTES = 2_000_000;

/** Imports a template from a file, or shows what is wrong with the file. */
export function ImportTemplate({ onTemplate }: { onTemplate: (template: Template) => void }) {
  const words = useMessages('templates');
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<{ name: string; problem: TemplateProblem }>();
  const read = async (file: File) => {
    const reading = file.size > MAX_BYTES ? NO_TEMPLATE : parseTemplate(await textOf(file));
    const [problem] = reading.problems ?? [];
    setFailure(problem && { name: file.name, problem });
    if (reading.template) onTemplate(reading.template);
  };
  return (
    <div className="space-y-3">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={words.importFile}
        className="hidden"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void read(file);
          // Browsers fire no change event if the same file is chosen again, even if its content changed.
          event.currentTarget.value = '';
        }}
      />
      <Button
        onClick={() => {
          input.current?.click();
        }}
      >
        {words.import}
      </Button>
      {failure && (
        <Notice tone="bad" role="alert" title={words.importFailed(failure.name)}>
          {problemText(failure.problem, words)}
        </Notice>
      )}
    </div>
  );
}

const NO_TEMPLATE: TemplateReading = { problems: [{ kind: 'not a template' }] };

/** The text of a file. Empty if the file can't be read any more. */
async function textOf(file: File): Promise<string> {
  try {
    return await file.text();
  } catch {
    return '';
  }
}

function problemText(problem: TemplateProblem, { problems }: TemplateMessages): string {
  switch (problem.kind) {
    case 'missing':
    case 'unknown':
    case 'wrong':
      return problems[problem.kind](problem.field);
    case 'no such column':
      return problems[problem.kind](problem.field, problem.column);
    default:
      return problems[problem.kind];
  }
}
