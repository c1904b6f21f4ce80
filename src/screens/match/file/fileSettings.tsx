import { useMutation } from '@tanstack/react-query';
import { memo, useEffect, useRef } from 'react';
import type { Format } from '../../../lists/types/format.ts';
import type { Profile } from '../../../lists/types/profile.ts';
import type { RunState } from '../../../runs/state.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { SelectField } from '../../../ui/form/fields.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { useServices } from '../../../features/page/services.ts';
import { ErrorNotice } from '../../../features/problems/errorNotice.tsx';
import type { Draft } from '../draft/useDraft.ts';
import { ContainerFields } from './containerFields.tsx';
import { TextFields } from './textFields.tsx';
import type { MatchMessages } from '../../../messages/en/screens/match.ts';

/** Number of lines among which a header can be chosen. */
const HEADER_LINES = 10;

export interface FileSettingsProps {
  readonly run: RunState;
  readonly profile: Profile;
  readonly draft: Draft;
  /** Number of the user's requests to see the settings. Each one opens and focuses them. */
  readonly asked: number;
}

/** Shows how the file was read, with controls to read it differently. */
export const FileSettings = memo(function FileSettings(props: FileSettingsProps) {
  const { run, profile, draft, asked } = props;
  const words = useMessages('match');
  const { runs } = useServices();
  const rereading = useMutation({
    mutationFn: (format: Partial<Format>) => runs.reread(run.id, format),
  });
  const { format, chosen, container = {} } = profile;
  const { encoding, delimiter, headerLine, sheet } = format;
  const sheetName = sheet === undefined ? undefined : container.sheets?.[sheet]?.name;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) box.current?.querySelector('select')?.focus();
  }, [asked]);
  /** Reads another list of the file, or the same one with other settings. */
  const readAs = (all: Partial<Format>) => {
    draft.change({ type: 'start over' });
    rereading.mutate(all);
  };
  const reread = (change: Partial<Format>) => {
    // Match again only if the columns change; another encoding, or other rows, leave them the same.
    if (isOfColumns(change)) draft.change({ type: 'start over' });
    rereading.mutate({ ...chosen, ...change });
  };
  return (
    <div ref={box} className="space-y-4">
      <ContainerFields profile={profile} onRead={readAs} onReread={reread} />
      <Disclosure
        label={words.change}
        summary={
          sheetName === undefined
            ? words.readAs(encoding, delimiter, headerLine)
            : words.readFromSheet(sheetName, headerLine)
        }
        asked={asked}
      >
        <p className="mb-4 text-small text-quiet">{words.changeHint}</p>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(12rem,100%),1fr))] gap-4">
          {sheet === undefined && <TextFields format={format} onReread={reread} />}
          <SelectField
            label={words.headerRow}
            value={String(headerLine)}
            choices={headerChoices(headerLine, words)}
            onChoice={(value) => {
              reread({ headerLine: Number(value) });
            }}
          />
        </div>
      </Disclosure>
      <ErrorNotice error={rereading.error} />
    </div>
  );
});

function isOfColumns(change: Partial<Format>): boolean {
  return change.encoding === undefined && change.withoutHidden === undefined;
}

function headerChoices(now: number, words: MatchMessages) {
  return Array.from({ length: Math.max(HEADER_LINES, now) + 1 }, (_, line) => ({
    value: String(line),
    label: line === 0 ? words.noHeader : words.headerIn(line),
  }));
}
