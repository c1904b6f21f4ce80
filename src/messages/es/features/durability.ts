import type { DurabilityMessages } from '../../en/features/durability.ts';

export const durability = (): DurabilityMessages => ({
  tab: {
    title: 'Aquí esta página no puede guardar listas en el disco',
    text: 'La lista se queda en la memoria: todo funciona, pero se pierde al recargar o cerrar la pestaña. Servir esta página por https, fuera de una ventana privada, lo cambia.',
    until: 'se pierde al recargar o cerrar esta pestaña',
    whole:
      'La lista está solo en la memoria de esta pestaña. Se pierde al recargarla o cerrarla: descarga antes lo que necesites.',
  },
  session: {
    title: 'Parece que esta es una ventana privada',
    text: 'Aquí las listas se conservan si recargas, pero el navegador las borra cuando cierras la ventana privada. Descarga antes lo que necesites.',
    until: 'se borra al cerrar esta ventana privada',
    whole:
      'Parece que esta es una ventana privada: el navegador borra la lista cuando la cierras. Descarga antes lo que necesites.',
  },
});
