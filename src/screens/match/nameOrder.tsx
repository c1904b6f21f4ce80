import { SelectField } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import type { Draft } from './matching.ts';
import { words as matchWords } from './words.ts';

/** In which order whole names have their parts; nothing where the list has first and last names apart. */
export function NameOrder({ draft }: { draft: Draft }) {
  const words = useWords(matchWords);
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
