import type { AppMessages } from '../en/app.ts';

export const app = (): AppMessages => ({
  skip: 'Ir al contenido',
  theme: {
    system: 'Tema: el del sistema',
    light: 'Tema: claro',
    dark: 'Tema: oscuro',
  },
  support: 'Soporte',
  help: 'Ayuda',
  data: 'Qué pasa con mis datos',
  shortcuts: 'Atajos de teclado',
  footer: 'Tus listas se procesan en este navegador.',
  loading: 'Cargando…',
  nowhere: 'No encontramos esta página',
  nowhereText: 'Puede que el enlace sea antiguo o esté incompleto.',
  start: 'Inicio',
  broke: 'Algo salió mal',
  brokeText:
    'El error es nuestro. Recarga la página: tus listas guardadas siguen aquí y los lotes enviados continúan.',
  reload: 'Recargar la página',
  details: 'Detalles para soporte',
  noConfig: 'Esta página no está bien configurada',
  noConfigText: 'Tus listas están bien. Quien aloja esta página debe corregir esto:',
});
