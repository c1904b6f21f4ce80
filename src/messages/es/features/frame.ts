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
  demoText:
    'Datos de demostración: todos los correos son inventados, en example.com, .org o .net. Nada sale de esta computadora.',
  rows: (n) => f.counted(n, { one: 'fila', many: 'de filas', other: 'filas' }),
  size: (bytes) => f.bytes(bytes),
  loading: 'Buscando tu lista…',
  missing: 'Esta lista no está en esta computadora',
  missingText:
    'Se borró, o el enlace es de otra computadora o navegador. Las listas se quedan donde se empezaron.',
  home: 'Volver al inicio',
  finished: 'Listo',
});
