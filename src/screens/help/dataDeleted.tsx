import { ButtonLink } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useMessages } from '../../messages/language.tsx';
import { PATHS } from '../../features/page/paths.ts';
import { useTitle } from '../../features/frame/runScreen.tsx';

/** Shown after all data on this computer was deleted. */
export default function DataDeleted() {
  const words = useMessages('help');
  useTitle(undefined, words.forgotten);
  return (
    <div className="space-y-6 pt-4 sm:pt-10">
      <Heading lead={words.forgottenLead}>{words.forgotten}</Heading>
      <p className="max-w-2xl text-small text-quiet">{words.forgottenStays}</p>
      <ButtonLink to={PATHS.home} variant="primary">
        {words.start}
      </ButtonLink>
    </div>
  );
}
