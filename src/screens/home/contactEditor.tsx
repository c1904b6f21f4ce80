import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  contactCount,
  type AddedContacts,
  type DoNotContact,
} from '../../lists/types/doNotContact.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/form/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Confirm } from '../../ui/overlay/dialog.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useMessages } from '../../messages/language.tsx';
import { useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { ContactFile } from './contactFile.tsx';
import { useAddContacts } from './useAddContacts.ts';

/** Adds files to the do-not-contact list, exports it, and deletes it. */
export function ContactEditor({ list }: { list: DoNotContact | undefined }) {
  const words = useMessages('doNotContact');
  const [how, setHow] = useState<'keep' | 'replace'>('keep');
  const { add, added, share, error, cancel } = useAddContacts();
  const isEmpty = !list || contactCount(list.own) === 0;
  return (
    <div className="space-y-6 overflow-y-auto p-6">
      {!isEmpty && (
        <RadioGroup
          legend={words.how}
          value={how}
          choices={[
            { value: 'keep', label: words.keep },
            { value: 'replace', label: words.replace },
          ]}
          onChoice={setHow}
        />
      )}
      <ContactFile
        share={share}
        onFile={(file) => {
          add(file, how === 'keep');
        }}
        onCancel={cancel}
      />
      <ErrorNotice error={error} />
      <div role="status">{added && <Added added={added} />}</div>
      <p className="text-small text-quiet">{words.kept}</p>
      {!isEmpty && <WholeList text={words.own(list.own)} />}
    </div>
  );
}

/** What was found in the last added file. */
function Added({ added }: { added: AddedContacts }) {
  const words = useMessages('doNotContact');
  return (
    <Notice tone={added.foreign > 0 ? 'warn' : 'good'} title={words.added(added)}>
      {added.skipped > 0 && <p>{words.skipped(added.skipped)}</p>}
      {added.foreign > 0 && <p>{words.foreign(added.foreign)}</p>}
    </Notice>
  );
}

/** Exports or deletes all of the list. */
function WholeList({ text }: { text: string }) {
  const words = useMessages('doNotContact');
  const { contacts } = useServices();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation<void, Error, 'export' | 'remove'>({
    mutationFn: async (action) => {
      if (action === 'export') saveFile(await contacts.export(), words.fileName);
      else await contacts.remove();
      await queries.invalidateQueries({ queryKey: ['do-not-contact'] });
    },
  });
  return (
    <div className="space-y-4 border-t border-line pt-6">
      <p className="font-semibold">{text}</p>
      <div className="flex flex-wrap gap-3">
        <Button
          busy={isPending}
          onClick={() => {
            mutate('export');
          }}
        >
          {words.export}
        </Button>
        <Confirm
          trigger={
            <Button variant="danger" busy={isPending}>
              {words.remove}
            </Button>
          }
          title={words.removeTitle}
          yes={words.removeYes}
          no={words.removeNo}
          onYes={() => {
            mutate('remove');
          }}
        >
          <p>{words.removeText}</p>
        </Confirm>
      </div>
      <p className="text-fine text-quiet">{words.exportHint}</p>
      <ErrorNotice error={error} />
    </div>
  );
}
