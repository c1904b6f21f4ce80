import { TemplatesSheet } from '../../features/templates/templatesSheet.tsx';
import { useTemplates } from '../../features/templates/useTemplates.ts';
import { useMessages } from '../../messages/language.tsx';
import { Button } from '../../ui/button.tsx';

/** Shows the number of templates, and opens them. */
export default function Templates() {
  const words = useMessages('templates');
  const { all } = useTemplates();
  return (
    <section
      aria-label={words.title}
      className="mt-8 flex flex-wrap items-center justify-between gap-x-10 gap-y-4"
    >
      <div className="max-w-2xl text-small text-quiet">
        <h3 className="font-semibold text-ink">{words.title}</h3>
        <p className="mt-1">{words.count(all.length)}</p>
      </div>
      <TemplatesSheet trigger={<Button>{words.manage}</Button>} />
    </section>
  );
}
