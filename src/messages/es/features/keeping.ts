import type { Formats } from '../../formats.ts';
import type { KeepingMessages } from '../../en/features/keeping.ts';

export const keeping = (f: Formats): KeepingMessages => ({
  discarded: (name) => `“${name}” se ha eliminado.`,
  undo: 'Deshacer',
  undoOf: (name) => `Deshacer: eliminar ${name}`,
  back: (name) => `“${name}” está de vuelta.`,
  waiting: 'Esperando a otra pestaña…',
  waitingHint:
    'Otra pestaña está trabajando con esta lista. Continuaremos automáticamente cuando termine. Para continuar ya, cierra esa pestaña.',
  tooLate: (name) => `Ya no se pudo recuperar “${name}”.`,
  forget: 'Eliminar todos los datos',
  forgetTitle: '¿Eliminar todos los datos de esta computadora?',
  forgetWhat:
    'Esto borra de este navegador: todas las listas con sus resultados, los borradores, los datos de la demostración, las asignaciones de columnas recordadas, la clave y el token, y tus ajustes de esta página.',
  forgetStays:
    'Lo que ya descargaste se queda, y también los lotes que la API ha aceptado. No se puede deshacer.',
  forgetOpen: (n) =>
    `${f.counted(n, { one: 'lista tiene', many: 'de listas tienen', other: 'listas tienen' })} lotes en curso. Puede que la API los cobre igualmente, pero ya no se podrían recoger sus resultados.`,
  forgetYes: 'Eliminar todo',
  forgetNo: 'Conservarlo',
});
