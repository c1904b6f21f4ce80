import type { Delimiter } from '../../lists/types/format.ts';
import type { Summary } from '../../lists/types/outcome.ts';
import type { RunState } from '../../runs/state.ts';
import { CheckField, SelectField } from '../../ui/form/fields.tsx';
import { useMessages } from '../../messages/language.tsx';
import { columnToFill, fitsSheet, type ExportForm, type FileType } from './exportForm.ts';

export interface ExportFieldsProps {
  readonly run: RunState;
  readonly summary: Summary;
  readonly form: ExportForm;
  readonly onChange: (form: ExportForm) => void;
}

/** How a file is to be, whichever rows it has. */
export function ExportFields({ run, summary, form, onChange }: ExportFieldsProps) {
  const words = useMessages('results');
  const { email, status } = summary.added;
  const own = run.profile?.format.delimiter ?? ',';
  const toFill = columnToFill(run);
  return (
    <div className="grid items-start gap-x-10 gap-y-5 md:grid-cols-2">
      {fitsSheet(run) && (
        <SelectField<FileType>
          label={words.fileType}
          value={form.type}
          choices={[
            { value: 'csv', label: words.csvFile },
            { value: 'excel', label: words.excelFile },
          ]}
          onChoice={(type) => {
            onChange({ ...form, type });
          }}
        />
      )}
      <SelectField
        label={words.addedColumns}
        value={form.added}
        choices={[
          { value: 'both', label: words.addedBoth(email, status) },
          { value: 'email', label: words.addedOnly(email) },
          { value: 'status', label: words.addedOnly(status) },
        ]}
        onChoice={(added) => {
          onChange({ ...form, added });
        }}
      />
      {own !== ',' && form.type === 'csv' && (
        <SelectField<Delimiter>
          label={words.between}
          value={form.delimiter}
          choices={[
            { value: own, label: words.ownDelimiter(own) },
            { value: ',', label: words.comma },
          ]}
          onChoice={(delimiter) => {
            onChange({ ...form, delimiter });
          }}
        />
      )}
      {toFill && (
        <CheckField
          label={words.fill(toFill.label)}
          hint={words.fillHint}
          checked={form.fillColumn !== undefined}
          onCheck={(fill) => {
            const { fillColumn: _, ...others } = form;
            onChange(fill ? { ...others, fillColumn: toFill.index } : others);
          }}
        />
      )}
      {run.corrections && (
        <CheckField
          label={words.withCorrections}
          hint={words.withCorrectionsHint}
          checked={form.withCorrections === true}
          onCheck={(withCorrections) => {
            onChange({ ...form, withCorrections });
          }}
        />
      )}
      {form.type === 'csv' ? (
        <CheckField
          label={words.excelSafe}
          hint={words.excelSafeHint}
          checked={form.excelSafe}
          onCheck={(excelSafe) => {
            onChange({ ...form, excelSafe });
          }}
        />
      ) : (
        <p className="text-small text-quiet">{words.excelHint}</p>
      )}
    </div>
  );
}
