import { useEffect, useRef, useState } from 'react';
import type { RunState } from '../../runs/state.ts';
import {
  makeTemplate,
  matchedRun,
  urlIsLeft,
  type TemplateFile,
  type TemplateSubmit,
} from '../../runs/template/makeTemplate.ts';
import { MAX_TEMPLATE_NAME, type Template } from '../../runs/template/templateSchema.ts';
import { useMessages } from '../../messages/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/form/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { ErrorNotice } from '../problems/errorNotice.tsx';
import { nameProblem } from './templateNames.ts';
import { ShortLife } from './templatesSheet.tsx';
import { useChangeTemplates, useTemplates } from './useTemplates.ts';

export interface SaveTemplateProps {
  readonly run: RunState;
  /** How the list is submitted. */
  readonly submit: TemplateSubmit;
  /** How its file is exported. Default: that of the enriched file. */
  readonly file: TemplateFile | undefined;
  readonly className?: string;
}

/** Saves how a list was matched and configured for the next one. Renders nothing if it wasn't matched. */
export function SaveTemplate({ run, submit, file, className }: SaveTemplateProps) {
  const words = useMessages('templates');
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<string>();
  const matched = matchedRun(run);
  if (!matched) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Sheet
        trigger={<Button className={className}>{words.save}</Button>}
        title={words.save}
        description={words.saveHint}
        close={words.close}
        width="narrow"
        open={open}
        onOpenChange={setOpen}
        takesFocus
      >
        <Form
          name={saved ?? run.template?.name ?? ''}
          make={(name) => makeTemplate(name, matched, submit, file)}
          leavesUrl={urlIsLeft(submit)}
          onSaved={(as) => {
            setSaved(as);
            setOpen(false);
          }}
        />
      </Sheet>
      <p role="status" className={saved === undefined ? 'sr-only' : 'text-small text-quiet'}>
        {saved !== undefined && words.savedAs(saved)}
      </p>
    </div>
  );
}

interface FormProps {
  /** The initial name. */
  readonly name: string;
  readonly make: (name: string) => Template;
  /** True if the notification URL isn't stored. */
  readonly leavesUrl: boolean;
  readonly onSaved: (name: string) => void;
}

function Form({ name, make, leavesUrl, onSaved }: FormProps) {
  const words = useMessages('templates');
  const { own = [] } = useTemplates();
  const change = useChangeTemplates();
  const [text, setText] = useState(name);
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const problem = nameProblem(text);
  const replaces = own.some(({ template }) => template.name === text.trim());
  const submit = () => {
    setAsked(true);
    if (problem) return;
    const template = make(text.trim());
    change.mutate((store) => store.save({ template, savedAt: Date.now() }), {
      onSuccess: () => {
        onSaved(template.name);
      },
    });
  };
  return (
    <form
      className="space-y-5 overflow-y-auto p-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ShortLife />
      <TextField
        ref={box}
        label={words.name}
        value={text}
        hint={replaces ? words.replaces : words.nameHint}
        error={asked && problem ? words.wrongName(problem, MAX_TEMPLATE_NAME) : undefined}
        onText={setText}
      />
      {leavesUrl && <Notice>{words.urlLeft}</Notice>}
      <Button type="submit" variant="primary" busy={change.isPending}>
        {replaces ? words.replace : words.saveIt}
      </Button>
      <ErrorNotice error={change.error} />
    </form>
  );
}
