import type { Formats } from '../../formats.ts';
import type { FrameMessages } from '../../en/features/frame.ts';

export const frame = (f: Formats): FrameMessages => ({
  steps: 'Pasos',
  done: 'hecho',
  step: {
    choose: 'Elegir',
    match: 'Columnas',
    review: 'Revisión',
    progress: 'Progreso',
    results: 'Resultados',
  },
  heading: {
    match: 'Asigna las columnas',
    review: 'Revisión',
    progress: 'Progreso',
    results: 'Resultados',
  },
  demo: 'Demostración',
  demoText: 'Todos los correos son inventados y nada sale de esta computadora.',
  rows: (n) => f.counted(n, { one: 'fila', many: 'de filas', other: 'filas' }),
  size: (bytes) => f.bytes(bytes),
  loading: 'Cargando tu lista…',
  missing: 'Esta lista no está en esta computadora',
  missingText:
    'Se eliminó, o está en otra computadora u otro navegador. Las listas se quedan donde las empezaste.',
  home: 'Volver al inicio',
  finished: 'Listo',
});
