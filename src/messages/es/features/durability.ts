import type { DurabilityMessages } from '../../en/features/durability.ts';

export const durability = (): DurabilityMessages => ({
  tab: {
    title: 'Aquí no se pueden guardar listas',
    text: 'Todo funciona, pero tu lista está solo en la memoria: si recargas o cierras esta pestaña, se elimina. Para guardar listas, abre esta página en su dirección https:// y en una ventana normal.',
    until: 'se elimina al recargar o cerrar esta pestaña',
    whole:
      'Esta lista está solo en la memoria de esta pestaña. Si recargas o cierras la pestaña, se elimina: descarga antes lo que necesites.',
  },
  session: {
    title: 'Parece que esta es una ventana privada',
    text: 'Puedes recargar esta página, pero el navegador elimina tus listas cuando cierras la ventana privada. Descarga antes lo que necesites.',
    until: 'se elimina al cerrar esta ventana privada',
    whole:
      'Parece que esta es una ventana privada. El navegador elimina esta lista cuando la cierras: descarga antes lo que necesites.',
  },
});
