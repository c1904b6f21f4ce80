import { Heading } from '../../ui/heading.tsx';
import { useMessages } from '../../messages/language.tsx';
import { DeleteAllData } from '../../features/retention/deleteAllData.tsx';
import { useTitle } from '../../features/frame/runScreen.tsx';
import { useServices } from '../../features/page/services.ts';
import { useShortLife } from '../../features/retention/useLifetime.ts';

/** What is kept where, what leaves the computer, and how all of it goes. */
export default function Data() {
  const words = useMessages('help');
  const short = useShortLife();
  const { keepDays } = useServices().config;
  useTitle(undefined, words.data);
  return (
    <div className="space-y-12 pt-4 sm:pt-10">
      <Heading lead={words.dataLead}>{words.data}</Heading>
      <div className="max-w-4xl">
        {(short ? [{ title: short.title, text: short.text }] : [])
          .concat(words.about(keepDays))
          .map(({ title, text }) => (
            <section
              key={title}
              aria-label={title}
              className="grid gap-x-10 gap-y-1 border-t border-line py-5 sm:grid-cols-[13rem_1fr]"
            >
              <h2 className="font-semibold">{title}</h2>
              <p className="text-small text-quiet">{text}</p>
            </section>
          ))}
        <section
          aria-label={words.forget}
          className="grid gap-x-10 gap-y-1 border-t border-line py-5 sm:grid-cols-[13rem_1fr]"
        >
          <h2 className="font-semibold">{words.forget}</h2>
          <div className="space-y-3">
            <p className="text-small text-quiet">{words.forgetText}</p>
            <DeleteAllData />
          </div>
        </section>
      </div>
    </div>
  );
}
