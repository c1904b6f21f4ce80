import { Redirect, useLocation } from 'wouter';
import { Button, TEXT_LINK } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { NotDurableNotice } from '../../features/retention/notDurableNotice.tsx';
import { PATHS } from '../../features/page/paths.ts';
import { DemoBanner, useTitle } from '../../features/frame/runScreen.tsx';
import { useConnection, useServices } from '../../features/page/services.ts';
import { Steps } from '../../features/frame/steps.tsx';
import { ErrorNotice, ProblemNotice } from '../../features/problems/errorNotice.tsx';
import { DropArea } from './dropArea.tsx';
import { useReading } from './useReading.ts';

/** A list as it should be, beside the page. */
const SAMPLE_LIST = './sample-list.csv';

/** Where a list is dropped. Goes on to match by itself once the first rows are read. */
export default function Choose({ demo = false }: { demo?: boolean }) {
  const words = useMessages('choose');
  const { config, sampleList } = useServices();
  const connection = useConnection();
  const [, navigate] = useLocation();
  const reading = useReading(demo, navigate);
  useTitle(undefined, words.heading);
  if (demo ? !config.demo : !config.live) return <Redirect to={PATHS.home} replace />;
  if (!demo && !connection)
    return <Redirect to={PATHS.connect} state={{ next: PATHS.choose }} replace />;
  return (
    <>
      {demo && <DemoBanner />}
      <div className="flex justify-end border-b border-line pb-4">
        <Steps at="choose" />
      </div>
      <div className="mt-10 grid gap-x-16 gap-y-12 lg:grid-cols-[1.7fr_1fr]">
        <div className="space-y-8">
          <Heading lead={words.lead}>{words.heading}</Heading>
          <NotDurableNotice />
          {reading.problem && <ProblemNotice problem={reading.problem} />}
          <ErrorNotice error={reading.error} />
          <DropArea
            name={reading.name}
            share={reading.share}
            onFile={reading.start}
            onCancel={reading.cancel}
          />
          {demo && (
            <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
              <Button
                variant="primary"
                busy={reading.name !== undefined}
                onClick={() => {
                  reading.startWith(sampleList);
                }}
              >
                {words.sample}
              </Button>
              <p className="text-fine text-quiet">{words.sampleHint}</p>
            </div>
          )}
        </div>
        <aside className="space-y-8 text-small lg:pt-24">
          <Points title={words.needs} points={words.need} />
          <p className="text-quiet">{words.needsNot}</p>
          <Points title={words.takes} points={words.take} />
          <p className="text-quiet">
            <a href={SAMPLE_LIST} download className={TEXT_LINK}>
              {words.download}
            </a>{' '}
            {words.downloadHint}
          </p>
        </aside>
      </div>
    </>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <div>
      <h2 className="font-semibold">{title}</h2>
      <ul className="mt-2 space-y-1.5">
        {points.map((point) => (
          <li key={point} className="flex gap-2">
            <CheckIcon className="mt-0.5 size-4.5 text-accent" />
            {point}
          </li>
        ))}
      </ul>
    </div>
  );
}
