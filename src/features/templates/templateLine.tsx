import { useEffect, useRef, useState, type ReactNode } from 'react';
import { templateText } from '../../runs/template/readTemplate.ts';
import { MAX_TEMPLATE_NAME, type Template } from '../../runs/template/templateSchema.ts';
import { useMessages } from '../../messages/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/form/fields.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { nameProblem, templateFileName } from './templateNames.ts';

export interface TemplateLineProps {
  readonly template: Template;
  /** Details shown below the name. */
  readonly facts: ReactNode;
  /** Applies the template to the list on screen. Absent if there is no list. */
  readonly onApply?: (() => void) | undefined;
  /** Actions for a template of the user's own. */
  readonly own?: {
    readonly taken: readonly string[];
    readonly onRename: (name: string) => void;
    readonly onRemove: () => void;
  };
}

/** A template with what can be done with it. */
export function TemplateLine({ template, facts, onApply, own }: TemplateLineProps) {
  const words = useMessages('templates');
  const { name } = template;
  const [renaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  return (
    <li className="grid items-center gap-x-6 gap-y-2 border-b border-line py-3 text-small sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{name}</p>
        <p className="text-fine text-quiet">{facts}</p>
        <div className="mt-1 -ml-2 flex flex-wrap gap-x-1">
          {own && (
            <Button
              ref={renameButton}
              variant="small"
              aria-label={words.of(words.rename, name)}
              onClick={() => {
                setRenaming(true);
              }}
            >
              {words.rename}
            </Button>
          )}
          <Button
            variant="small"
            aria-label={words.of(words.export, name)}
            onClick={() => {
              const text = templateText(template);
              saveFile(new Blob([text], { type: 'application/json' }), templateFileName(name));
            }}
          >
            {words.export}
          </Button>
          {own && (
            <Button
              variant="small"
              aria-label={words.of(words.remove, name)}
              onClick={own.onRemove}
            >
              {words.remove}
            </Button>
          )}
        </div>
      </div>
      {onApply && (
        <Button aria-label={words.of(words.apply, name)} onClick={onApply}>
          {words.apply}
        </Button>
      )}
      {own && renaming && (
        <Rename
          name={name}
          taken={own.taken}
          onName={(next) => {
            setRenaming(false);
            renameButton.current?.focus();
            if (next !== undefined && next !== name) own.onRename(next);
          }}
        />
      )}
    </li>
  );
}

interface RenameProps {
  readonly name: string;
  readonly taken: readonly string[];
  /** Called with the new name, or with undefined if the name stays. */
  readonly onName: (name: string | undefined) => void;
}

function Rename({ name, taken, onName }: RenameProps) {
  const words = useMessages('templates');
  const [text, setText] = useState(name);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.select();
  }, []);
  const next = text.trim();
  const problem = nameProblem(text);
  const error = problem
    ? words.wrongName(problem, MAX_TEMPLATE_NAME)
    : next !== name && taken.includes(next)
      ? words.taken(next)
      : undefined;
  return (
    <form
      ref={form}
      className="col-span-full flex flex-wrap items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (error === undefined) onName(next);
      }}
    >
      <div className="min-w-0 grow basis-60">
        <TextField
          label={words.newName}
          value={text}
          error={asked ? error : undefined}
          onText={setText}
        />
      </div>
      <div className="flex gap-3 sm:pt-7">
        <Button type="submit">{words.saveName}</Button>
        <Button
          variant="quiet"
          onClick={() => {
            onName(undefined);
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
