import type { Formats } from '../../formats.ts';
import type { ChooseMessages } from '../../en/screens/choose.ts';

export const choose = (f: Formats): ChooseMessages => ({
  heading: 'Elige una lista',
  lead: 'Un archivo CSV o de Excel con nombres y direcciones postales. Todavía no se envía nada.',
  file: 'Archivo CSV',
  drop: 'Suelta tu archivo aquí',
  dropNow: 'Suelta para elegir este archivo',
  dropWrong: {
    several: 'Una lista a la vez, por favor',
    'no csv': 'Esto no parece un archivo CSV o de Excel',
  },
  or: 'o elígelo en tu computadora',
  browse: 'Buscar archivos',
  sample: 'Usar la lista de ejemplo',
  sampleHint: '264 personas inventadas, con los defectos de las listas reales.',
  download: 'Descargar un CSV de ejemplo',
  downloadHint: 'para ver cómo es una lista.',
  reading: (name) => `Leyendo ${name}…`,
  readingShare: (share) => f.wholePercent(share),
  cancel: 'Cancelar la lectura',
  refused: {
    several: {
      title: 'Una lista a la vez',
      text: 'Soltaste varios archivos. Suelta uno ahora y agrega los demás después, como listas aparte.',
    },
    folder: {
      title: 'Eso es una carpeta',
      text: 'Abre la carpeta y suelta el archivo CSV o de Excel que contiene.',
    },
    'no file': {
      title: 'Eso no era un archivo',
      text: 'Soltaste texto o un enlace. Guarda la lista en tu computadora como archivo CSV o de Excel y suéltalo aquí.',
    },
  },
  needs: 'Lo que necesita tu lista',
  need: [
    'Nombre y apellido, en dos columnas o en una',
    'Dirección con calle y número',
    'Código postal, o ciudad y estado',
  ],
  needsNot: 'Puede haber otras columnas. Se quedan en esta computadora y vuelven sin cambios.',
  takes: 'Lo que aceptamos',
  take: [
    'CSV con comas, punto y coma, tabuladores u otros delimitadores',
    'Acentos y otros alfabetos',
    'Cualquier tamaño: un millón de filas se lee en segundos',
  ],
});
