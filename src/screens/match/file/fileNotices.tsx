import type { ListNotice, Profile } from '../../../lists/types/profile.ts';
import { Button } from '../../../ui/button.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { MatchMessages } from '../../../messages/en/screens/match.ts';

/** Notices of what may have damaged the list; shown first. */
const SEVERE: ReadonlySet<ListNotice['kind']> = new Set([
  'encoding changed',
  'one column',
  'fixed width',
  'broken characters',
  'binary data',
  'unclosed quote',
  'rows run together',
]);

/** Notices for the user to check, although the list is probably right. */
const TO_CHECK: ReadonlySet<ListNotice['kind']> = new Set(['encoding guessed']);

/** Notices that changing the file settings may fix. */
const FIXED_BY_SETTINGS: ReadonlySet<ListNotice['kind']> = new Set([
  'encoding guessed',
  'encoding changed',
  'broken characters',
  'one column',
]);

export interface FileWarningsProps {
  readonly profile: Profile;
  /** Shows how the file is read, to change it. */
  readonly onOpenSettings: () => void;
}

/** Notices to look at first. */
export function FileWarnings({ profile, onOpenSettings }: FileWarningsProps) {
  const words = useMessages('match');
  const first = profile.notices.filter(({ kind }) => SEVERE.has(kind) || TO_CHECK.has(kind));
  return (
    <div className="space-y-3 empty:hidden">
      {first.map((notice) => (
        <Notice
          key={notice.kind}
          tone={SEVERE.has(notice.kind) ? 'warn' : 'info'}
          role="status"
          actions={
            FIXED_BY_SETTINGS.has(notice.kind) && (
              <Button onClick={onOpenSettings}>{words.change}</Button>
            )
          }
        >
          {words.notice(notice)}
        </Notice>
      ))}
      <HiddenRows profile={profile} onOpenSettings={onOpenSettings} />
    </div>
  );
}

/** Rows that are hidden in Excel are in the list all the same, which may surprise. */
function HiddenRows({ profile, onOpenSettings }: FileWarningsProps) {
  const words = useMessages('match');
  const { container, format, complete } = profile;
  const hidden = container?.hiddenRows ?? 0;
  if (!complete || hidden === 0) return null;
  return (
    <Notice
      tone="info"
      role="status"
      actions={<Button onClick={onOpenSettings}>{words.change}</Button>}
    >
      {format.withoutHidden ? words.hiddenLeftOut(hidden) : words.hiddenIncluded(hidden)}
    </Notice>
  );
}

/** What is odd about the list and does no harm. */
export function OtherNotices({ profile }: { profile: Profile }) {
  const words = useMessages('match');
  const texts = otherNotices(profile, words);
  if (texts.length === 0) return null;
  return (
    <div className="text-small">
      <p className="font-semibold">{words.notices}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5 text-quiet">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

function otherNotices(profile: Profile, words: MatchMessages): string[] {
  const { short, long, blankLines, linesAbove, notices } = profile;
  return [
    ...notices
      .filter(({ kind }) => !SEVERE.has(kind) && !TO_CHECK.has(kind))
      .map((notice) => words.notice(notice)),
    ...(short.count > 0 ? [words.short(short)] : []),
    ...(long.count > 0 ? [words.long(long)] : []),
    ...(linesAbove > 0 ? [words.linesAbove(linesAbove)] : []),
    ...(blankLines > 0 ? [words.blankLines(blankLines)] : []),
  ];
}
