import type { NotCsv } from '../../../lists/types/problem.ts';
import type { Formats } from '../../formats.ts';
import type { ProblemsMessages, Trouble } from '../../en/features/problems.ts';

const NOT_CSV: Record<NotCsv, Trouble> = {
  spreadsheet: {
    title: 'No podemos leer este tipo de hoja de cálculo',
    text: 'Ábrela en Excel o Google Sheets, elige Guardar como (o Descargar) y selecciona “Libro de Excel (.xlsx)” o “CSV UTF-8”. Después elige aquí ese archivo.',
  },
  numbers: {
    title: 'Esto es una hoja de cálculo de Numbers',
    text: 'Ábrela en Numbers y elige Archivo → Exportar a → Excel o CSV. Después elige aquí ese archivo.',
  },
  'web page': {
    title: 'Esto es una página web, no un archivo de Excel o CSV',
    text: 'Si se abre como tabla en Excel, guárdala como “CSV UTF-8” y elige aquí ese archivo. Si es una página de inicio de sesión, inicia sesión en el sitio que tiene la lista y descárgala otra vez.',
  },
  pdf: {
    title: 'Esto es un PDF, no un archivo de Excel o CSV',
    text: 'Un PDF contiene la imagen de una tabla, no los datos. Pide la lista como archivo de Excel o CSV.',
  },
  image: {
    title: 'Esto es una imagen, no un archivo de Excel o CSV',
    text: 'Elige el archivo de Excel o CSV que contiene la lista.',
  },
  archive: {
    title: 'No podemos abrir este tipo de archivo comprimido',
    text: 'Descomprímelo primero y elige el archivo de Excel o CSV que contiene.',
  },
  json: {
    title: 'Esto es un archivo JSON, no un archivo de Excel o CSV',
    text: 'Vuelve a exportar la lista y elige CSV como formato.',
  },
  xml: {
    title: 'Esto es un archivo XML, no un archivo de Excel o CSV',
    text: 'Vuelve a exportar la lista y elige CSV como formato, o abre este archivo en Excel y guárdalo como “CSV UTF-8”.',
  },
  contacts: {
    title: 'Estas son tarjetas de contacto (vCard), no un archivo de Excel o CSV',
    text: 'Vuelve a exportar los contactos y elige CSV como formato: Google Contacts y Outlook lo permiten. Si usas Contactos de Apple, importa las tarjetas en Google Contacts y expórtalas desde allí.',
  },
  calendar: {
    title: 'Esto es un calendario, no un archivo de Excel o CSV',
    text: 'Los calendarios contienen eventos, no personas con direcciones. Elige el archivo de Excel o CSV que contiene la lista.',
  },
  'rich text': {
    title: 'Esto es un documento con formato (RTF), no un archivo de Excel o CSV',
    text: 'Ábrelo en TextEdit, elige Formato → Convertir en texto normal y guárdalo con la extensión .csv. O ábrelo en Word y guárdalo como texto sin formato. Después elige aquí ese archivo.',
  },
  link: {
    title: 'Esto es un enlace a una lista, no la lista',
    text: 'Abre el enlace y, en Google Sheets, elige Archivo → Descargar → Valores separados por comas (.csv). Después elige aquí ese archivo.',
  },
  binary: {
    title: 'Esto no es un archivo de Excel o CSV',
    text: 'Contiene algo que no es texto. Ábrelo en el programa del que procede y guarda la lista como archivo de Excel o CSV.',
  },
};

