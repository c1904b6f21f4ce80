import { createRoot } from 'react-dom/client';
import { ReactSpreadsheetImport } from 'react-spreadsheet-import';
import { FIELDS } from './fields.ts';

createRoot(document.getElementById('root')!).render(
  <ReactSpreadsheetImport
    isOpen
    onClose={() => undefined}
    maxRecords={10_000_000}
    maxFileSize={10_000_000_000}
    onSubmit={(data) => {
      document.body.dataset['rows'] = String(data.all.length);
      performance.mark('done');
    }}
    fields={FIELDS.map(({ key, label }) => ({ key, label, fieldType: { type: 'input' as const } }))}
  />,
);
