import type { Format } from '../../../lists/types/format.ts';
import type { Profile } from '../../../lists/types/profile.ts';
import { useMessages } from '../../../messages/language.tsx';
import { CheckField, SelectField } from '../../../ui/form/fields.tsx';

export interface ContainerFieldsProps {
  readonly profile: Profile;
  /** Reads another list, with nothing else chosen. */
  readonly onRead: (choice: Partial<Format>) => void;
  readonly onReread: (change: Partial<Format>) => void;
}

/** Which list of a workbook or a ZIP file is read, and which of its rows. */
export function ContainerFields({ profile, onRead, onReread }: ContainerFieldsProps) {
  const words = useMessages('match');
  const { format, container = {} } = profile;
  const { files = [], sheets = [], hiddenRows = 0 } = container;
  const { file, sheet, withoutHidden = false } = format;
  return (
    <div className="grid items-end gap-4 empty:hidden sm:grid-cols-2">
      {files.length > 1 && (
        <SelectField
          label={words.file}
          value={String(file)}
          choices={files.map((name, i) => ({ value: String(i), label: name }))}
          onChoice={(value) => {
            onRead({ file: Number(value) });
          }}
        />
      )}
      {sheets.length > 1 && (
        <SelectField
          label={words.sheet}
          value={String(sheet)}
          choices={sheets.map(({ name, hidden }, i) => ({
            value: String(i),
            label: hidden ? words.hiddenSheet(name) : name,
          }))}
          onChoice={(value) => {
            onRead({ ...(file === undefined ? {} : { file }), sheet: Number(value) });
          }}
        />
      )}
      {hiddenRows > 0 && (
        <CheckField
          label={words.leaveOutHidden(hiddenRows)}
          hint={words.leaveOutHiddenHint}
          checked={withoutHidden}
          onCheck={(checked) => {
            onReread({ withoutHidden: checked });
          }}
        />
      )}
    </div>
  );
}