export const problems = (f: Formats): ProblemsMessages => ({
  unexpected: (message) => ({
    title: 'Algo salió mal',
    text: `Tu lista está a salvo. Inténtalo otra vez. Si vuelve a pasar, envía este mensaje a soporte: “${message}”`,
  }),
  contacts: {
    'host list missing': {
      title: 'No pudimos cargar la lista de no contactar',
      text: 'Quien aloja esta página ofrece una lista de personas a las que no se debe contactar. Sin ella no enviamos nada. Revisa tu conexión e inténtalo de nuevo. Si sigue fallando, avisa a quien aloja esta página.',
    },
    'list changed': {
      title: 'La lista de no contactar cambió',
      text: 'Estamos comparando tu lista con ella otra vez. No se envió nada. Revisa los números y vuelve a enviar.',
    },
    'list finished': {
      title: 'Otra lista terminó después de que comprobamos esta',
      text: 'Ahora buscamos a tus personas en esa lista. No se envió nada. Revisa los números y vuelve a enviar.',
    },
    'raw result': {
      title: 'La respuesta de la API no se puede guardar',
      text: 'Puede contener correos que están en la lista de no contactar, y esos nunca los escribimos en un archivo.',
    },
  },
  problem(problem) {
    switch (problem.kind) {
      case 'empty':
        return {
          title: 'Este archivo está vacío',
          text: 'Elige otro archivo o vuelve a exportar la lista.',
        };
      case 'only a header':
        return {
          title: 'Este archivo tiene encabezado pero ninguna fila',
          text: 'Tiene nombres de columnas, pero ninguna persona. Vuelve a exportar la lista con sus filas y elige ese archivo.',
        };
      case 'not a csv':
        return NOT_CSV[problem.looksLike];
      case 'unclosed quote':
        return {
          title: `Unas comillas de la fila ${f.count(problem.rowNumber)} no se cierran`,
          text: 'Todo lo que viene después quedaría en una sola celda, así que dejamos de leer. Cierra o quita esas comillas y vuelve a elegir el archivo.',
        };
      case 'line too long':
        return {
          title: `La fila ${f.count(problem.rowNumber)} tiene más de un millón de caracteres`,
          text: 'Es demasiado para una sola persona. Lo más común es que haya unas comillas sin cerrar. Corrige esa fila y vuelve a elegir el archivo.',
        };
      case 'file damaged':
        return {
          title: 'El archivo está incompleto o dañado',
          text: 'Puede que se haya perdido una parte. Descárgalo o cópialo otra vez. Si se abre en Excel, guárdalo como libro nuevo o como CSV y elige ese archivo. Si es un archivo .gz, descomprímelo primero y elige el archivo que contiene.',
        };
      case 'encrypted file':
        return {
          title: 'El archivo está protegido con contraseña',
          text: 'Ábrelo en Excel, elige Archivo → Información → Proteger libro → Cifrar con contraseña, borra la contraseña y guarda. Si es un ZIP protegido, descomprímelo primero. Después elige aquí el archivo.',
        };
      case 'unpacks too large':
        return {
          title: 'Este archivo es demasiado grande al descomprimirse',
          text: 'Por dentro es mucho más grande que cualquier lista real, así que nos detuvimos. Vuelve a guardar la lista como archivo de Excel o CSV y elige ese archivo.',
        };
      case 'no list inside':
        return {
          title: 'En este archivo no hay ninguna lista',
          text: 'Buscamos una hoja con filas, o un archivo de Excel o CSV en un ZIP, y no encontramos ninguno. Revisa el archivo o elige otro.',
        };
      case 'no contacts inside':
        return {
          title: 'En este archivo no hay a quién agregar',
          text: 'Buscamos correos, sus códigos MD5, SHA-1 o SHA-256, y personas con nombre, apellido y dirección. Tu lista de no contactar no cambió.',
        };
      case 'no room in sheet':
        return {
          title: 'En la hoja no caben dos columnas más',
          text: 'Hay algo en su última columna (XFD) o en la anterior. Descarga la lista como CSV en Otros archivos, o borra en Excel lo que hay ahí y empieza de nuevo.',
        };
      case 'file gone':
        return {
          title: 'El archivo cambió o se quitó mientras lo leíamos',
          text: 'Puede que se haya guardado o movido, o que se haya desconectado su disco. No se envió nada. Elige el archivo otra vez.',
        };
      case 'storage full':
        return {
          title: 'Este navegador se quedó sin espacio',
          text:
            (problem.needed === undefined
              ? 'Guardamos una copia de la lista en este navegador mientras la procesamos.'
              : `Necesitamos unos ${f.bytes(problem.needed)} para una copia de la lista.`) +
            ' Elimina listas anteriores en la pantalla de inicio o libera espacio en esta computadora, y vuelve a intentarlo.',
        };
      case 'storage damaged':
        return {
          title: 'La copia de la lista en este navegador está dañada',
          text: `No se envió nada erróneo. Elige otra vez el archivo para empezar una lista nueva. Los lotes que la API aceptó siguen allí. Si contactas a soporte, menciona: ${problem.what}.`,
        };
    }
  },
});
