import type { Formats } from '../../formats.ts';
import type { ChooseMessages } from '../../en/screens/choose.ts';

export const choose = (f: Formats): ChooseMessages => ({
  heading: 'Elige una lista',
  lead: 'Un archivo de Excel o CSV con nombres y direcciones postales. Todavía no se envía nada.',
  file: 'Archivo de la lista',
  drop: 'Suelta tu lista aquí',
  dropNow: 'Suelta para elegir este archivo',
  dropWrong: {
    several: 'Una lista cada vez, por favor',
    'no list': 'Esto no parece una lista. Guárdala antes como archivo de Excel o CSV',
  },
  or: 'o elígelo en esta computadora',
  browse: 'Buscar archivos',
  sample: 'Usar la lista de ejemplo',
  sampleHint: '264 personas inventadas, con los defectos que tienen las listas.',
  download: 'Descargar un CSV de ejemplo',
  downloadHint: 'para ver cómo es una lista.',
  reading: (name) => `Leyendo ${name}…`,
  readingShare: (share) => f.wholePercent(share),
  cancel: 'Cancelar la lectura',
  refused: {
    several: {
      title: 'Una lista cada vez',
      text: 'Has soltado varios archivos, así que no se tomó ninguno. Suelta uno; los demás pueden seguir como listas aparte.',
    },
    folder: {
      title: 'Eso es una carpeta',
      text: 'No se tomó nada. Abre la carpeta y suelta la lista que contiene.',
    },
    'no file': {
      title: 'Eso no era un archivo',
      text: 'Has soltado texto o un enlace, así que no había nada que leer. Guarda la lista en esta computadora como archivo de Excel o CSV y suéltalo aquí.',
    },
  },
  needs: 'Lo que necesita la lista',
  need: [
    'Nombre y apellido, en dos columnas o en una',
    'Dirección con calle y número',
    'Código postal, o ciudad y estado',
  ],
  needsNot: 'Puede haber otras columnas: se quedan en esta computadora y vuelven tal como están.',
  takes: 'Lo que aceptamos',
  take: [
    'Libros de Excel (.xlsx) y archivos CSV, también comprimidos en ZIP',
    'Coma, punto y coma, tabulador y otros delimitadores',
    'Acentos y otros alfabetos',
    'Cualquier tamaño: un millón de filas se lee en segundos',
  ],
});
