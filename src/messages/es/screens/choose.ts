import type { Formats } from '../../formats.ts';
import type { ChooseMessages } from '../../en/screens/choose.ts';

export const choose = (f: Formats): ChooseMessages => ({
  heading: 'Elige una lista',
  lead: 'Un archivo de Excel o CSV con nombres y direcciones postales. Todavía no se envía nada.',
  file: 'Archivo de la lista',
  drop: 'Suelta tu lista aquí',
  dropNow: 'Suelta para elegir este archivo',
  dropWrong: {
    several: 'Una lista a la vez, por favor',
    'no list': 'Esto no parece un archivo de Excel o CSV',
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
      text: 'Abre la carpeta y suelta la lista que contiene.',
    },
    'no file': {
      title: 'Eso no era un archivo',
      text: 'Soltaste texto o un enlace. Guarda la lista en tu computadora como archivo de Excel o CSV y suelta ese archivo.',
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
    'Libros de Excel (.xlsx) y archivos CSV, también comprimidos en ZIP',
    'Comas, punto y coma, tabuladores y otros delimitadores',
    'Acentos y otros alfabetos',
    'Cualquier tamaño: un millón de filas se lee en segundos',
  ],
});
