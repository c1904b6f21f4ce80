import { SelectField } from '../../../ui/form/fields.tsx';
import { useMessages } from '../../../messages/language.tsx';
import type { Draft } from '../draft/useDraft.ts';

/** In which order whole names have their parts; nothing where the list has first and last names apart. */
export function NameOrder({ draft }: { draft: Draft }) {
  const words = useMessages('match');
  const { first_name: first, last_name: last } = draft.matching;
  const source = first?.kind === 'first of full name' ? first : last;
  if (source?.kind !== 'first of full name' && source?.kind !== 'last of full name') return null;
  return (
    <div className="border-b border-line py-3">
      <SelectField
        label={words.nameOrder}
        value={source.lastFirst ? 'last' : 'first'}
        choices={[
          { value: 'first', label: words.firstNameFirst },
          { value: 'last', label: words.lastNameFirst },
        ]}
        onChoice={(value) => {
          draft.change({ type: 'name order', lastFirst: value === 'last' });
        }}
      />
    </div>
  );
}
