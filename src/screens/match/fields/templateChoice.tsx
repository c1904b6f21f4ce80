import type { Profile } from '../../../lists/types/profile.ts';
import { applyTemplate, missingColumns } from '../../../runs/template/applyTemplate.ts';
import { TemplatesSheet } from '../../../features/templates/templatesSheet.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { TEXT_LINK } from '../../../ui/button.tsx';
import { HistoryIcon } from '../../../ui/icons.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Draft } from '../draft/useDraft.ts';

interface TemplateProps {
  readonly draft: Draft;
  readonly profile: Profile;
}

/** Shows the applied template, with buttons to undo it, apply it again, or open all templates. */
export function TemplateChoice({ draft, profile }: TemplateProps) {
  const words = useMessages('templates');
  const { template, templateApplied: applied, change } = draft;
  return (
    <>
      {template && (
        <p role="status" className="flex flex-wrap items-center gap-x-1.5 text-small text-quiet">
          {applied && (
            <>
              <HistoryIcon className="size-4 text-accent" />
              {words.applied(template.name)}
            </>
          )}
          <button
            type="button"
            className={`${TEXT_LINK} min-h-6`}
            onClick={() => {
              change({ type: 'template', template, applied: !applied });
            }}
          >
            {applied ? words.undo : words.applyAgain(template.name)}
          </button>
        </p>
      )}
      <TemplatesSheet
        trigger={
          <button type="button" className={`${TEXT_LINK} min-h-6 text-small`}>
            {words.title}
          </button>
        }
        list={{
          columns: profile.columns,
          onApply: (chosen) => {
            change({ type: 'template', template: chosen, applied: true });
          },
        }}
      />
    </>
  );
}

/** Says which columns of the applied template the list lacks, and which fields they were for. */
export function TemplateGaps({ draft, profile }: TemplateProps) {
  const words = useMessages('templates');
  const fields = useMessages('fields');
  const { template, templateApplied } = draft;
  if (!template || !templateApplied) return null;
  const missing = missingColumns(template, profile.columns);
  if (missing.length === 0) return null;
  const { unmatched } = applyTemplate(template, profile.columns);
  return (
    <div className="mb-4">
      <Notice tone="warn" role="status" title={words.lacks(missing)}>
        {words.lacksText(unmatched.map((field) => fields[field]))}
      </Notice>
    </div>
  );
}
