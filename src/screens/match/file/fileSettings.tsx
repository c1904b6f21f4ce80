import { useMutation } from '@tanstack/react-query';
import { memo, useEffect, useRef } from 'react';
import type { Delimiter, Encoding, Format, Quoting } from '../../../lists/types/format.ts';
import type { Profile } from '../../../lists/types/profile.ts';
import type { RunState } from '../../../runs/state.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { SelectField } from '../../../ui/form/fields.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { useServices } from '../../../features/page/services.ts';
import { ErrorNotice } from '../../../features/problems/errorNotice.tsx';
import type { Draft } from '../draft/useDraft.ts';
import type { MatchMessages } from '../../../messages/en/screens/match.ts';

const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'windows-1252',
  'macintosh',
  'ibm437',
  'ibm850',
  'windows-1250',
  'windows-1251',
  'utf-16le',
  'utf-16be',
];
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|', '^', '~', ':', '\x1f'];
const QUOTINGS: readonly Quoting[] = ['doubled', 'backslash', 'spaced', 'whole line'];

/** Lines among which a header can be chosen. */
const HEADER_LINES = 10;

export interface FileSettingsProps {
  readonly run: RunState;
  readonly profile: Profile;
  readonly draft: Draft;
  /** How often the user asked to see it: each time it opens and has the focus. */
  readonly asked: number;
}

/** How the file was read, and the way to read it otherwise. */
export const FileSettings = memo(function FileSettings(props: FileSettingsProps) {
  const { run, profile, draft, asked } = props;
  const words = useMessages('match');
  const { runs } = useServices();
  const rereading = useMutation({
    mutationFn: (format: Partial<Format>) => runs.reread(run.id, { ...profile.chosen, ...format }),
  });
  const { encoding, delimiter, headerLine, quoting = 'doubled' } = profile.format;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) box.current?.querySelector('select')?.focus();
  }, [asked]);
  const reread = (format: Partial<Format>) => {
    // Other columns ask for another matching; the same ones in other letters keep theirs.
    if (format.encoding === undefined) draft.change({ type: 'start over' });
    rereading.mutate(format);
  };
  return (
    <div ref={box} className="space-y-4">
      <Disclosure
        label={words.change}
        summary={words.readAs(encoding, delimiter, headerLine)}
        asked={asked}
      >
        <p className="mb-4 text-small text-quiet">{words.changeHint}</p>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(12rem,100%),1fr))] gap-4">
          <SelectField
            label={words.encoding}
            value={encoding}
            choices={ENCODINGS.map((value) => ({ value, label: words.encodings[value] }))}
            onChoice={(value) => {
              reread({ encoding: value });
            }}
          />
          <SelectField
            label={words.delimiter}
            value={delimiter}
            choices={DELIMITERS.map((value) => ({ value, label: words.delimiters[value] }))}
            onChoice={(value) => {
              reread({ delimiter: value });
            }}
          />
          <SelectField
            label={words.quoting}
            value={quoting}
            choices={QUOTINGS.map((value) => ({ value, label: words.quotings[value] }))}
            onChoice={(value) => {
              reread({ quoting: value });
            }}
          />
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

function headerChoices(now: number, words: MatchMessages) {
  return Array.from({ length: Math.max(HEADER_LINES, now) + 1 }, (_, line) => ({
    value: String(line),
    label: line === 0 ? words.noHeader : words.headerIn(line),
  }));
}
