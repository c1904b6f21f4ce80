import type { Formats } from '../../formats.ts';
import type { KeepingMessages } from '../../en/features/keeping.ts';

export const keeping = (f: Formats): KeepingMessages => ({
  discarded: (name) => `Se eliminó “${name}”.`,
  undo: 'Deshacer',
  undoOf: (name) => `Deshacer la eliminación de ${name}`,
  back: (name) => `Se recuperó “${name}”.`,
  waiting: 'Esperando a otra pestaña…',
  waitingHint:
    'Otra pestaña está trabajando con esta lista. Continuaremos automáticamente cuando termine. Para continuar ya, cierra esa pestaña.',
  tooLate: (name) => `Ya no se puede recuperar “${name}”.`,
  forget: 'Eliminar todos los datos',
  forgetTitle: '¿Eliminar todos los datos de esta computadora?',
  forgetWhat:
    'Esto elimina todo lo que esta página guardó en este navegador: listas y resultados, borradores, datos de la demostración, plantillas, asignaciones de columnas, tu lista de no contactar, tu clave de API y tu token, y tus ajustes.',
  forgetStays:
    'Los archivos que descargaste se conservan, y también los lotes que la API aceptó. No se puede deshacer.',
  forgetOpen: (n) =>
    `${f.counted(n, { one: 'lista tiene', many: 'de listas tienen', other: 'listas tienen' })} lotes sin terminar. La API aún puede cobrarlos, pero ya no podrás obtener sus resultados.`,
  forgetYes: 'Eliminar todo',
  forgetNo: 'Conservar mis datos',
});
