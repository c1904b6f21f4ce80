import type { AppMessages } from '../en/app.ts';

export const app = (): AppMessages => ({
  skip: 'Ir al contenido',
  theme: {
    system: 'Tema: el de esta computadora',
    light: 'Tema: claro',
    dark: 'Tema: oscuro',
  },
  support: 'Soporte',
  help: 'Ayuda',
  data: 'Qué pasa con mis datos',
  shortcuts: 'Atajos de teclado',
  footer: 'Tus listas se procesan en este navegador y aquí se quedan.',
  loading: 'Cargando…',
  nowhere: 'No hay nada en esta dirección',
  nowhereText: 'Puede que el enlace sea antiguo o esté incompleto.',
  start: 'Ir al inicio',
  broke: 'Esta pantalla ha fallado',
  brokeText:
    'El error es nuestro. Recarga la página: las listas guardadas aquí siguen estando, y lo que ya enviaste sigue su curso.',
  reload: 'Recargar la página',
  details: 'Lo que soporte querrá saber',
  noConfig: 'Esta página no está bien configurada',
  noConfigText: 'A tus listas no les pasa nada. Quien aloja esta página tiene que corregir esto:',
});
