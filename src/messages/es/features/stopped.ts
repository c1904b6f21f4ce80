import type { StoppedMessages } from '../../en/features/stopped.ts';

export const stopped = (): StoppedMessages => ({
  tryAgain: 'Reintentar',
  reload: 'Recargar la página',
  broken: (words) => ({
    title: 'Algo salió mal',
    text: `No se perdió nada. Recarga esta página para continuar. Si vuelve a pasar, envía este mensaje a soporte: “${words}”`,
  }),
  ledger: {
    full: {
      title: 'Este navegador se quedó sin espacio',
      text: 'Dejamos de enviar porque no podemos guardar el progreso. Los lotes que la API aceptó continúan allí. Elimina listas anteriores en la pantalla de inicio o libera espacio en esta computadora, y vuelve a intentarlo.',
    },
    gone: {
      title: 'Este navegador eliminó los datos de esta lista',
      text: 'Los datos se borraron a mano o para liberar espacio, así que no podemos terminar esta lista aquí. Los lotes que la API aceptó continúan allí. Guarda ahora el informe de lotes de abajo: con él, el soporte de la API puede darte los resultados.',
    },
    'newer page': {
      title: 'Hay una versión más nueva de esta página abierta en otra pestaña',
      text: 'Esa pestaña continúa con tus listas y no se perdió nada. Recarga esta página para continuar aquí.',
    },
    failed: {
      title: 'Este navegador no puede guardar el progreso',
      text: 'Dejamos de enviar. Los lotes que la API aceptó continúan allí. Recarga la página. Si no ayuda, guarda el informe de lotes de abajo: con él, el soporte de la API puede darte los resultados.',
    },
  },
});
