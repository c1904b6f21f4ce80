import type { NotCsv } from '../../../lists/types/problem.ts';
import type { Formats } from '../../formats.ts';
import type { ProblemsMessages, Trouble } from '../../en/features/problems.ts';

const NOT_CSV: Record<NotCsv, Trouble> = {
  spreadsheet: {
    title: 'Este tipo de hoja de cálculo no se puede leer aquí',
    text: 'No se leyó nada. Ábrela en Excel o Google Sheets, elige Guardar como (o Descargar) y toma “Libro de Excel (.xlsx)” o “CSV UTF-8”. Después elige aquí ese archivo.',
  },
  numbers: {
    title: 'Esto es una hoja de cálculo de Numbers',
    text: 'No se leyó nada. Ábrela en Numbers y elige Archivo → Exportar a → Excel o CSV. Después elige aquí ese archivo.',
  },
  'web page': {
    title: 'Esto es una página web, no un archivo de Excel o CSV',
    text: 'No se leyó nada. Si se abre como tabla en Excel, guárdala allí como “CSV UTF-8” y elige aquí ese archivo. Si muestra una página para iniciar sesión, inicia sesión donde está la lista y descárgala otra vez.',
  },
  pdf: {
    title: 'Esto es un PDF, no un archivo de Excel o CSV',
    text: 'No se leyó nada. Un PDF contiene la imagen de una tabla, no la tabla. Pide la lista como hoja de cálculo y guárdala como CSV.',
  },
  image: {
    title: 'Esto es una imagen, no un archivo de Excel o CSV',
    text: 'No se leyó nada. Elige el archivo que contiene la lista, guardado como CSV.',
  },
  archive: {
    title: 'Este tipo de archivo comprimido no se puede abrir aquí',
    text: 'No se leyó nada. Descomprímelo primero y elige el archivo CSV o de Excel que había dentro.',
  },
  json: {
    title: 'Esto es un archivo JSON, no un archivo de Excel o CSV',
    text: 'No se leyó nada. JSON está hecho para programas. Vuelve a exportar la lista en el programa del que procede y elige CSV como formato.',
  },
  xml: {
    title: 'Esto es un archivo XML, no un archivo de Excel o CSV',
    text: 'No se leyó nada. XML está hecho para programas. Vuelve a exportar la lista en el programa del que procede y elige CSV, o abre el archivo en Excel y guárdalo como “CSV UTF-8”.',
  },
  contacts: {
    title: 'Esto son tarjetas de contacto (vCard), no un archivo de Excel o CSV',
    text: 'No se leyó nada. Vuelve a exportar los contactos y elige CSV como formato: Google Contacts y Outlook lo ofrecen. Desde Contactos de Apple, importa las tarjetas en Google Contacts y expórtalas allí.',
  },
  calendar: {
    title: 'Esto es un calendario, no un archivo de Excel o CSV',
    text: 'No se leyó nada. Un calendario contiene citas, no personas con direcciones. Elige la lista misma, guardada como CSV.',
  },
  'rich text': {
    title: 'Esto es un documento con formato (RTF), no un archivo de Excel o CSV',
    text: 'No se leyó nada. Ábrelo en TextEdit, elige Formato → Convertir en texto normal, guárdalo con la terminación .csv y elige aquí ese archivo. En Word, guárdalo como texto sin formato.',
  },
  link: {
    title: 'Esto es un enlace a una lista, no la lista misma',
    text: 'No se leyó nada. Abre el enlace. En Google Sheets, elige Archivo → Descargar → Valores separados por comas (.csv). Después elige aquí ese archivo.',
  },
  binary: {
    title: 'Esto no es un archivo de Excel o CSV',
    text: 'No se leyó nada: el archivo contiene algo que no es texto. Ábrelo en el programa del que procede y guarda la lista como CSV.',
  },
};

