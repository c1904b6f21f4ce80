import type { ListAddress } from '../../../lists/types/matching.ts';
import { columnsOf } from '../../../lists/match/required.ts';
import type { Profile } from '../../../lists/types/profile.ts';
import { CheckField, SelectField } from '../../../ui/form/fields.tsx';
import { useMessages } from '../../../messages/language.tsx';
import type { Draft } from '../draft/useDraft.ts';
import type { MatchMessages } from '../../../messages/en/screens/match.ts';

const CUSTOM = 'custom';

/** The choice among a list's addresses, which changes all fields of the address at once. */
export function AddressChoice({ draft, profile }: { draft: Draft; profile: Profile }) {
  const words = useMessages('match');
  const { addresses, address } = draft;
  if (addresses.length < 2) return null;
  const chosen = address ? addresses.indexOf(address) : -1;
  return (
    <div className="space-y-3 border-b border-line py-3">
      <SelectField
        label={words.whichAddress}
        value={chosen === -1 ? CUSTOM : String(chosen)}
        choices={[
          ...(chosen === -1 ? [{ value: CUSTOM, label: words.customAddress }] : []),
          ...addresses.map((one, i) => ({ value: String(i), label: labelOf(one, profile, words) })),
        ]}
        onChoice={(value) => {
          const next = addresses[Number(value)];
          if (next) draft.change({ type: 'address', address: next });
        }}
      />
      <CheckField
        label={words.otherAddresses}
        hint={words.otherAddressesHint}
        checked={draft.usesOtherAddresses}
        onCheck={(used) => {
          draft.change({ type: 'other addresses', used });
        }}
      />
    </div>
  );
}

/** What the address is called, with the first street in it. */
function labelOf(
  { place, index, fields }: ListAddress,
  { columns }: Profile,
  words: MatchMessages,
): string {
  const name = words.addresses[place];
  const numbered = index > 1 ? words.addressNumber(name, index) : name;
  const [column] = fields.address_1 ? columnsOf(fields.address_1) : [];
  const sample = column === undefined ? undefined : columns[column]?.samples[0];
  return words.addressIn(numbered, sample ?? '');
}
