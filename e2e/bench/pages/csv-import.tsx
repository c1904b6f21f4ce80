import { createRoot } from 'react-dom/client';
import { CSVImporter } from 'csv-import-react';
import { FIELDS } from './fields.ts';

createRoot(document.getElementById('root')!).render(
  <CSVImporter
    isModal={false}
    onComplete={(data: { rows: unknown[] }) => {
      document.body.dataset['rows'] = String(data.rows.length);
      performance.mark('done');
    }}
    template={{ columns: FIELDS.map(({ key, label }) => ({ name: label, key })) }}
  />,
);