export const problems = (f: Formats): ProblemsMessages => ({
  unexpected: (message) => ({
    title: 'Algo salió mal que no habíamos previsto',
    text: `Tu lista está intacta. Inténtalo otra vez; si vuelve a pasar, dile esto a soporte: “${message}”`,
  }),
  problem(problem) {
    switch (problem.kind) {
      case 'empty':
        return {
          title: 'Este archivo está vacío',
          text: 'No hay nada que leer. Elige otro archivo, o vuelve a guardar la lista en el programa del que procede.',
        };
      case 'only a header':
        return {
          title: 'Este archivo tiene encabezado pero ninguna fila',
          text: 'Los nombres de las columnas están, pero no hay nadie en la lista. Guárdala otra vez con sus filas.',
        };
      case 'not a csv':
        return NOT_CSV[problem.looksLike];
      case 'unclosed quote':
        return {
          title: `Unas comillas que se abren en la fila ${f.count(problem.rowNumber)} no se cierran`,
          text: 'Todo lo que viene después se juntaría en una sola celda, así que no se siguió leyendo. Cierra o quita esas comillas y vuelve a elegir el archivo.',
        };
      case 'line too long':
        return {
          title: `La fila ${f.count(problem.rowNumber)} tiene más de un millón de caracteres`,
          text: 'Difícilmente es una sola persona. Lo más frecuente es que haya unas comillas sin cerrar; mira esa fila y vuelve a elegir el archivo.',
        };
      case 'file damaged':
        return {
          title: 'El archivo está incompleto o dañado',
          text: 'Puede que una parte se haya perdido en el camino a esta computadora. Descárgalo o cópialo otra vez. Si se abre en Excel, guárdalo allí como libro nuevo o como CSV y elige ese archivo.',
        };
      case 'encrypted file':
        return {
          title: 'El archivo está protegido con contraseña',
          text: 'No se leyó nada. Ábrelo en Excel, elige Archivo → Información → Proteger libro → Cifrar con contraseña, borra la contraseña y guarda. Si es un ZIP protegido, descomprímelo primero. Después elige aquí el archivo.',
        };
      case 'unpacks too large':
        return {
          title: 'En este archivo hay mucho más de lo que su tamaño indica',
          text: 'Al descomprimirse ocuparía muchas veces su tamaño, como ninguna lista real, así que paramos. Vuelve a guardar la lista desde Excel, o guárdala como CSV, y elige ese archivo.',
        };
      case 'no list inside':
        return {
          title: 'En este archivo no hay ninguna lista',
          text: 'Buscamos una hoja con filas, o un archivo CSV o de Excel en un ZIP, y no encontramos ninguno. Revisa el archivo y elige otro.',
        };
      case 'no room in sheet':
        return {
          title: 'En la hoja no caben dos columnas más',
          text: 'Hay algo en su última columna, XFD, o en la anterior. Descarga la lista como CSV en Otros archivos, o borra en Excel lo que hay ahí y empieza de nuevo.',
        };
      case 'file gone':
        return {
          title: 'El archivo cambió o desapareció mientras se leía',
          text: 'Puede que se haya guardado, movido, o que estuviera en un disco que se desconectó. No se envió nada. Elígelo otra vez.',
        };
      case 'storage full':
        return {
          title: 'A este navegador no le queda espacio para la lista',
          text:
            (problem.needed === undefined
              ? 'Aquí se guarda una copia de la lista mientras se trabaja con ella.'
              : `Hacen falta unos ${f.bytes(problem.needed)} para la copia con la que se trabaja.`) +
            ' Borra listas anteriores en la pantalla de inicio, o libera espacio en esta computadora, e inténtalo otra vez.',
        };
      case 'storage damaged':
        return {
          title: 'Lo que este navegador había guardado de la lista está dañado',
          text: `Se notó en: ${problem.what}. No se envió nada erróneo. Elige otra vez el archivo para empezar una lista nueva; los lotes ya aceptados siguen en la API.`,
        };
    }
  },
});
