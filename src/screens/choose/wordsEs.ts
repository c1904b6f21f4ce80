import type { Formats } from '../../ui/formats.ts';
import type { ChooseWords } from './words.ts';

export const es = (f: Formats): ChooseWords => ({
  heading: 'Elige una lista',
  lead: 'Un archivo CSV con nombres y direcciones postales. Todavía no se envía nada.',
  file: 'Archivo CSV',
  drop: 'Suelta tu CSV aquí',
  dropNow: 'Suelta para elegir este archivo',
  dropWrong: {
    several: 'Una lista cada vez, por favor',
    'no csv': 'Esto no parece un archivo CSV. Guárdalo antes como CSV',
  },
  or: 'o elígelo en este equipo',
  browse: 'Buscar archivos',
  sample: 'Usar la lista de ejemplo',
  sampleHint: '264 personas inventadas, con los defectos que tienen las listas.',
  download: 'Descargar un CSV de ejemplo',
  downloadHint: 'para ver cómo es una lista.',
  reading: (name) => `Leyendo ${name}…`,
  readingShare: (share) => f.wholePercent(share),
  cancel: 'Cancelar la lectura',
  oneOnly: 'Una lista cada vez',
  oneOnlyText:
    'Has soltado varios archivos. Suelta uno; los demás pueden seguir como listas aparte.',
  needs: 'Lo que necesita la lista',
  need: [
    'Nombre y apellido, en dos columnas o en una',
    'Dirección con calle y número',
    'Código postal, o ciudad y estado',
  ],
  needsNot: 'Puede haber otras columnas: se quedan en este equipo y vuelven tal como están.',
  takes: 'Lo que aceptamos',
  take: [
    'Coma, punto y coma, tabulador o barra entre celdas',
    'Acentos y otros alfabetos',
    'Cualquier tamaño: un millón de filas se lee en segundos',
  ],
});
