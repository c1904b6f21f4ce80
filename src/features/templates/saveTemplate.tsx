import { useEffect, useRef, useState } from 'react';
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
  /** The initial name: that of the applied template, if any. */
  readonly name: string;
  /** Makes the template to save under a name. */
  readonly make: (name: string) => Template;
  /** A note shown above the buttons. */
  readonly note?: string | undefined;
  readonly className?: string;
}

/** Saves how a list was matched and configured for the next one. */
export function SaveTemplate({ name, make, note, className }: SaveTemplateProps) {
  const words = useMessages('templates');
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<string>();
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
          name={saved ?? name}
          make={make}
          note={note}
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

interface FormProps extends Pick<SaveTemplateProps, 'name' | 'make' | 'note'> {
  readonly onSaved: (name: string) => void;
}

function Form({ name, make, note, onSaved }: FormProps) {
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
      {note !== undefined && <Notice>{note}</Notice>}
      <Button type="submit" variant="primary" busy={change.isPending}>
        {replaces ? words.replace : words.saveIt}
      </Button>
      <ErrorNotice error={change.error} />
    </form>
  );
}
