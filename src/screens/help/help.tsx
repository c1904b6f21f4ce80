import { Link } from 'wouter';
import { TEXT_LINK } from '../../ui/button.tsx';
import { Heading, Section } from '../../ui/heading.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { PATHS } from '../../features/page/paths.ts';
import { useTitle } from '../../features/frame/runScreen.tsx';
import { useServices } from '../../features/page/services.ts';
import { ShortcutList } from './shortcutList.tsx';

/** How it works, what the words mean, which keys there are, and whom to ask. */
export default function Help() {
  const words = useMessages('help');
  const terms = useMessages('terms');
  const { supportUrl } = useServices().config;
  useTitle(undefined, words.help);
  return (
    <div className="space-y-14 pt-4 sm:pt-10">
      <Heading lead={words.helpLead}>{words.help}</Heading>
      <Section title={words.steps}>
        <ol className="max-w-3xl list-decimal space-y-2 pl-6 marker:font-semibold marker:text-accent">
          {words.step.map((step) => (
            <li key={step} className="pl-2 text-small">
              {step}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={words.terms}>
        <dl className="grid gap-x-12 gap-y-5 text-small sm:grid-cols-2 lg:grid-cols-3">
          {Object.values(terms).map(({ word, meaning }) => (
            <div key={word}>
              <dt className="font-semibold">{word}</dt>
              <dd className="mt-0.5 text-quiet">{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <div className="grid gap-x-12 gap-y-14 lg:grid-cols-2">
        <Section title={words.keys}>
          <ShortcutList />
        </Section>
        <div className="space-y-14">
          <Section title={words.sample}>
            <p className="text-small text-quiet">{words.sampleText}</p>
            <a
              href="./sample-list.csv"
              download
              className={`mt-2 inline-flex min-h-11 items-center gap-2 text-small ${TEXT_LINK}`}
            >
              <DownloadIcon />
              {words.sampleGet}
            </a>
          </Section>
          <Section title={words.support}>
            <ul className="space-y-2 text-small">
              <li>
                <Link to={PATHS.data} className={TEXT_LINK}>
                  {words.data}
                </Link>
              </li>
              {supportUrl && (
                <li>
                  <a href={supportUrl} className={TEXT_LINK}>
                    {words.supportGo}
                  </a>
                </li>
              )}
            </ul>
          </Section>
        </div>
      </div>
    </div>
  );
}
