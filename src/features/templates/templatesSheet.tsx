import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ColumnProfile } from '../../lists/types/profile.ts';
import { missingColumns } from '../../runs/template/applyTemplate.ts';
import type { Template } from '../../runs/template/templateSchema.ts';
import type { SavedTemplate } from '../../runs/template/templateStore.ts';
import { useMessages } from '../../messages/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { ErrorNotice } from '../problems/errorNotice.tsx';
import { useLifetime } from '../retention/useLifetime.ts';
import { ImportTemplate } from './importTemplate.tsx';
import { TemplateLine } from './templateLine.tsx';
import { freeName } from './templateNames.ts';
import { useChangeTemplates, useTemplates } from './useTemplates.ts';

export interface TemplatesSheetProps {
  readonly trigger: ReactElement;
  /** The list on screen, and a function that applies a template to it. */
  readonly list?: {
    readonly columns: readonly ColumnProfile[];
    readonly onApply: (template: Template) => void;
  };
}

/** All templates, to apply, rename, delete, export and import. */
export function TemplatesSheet({ trigger, list }: TemplatesSheetProps) {
  const words = useMessages('templates');
  const [open, setOpen] = useState(false);
  return (
    <Sheet
      trigger={trigger}
      title={words.title}
      description={words.description}
      close={words.close}
      open={open}
      onOpenChange={setOpen}
    >
      <div className="grow space-y-6 overflow-auto p-6">
        <ShortLife />
        <TemplateList
          list={
            list && {
              ...list,
              onApply: (template) => {
                setOpen(false);
                list.onApply(template);
              },
            }
          }
        />
      </div>
    </Sheet>
  );
}

/** Warns that templates are lost with this tab, if they are. */
export function ShortLife() {
  const words = useMessages('templates');
  const lifetime = useLifetime();
  if (lifetime === 'kept') return null;
  return <Notice tone="warn">{words.shortLife[lifetime]}</Notice>;
}

/** The last action. Shown below the list, with Undo if it can be undone. */
type LastAction =
  | { readonly kind: 'imported'; readonly name: string }
  | { readonly kind: 'removed'; readonly saved: SavedTemplate };

function TemplateList({ list }: { list: TemplatesSheetProps['list'] }) {
  const words = useMessages('templates');
  const { own = [], shared, error } = useTemplates();
  const change = useChangeTemplates();
  const [last, setLast] = useState<LastAction>();
  const taken = own.map(({ template }) => template.name);
  const lineOf = (template: Template, saved: string) => ({
    template,
    facts: [words.columns(template.columns.length), saved, list && fitText(template, list)]
      .filter(Boolean)
      .join(' · '),
    onApply:
      list &&
      (() => {
        list.onApply(template);
      }),
  });
  const fitText = (template: Template, { columns }: NonNullable<typeof list>) =>
    words.fit(missingColumns(template, columns));
  return (
    <>
      {own.length + shared.length === 0 && <p className="text-small text-quiet">{words.none}</p>}
      <ul className="border-t border-line empty:hidden">
        {own.map((saved) => (
          <TemplateLine
            key={saved.template.name}
            {...lineOf(saved.template, words.saved(saved.savedAt))}
            own={{
              taken,
              onRename: (name) => {
                change.mutate((store) => store.rename(saved.template.name, name));
              },
              onRemove: () => {
                change.mutate((store) => store.remove(saved.template.name));
                setLast({ kind: 'removed', saved });
              },
            }}
          />
        ))}
        {shared.map((template) => (
          <TemplateLine key={`shared ${template.name}`} {...lineOf(template, words.shared)} />
        ))}
      </ul>
      <LastActionLine
        last={last}
        onUndo={(saved) => {
          change.mutate((store) => store.save(saved));
          setLast(undefined);
        }}
      />
      <ImportTemplate
        onTemplate={(template) => {
          const name = freeName(template.name, taken);
          const savedAt = Date.now();
          change.mutate((store) => store.save({ template: { ...template, name }, savedAt }));
          setLast({ kind: 'imported', name });
        }}
      />
      <ErrorNotice error={error ?? change.error} />
    </>
  );
}

interface LastActionProps {
  readonly last: LastAction | undefined;
  readonly onUndo: (saved: SavedTemplate) => void;
}

function LastActionLine({ last, onUndo }: LastActionProps) {
  const words = useMessages('templates');
  return (
    <div role="status" className="text-small empty:hidden">
      {last?.kind === 'imported' && words.imported(last.name)}
      {last?.kind === 'removed' && (
        <Removed
          key={last.saved.template.name}
          name={last.saved.template.name}
          onUndo={() => {
            onUndo(last.saved);
          }}
        />
      )}
    </div>
  );
}

/** Confirms a deletion. Focuses Undo, since the Delete button is gone. */
function Removed({ name, onUndo }: { name: string; onUndo: () => void }) {
  const words = useMessages('templates');
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    undo.current?.focus();
  }, []);
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {words.removed(name)}
      <Button ref={undo} variant="small" onClick={onUndo}>
        {words.undo}
      </Button>
    </p>
  );
}
