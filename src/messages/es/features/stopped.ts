import type { StoppedMessages } from '../../en/features/stopped.ts';

export const stopped = (): StoppedMessages => ({
  tryAgain: 'Reintentar',
  reload: 'Volver a cargar la página',
  broken: (words) => ({
    title: 'Algo falló de un modo que no previmos',
    text: `No se pierde nada: vuelve a cargar esta página y todo sigue. Si vuelve a pasar, dile esto al soporte: «${words}»`,
  }),
  ledger: {
    full: {
      title: 'A este navegador no le queda espacio para anotar lo que ocurre',
      text: 'Por eso no se envía nada más desde aquí; lo que la API aceptó sigue su curso allí. Borra listas anteriores en la pantalla de inicio o libera espacio en esta computadora, y vuelve a intentarlo.',
    },
    gone: {
      title: 'Este navegador eliminó lo que guardaba de esta lista',
      text: 'Se borraron sus datos para este sitio, a mano o por falta de espacio, así que la lista ya no se puede completar aquí. Lo que la API aceptó sigue su curso allí: guarda ahora el informe de lotes de abajo; con él, su soporte puede entregarte los resultados.',
    },
    'newer page': {
      title: 'Hay una versión más nueva de esta página abierta en otra pestaña',
      text: 'Esa se ha hecho cargo y no se pierde nada. Vuelve a cargar esta página para seguir aquí.',
    },
    failed: {
      title: 'Este navegador no puede anotar lo que ocurre',
      text: 'Por eso no se envía nada más desde aquí; lo que la API aceptó sigue su curso allí. Vuelve a cargar la página. Si no ayuda, guarda el informe de lotes de abajo; con él, el soporte de la API puede entregarte los resultados.',
    },
  },
});
