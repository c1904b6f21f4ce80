import { createRoot } from 'react-dom/client';
import { Importer, ImporterField } from 'react-csv-importer';
import 'react-csv-importer/dist/index.css';
import { FIELDS } from './fields.ts';

let rows = 0;
createRoot(document.getElementById('root')!).render(
  <Importer
    dataHandler={(chunk) => {
      rows += chunk.length;
    }}
    onComplete={() => {
      document.body.dataset['rows'] = String(rows);
      performance.mark('done');
    }}
  >
    {FIELDS.map(({ key, label }) => (
      <ImporterField key={key} name={key} label={label} optional />
    ))}
  </Importer>,
);
