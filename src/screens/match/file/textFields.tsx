import type { Delimiter, Encoding, Format, Quoting } from '../../../lists/types/format.ts';
import { useMessages } from '../../../messages/language.tsx';
import { SelectField } from '../../../ui/form/fields.tsx';

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

export interface TextFieldsProps {
  readonly format: Format;
  readonly onReread: (change: Partial<Format>) => void;
}

/** How a list that is text is read. */
export function TextFields({ format, onReread }: TextFieldsProps) {
  const words = useMessages('match');
  const { encoding, delimiter, quoting = 'doubled' } = format;
  return (
    <>
      <SelectField
        label={words.encoding}
        value={encoding}
        choices={ENCODINGS.map((value) => ({ value, label: words.encodings[value] }))}
        onChoice={(value) => {
          onReread({ encoding: value });
        }}
      />
      <SelectField
        label={words.delimiter}
        value={delimiter}
        choices={DELIMITERS.map((value) => ({ value, label: words.delimiters[value] }))}
        onChoice={(value) => {
          onReread({ delimiter: value });
        }}
      />
      <SelectField
        label={words.quoting}
        value={quoting}
        choices={QUOTINGS.map((value) => ({ value, label: words.quotings[value] }))}
        onChoice={(value) => {
          onReread({ quoting: value });
        }}
      />
    </>
  );
}
