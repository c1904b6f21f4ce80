import type { Formats } from '../../formats.ts';
import type { ReportMessages } from '../../en/features/report.ts';

export const report = (f: Formats): ReportMessages => ({
  report: 'Informe de lotes',
  summary: (batches) =>
    `ID del trabajo y ${f.counted(batches, { one: 'ID de lote', other: 'ID de lotes' })}`,
  hint: 'Con estos ID, el soporte de la API puede encontrar tus lotes sin este navegador. No contiene filas ni credenciales.',
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'El navegador no permite copiar aquí. Selecciona el texto de arriba y cópialo a mano.',
  csv: 'Guardar como CSV',
  json: 'Guardar como JSON',
  text: 'El informe como texto',
});
