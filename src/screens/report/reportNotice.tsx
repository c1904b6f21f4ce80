import { ApiError } from '../../api/failure.ts';
import { ReportError } from '../../runs/report/readReport.ts';
import { OtherListError } from '../../runs/reports.ts';
import { PATHS } from '../../features/page/paths.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { useMessages } from '../../messages/language.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says why a report, its list or its results can't be used; nothing without an error. */
export function ReportNotice({ error }: { error: Error | null }) {
  const words = useMessages('openReport');
  if (error instanceof ApiError) return <ApiNotice error={error} />;
  const trouble =
    error instanceof ReportError
      ? words.problem(error.problem)
      : error instanceof OtherListError && words.otherList(error);
  if (!trouble) return <ErrorNotice error={error} />;
  return (
    <Notice tone="bad" role="alert" title={trouble.title}>
      <p>{trouble.text}</p>
    </Notice>
  );
}

function ApiNotice({ error }: { error: ApiError }) {
  const { refused, unreachable } = useMessages('openReport');
  const isRefused = ['unauthorized', 'forbidden'].includes(error.failure.kind);
  const { title, text } = isRefused ? refused : unreachable;
  return (
    <Notice
      tone="bad"
      role="alert"
      title={title}
      actions={
        isRefused && (
          <ButtonLink to={PATHS.connect} state={{ next: PATHS.report }}>
            {refused.connect}
          </ButtonLink>
        )
      }
    >
      <p>{text}</p>
    </Notice>
  );
}
