import { useMutation } from '@tanstack/react-query';
import type { RunReport } from '../../runs/report/schema.ts';
import { useServices } from '../../features/page/services.ts';
import { useMessages } from '../../messages/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/heading.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { ReportNotice } from './reportNotice.tsx';

/** Downloads the results of a report without its list. */
export function ResultsAlone({ report }: { report: RunReport }) {
  const words = useMessages('openReport');
  const { runs } = useServices();
  const fetching = useMutation({
    mutationFn: () => runs.reports.results(report),
    onSuccess: ({ file }) => {
      saveFile(file, words.resultsName);
    },
  });
  return (
    <Section title={words.alone}>
      <div className="space-y-4">
        <p className="text-small text-quiet">{words.aloneText}</p>
        <div className="flex flex-wrap items-center gap-4">
          <Button
            busy={fetching.isPending}
            onClick={() => {
              fetching.mutate();
            }}
          >
            {words.download}
          </Button>
          <p role="status" className="text-small text-quiet">
            {fetching.data && words.downloaded(fetching.data.records, fetching.data.lacking)}
          </p>
        </div>
        <ReportNotice error={fetching.error} />
      </div>
    </Section>
  );
}
