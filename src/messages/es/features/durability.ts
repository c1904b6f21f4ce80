import type { DurabilityMessages } from '../../en/features/durability.ts';

export const durability = (): DurabilityMessages => ({
  title: 'Aquí esta página no puede guardar listas en el disco',
  text: 'La lista se queda en la memoria: todo funciona, pero se pierde al recargar o cerrar la pestaña. Servir esta página por https, fuera de una ventana privada, lo cambia.',
  until: 'se pierde al recargar o cerrar esta pestaña',
  whole:
    'La lista está solo en la memoria de esta pestaña. Se pierde al recargarla o cerrarla: descarga antes lo que necesites.',
});
