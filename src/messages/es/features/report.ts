import type { Formats } from '../../formats.ts';
import type { ReportMessages } from '../../en/features/report.ts';

export const report = (f: Formats): ReportMessages => ({
  report: 'Informe de lotes',
  summary: (batches) =>
    `ID del trabajo y ${f.counted(batches, { one: 'ID de lote', other: 'ID de lotes' })}`,
  hint: 'Con estos ID, el soporte de la API puede encontrar tus lotes incluso sin este navegador. El informe no contiene filas ni credenciales.',
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'Tu navegador no permite copiar aquí. Selecciona el texto de arriba y cópialo.',
  csv: 'Guardar como CSV',
  onward: 'Continuar en otra computadora',
  onwardText:
    'Guarda este informe y podrás continuar allí con el informe y la lista: elige “Abrir un informe” en la página de inicio. No contiene filas ni credenciales, pero quien lo tenga junto con tu clave de API puede continuar la lista. Guárdalo otra vez más tarde para incluir lo que haya pasado desde entonces.',
  save: 'Guardar el informe para continuar en otro lugar',
  unreachable: 'No podemos conectarnos con el servidor de esta página',
  unreachableText: 'El informe lo necesita. Revisa tu conexión y guarda el informe otra vez.',
  text: 'Informe como texto',
});
