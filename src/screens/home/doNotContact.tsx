import { useQuery } from '@tanstack/react-query';
import { contactCount } from '../../lists/types/doNotContact.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { useMessages } from '../../messages/language.tsx';
import { useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { ContactEditor } from './contactEditor.tsx';

/** Shows the size of the do-not-contact list, and opens its editor. */
export default function DoNotContact() {
  const words = useMessages('doNotContact');
  const { contacts } = useServices();
  const { data: list, error } = useQuery({
    queryKey: ['do-not-contact'],
    queryFn: () => contacts.list(),
    networkMode: 'always',
    retry: false,
  });
  const isEmpty = !list || contactCount(list.own) === 0;
  return (
    <section aria-labelledby="do-not-contact">
      <div className="flex flex-wrap items-center justify-between gap-x-10 gap-y-4">
        <div className="max-w-2xl">
          <h2 id="do-not-contact" className="text-title">
            {words.title}
          </h2>
          <p className="mt-1 text-small text-quiet">{isEmpty ? words.none : words.own(list.own)}</p>
          {list && contactCount(list.host) > 0 && (
            <p className="mt-1 text-small text-quiet">{words.host(list.host)}</p>
          )}
        </div>
        <Sheet
          trigger={<Button>{isEmpty ? words.add : words.edit}</Button>}
          title={words.title}
          description={words.lead}
          close={words.close}
          width="narrow"
        >
          <ContactEditor list={list} />
        </Sheet>
      </div>
      <ErrorNotice error={error} />
    </section>
  );
}
