import { useMutation } from '@tanstack/react-query';
import { Redirect, useLocation } from 'wouter';
import { readReport } from '../../runs/report/readReport.ts';
import type { RunReport } from '../../runs/report/schema.ts';
import { useTitle } from '../../features/frame/runScreen.tsx';
import { PATHS, runPath } from '../../features/page/paths.ts';
import { useConnection, useServices } from '../../features/page/services.ts';
import { NotDurableNotice } from '../../features/retention/notDurableNotice.tsx';
import { useMessages } from '../../messages/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/data/progressBar.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FileDrop } from './fileDrop.tsx';
import { ReportFacts } from './reportFacts.tsx';
import { ReportNotice } from './reportNotice.tsx';
import { ResultsAlone } from './resultsAlone.tsx';

/** The screen to drop a report and its list. Opens progress when the list fits the report. */
export default function OpenReport() {
  const words = useMessages('openReport');
  const { config } = useServices();
  const connection = useConnection();
  const { read, open, take } = useOpening();
  useTitle(undefined, words.heading);
  if (!config.live) return <Redirect to={PATHS.home} replace />;
  if (!connection) return <Redirect to={PATHS.connect} state={{ next: PATHS.report }} replace />;
  const report = read.data;
  return (
    <div className="max-w-3xl space-y-8 pt-4">
      <Heading lead={words.lead}>{words.heading}</Heading>
      <NotDurableNotice />
      <ReportNotice error={read.error ?? open.error} />
      {!report ? (
        <FileDrop
          key="report"
          label={words.reportFile}
          title={words.dropReport}
          titleNow={words.dropNow}
          hint={words.dropBoth}
          browse={words.browse}
          several
          onFiles={take}
        />
      ) : (
        <>
          <ReportFacts report={report}>
            <Button
              variant="small"
              onClick={() => {
                read.reset();
                open.reset();
              }}
            >
              {words.another}
            </Button>
          </ReportFacts>
          <ListOf report={report} opening={open} />
          <Notice>{words.once}</Notice>
          <ResultsAlone report={report} />
        </>
      )}
    </div>
  );
}

/** Reads a report, then opens it with its list, dropped together with it or later. */
function useOpening() {
  const { runs } = useServices();
  const [, navigate] = useLocation();
  const open = useMutation({
    mutationFn: ({ report, list }: { report: RunReport; list: File }) =>
      runs.reports.open(report, list),
    onSuccess: (run) => {
      navigate(runPath(run, 'progress'));
    },
  });
  const read = useMutation({ mutationFn: readReport });
  const take = (files: readonly File[]): void => {
    const file = files.find(({ name }) => /\.json$/i.test(name)) ?? files[0];
    const list = files.find((other) => other !== file);
    if (!file) return;
    read.mutate(file, {
      onSuccess: (report) => {
        if (list) open.mutate({ report, list });
      },
    });
  };
  return { read, open, take };
}

interface ListOfProps {
  readonly report: RunReport;
  readonly opening: ReturnType<typeof useOpening>['open'];
}

/** Asks for the list of a report. */
function ListOf({ report, opening }: ListOfProps) {
  const words = useMessages('openReport');
  if (opening.isPending)
    return (
      <ProgressBar
        label={words.checking(opening.variables.list.name)}
        value={null}
        valueText={words.working}
      />
    );
  return (
    <FileDrop
      key="list"
      label={words.listFile}
      title={words.dropList}
      titleNow={words.dropNow}
      hint={words.listHint}
      browse={words.browse}
      several={false}
      onFiles={([list]) => {
        if (list) opening.mutate({ report, list });
      }}
    />
  );
}
