import type { Delimiter, Encoding, Quoting } from '../../../lists/types/format.ts';
import type { Formats } from '../../formats.ts';
import type { MatchMessages } from '../../en/screens/match.ts';

const DELIMITERS: Record<Delimiter, string> = {
  ',': 'coma',
  ';': 'punto y coma',
  '\t': 'tabulador',
  '|': 'barra vertical',
  '^': 'acento circunflejo',
  '~': 'virgulilla',
  ':': 'dos puntos',
  '\x1f': 'separador de unidades',
};

const ENCODINGS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Occidental (Windows-1252)',
  macintosh: 'Occidental (Mac Roman)',
  ibm437: 'DOS (página de códigos 437)',
  ibm850: 'DOS latino (página de códigos 850)',
  'windows-1250': 'Centroeuropeo (Windows-1250)',
  'windows-1251': 'Cirílico (Windows-1251)',
};

const QUOTINGS: Record<Quoting, string> = {
  doubled: 'dobles dentro de una celda (estándar)',
  backslash: 'con una barra inversa delante dentro de una celda',
  spaced: 'estándar, con espacios delante',
  'whole line': 'alrededor de cada línea entera',
};

export const match = (f: Formats): MatchMessages => {
  const rows = (n: number) => f.counted(n, { one: 'fila', other: 'filas' });
  const quoted = (labels: readonly string[]) => f.list(labels.map((label) => `“${label}”`));
  const such = ({ count, rowNumbers }: { count: number; rowNumbers: readonly number[] }) => {
    const named = rowNumbers.map((n) => f.count(n));
    return count > named.length
      ? `las primeras son las filas ${f.list(named)}`
      : `${f.plural(count, { one: 'fila', other: 'filas' })} ${f.list(named)}`;
  };
  return {
    fields: 'Campos',
    required: 'Necesario',
    optional: 'Opcional',
    zipOrPlace: 'Código postal, o ciudad y estado',
    externalIdHint:
      'Tu propio número para cada persona. Solo si lo necesitas en los registros de la API.',
    picker: {
      placeholder: 'Ninguna columna',
      clear: 'No usar ninguna columna',
      open: 'Ver columnas',
      none: 'No hay tal columna',
    },
    firstOf: (label) => `Nombre en “${label}”`,
    lastOf: (label) => `Apellido en “${label}”`,
    partOf: {
      street: (label: string) => `Calle en «${label}»`,
      city: (label: string) => `Ciudad en «${label}»`,
      state: (label: string) => `Estado en «${label}»`,
      zip: (label: string) => `Código postal en «${label}»`,
    },
    whichAddress: 'Qué dirección',
    customAddress: 'Tu propia elección de columnas',
    addresses: {
      '': 'Dirección principal',
      mailing: 'Dirección postal',
      home: 'Dirección de casa',
      residence: 'Dirección de residencia',
      billing: 'Dirección de facturación',
      shipping: 'Dirección de envío',
      business: 'Dirección del trabajo',
      property: 'Dirección de la propiedad',
      other: 'Otra dirección',
    },
    addressIn: (name: string, sample: string) => (sample === '' ? name : `${name}: ${sample}`),
    addressNumber: (name: string, index: number) => `${name} ${f.count(index)}`,
    otherAddresses: 'Usar otra dirección donde esta esté vacía',
    otherAddressesHint:
      'Una fila sin una dirección completa aquí usa la siguiente completa que tenga.',
    addColumn: 'Agregar una columna',
    addColumnPlaceholder: 'Elige una columna',
    removeColumn: (label: string) => `Quitar ${label}`,
    nameOrder: 'Orden del nombre',
    firstNameFirst: 'Primero el nombre: Ann Lee',
    lastNameFirst: 'Primero el apellido: Lee Ann',
    reasons: {
      'same name': 'Mismo nombre',
      'similar name': 'Nombre parecido',
      content: 'Por su contenido',
      'as last time': 'Como la última vez',
    },
    yours: 'Tu elección',
    check: 'Revísalo',
    looksLike: {
      email: 'Parecen direcciones de correo. ¿Es la columna correcta?',
      zip: 'Parecen códigos postales. ¿Es la columna correcta?',
      state: 'Parecen estados. ¿Es la columna correcta?',
      street: 'Parecen direcciones con calle. ¿Es la columna correcta?',
      fullName: 'Parecen nombres completos. Elige la parte que corresponde.',
    },
    unlike: (field) => `Casi nada de ella parece propio de “${field}”. ¿Es la columna correcta?`,
    filled: (share) => `${f.percent(share)} con datos`,
    blank: (n) =>
      n === 0
        ? 'Ninguna fila está vacía'
        : f.counted(n, { one: 'fila está vacía', other: 'filas están vacías' }),
    repaired: (before) => `corregido, en tu archivo: ${before}`,
    matchedAsLastTime: 'Asignadas como la última vez',
    matchAnew: 'Asignar de nuevo',
    matchAsLastTime: 'Asignar como la última vez',
    chooseColumn: 'Elige la columna que lo tiene.',
    noSamples: 'Nada que mostrar: esta columna está vacía en las primeras filas.',
    preview: 'Vista previa',
    previewHint: 'Tus filas tal como están en el archivo. Las columnas marcadas se envían.',
    someColumns: (n: number, of: number) => `${f.count(n)} de ${f.count(of)} columnas`,
    allColumns: 'Mostrar todas las columnas',
    lacking: {
      first_name: 'Nombre',
      last_name: 'Apellido',
      address_1: 'Dirección',
      'zipcode or city and state': 'Código postal (o Ciudad y Estado)',
    },
    stillNeeded: (fields) => `Todavía falta: ${f.list(fields)}`,
    lackingTitle: (fields) => `Elige una columna para ${f.list(fields)}`,
    lackingText:
      'Los correos se encuentran por el nombre y la dirección postal de la persona, así que una fila sin ellos no se puede enviar. Si tu lista los tiene con otro nombre, elige esa columna abajo.',
    pleaseCheck: (fields) => `Listo. Revisa antes: ${f.list(fields)}`,
    fewSendable: (n: number, of: number) =>
      `Revisa las columnas: de ${f.counted(of, { one: 'fila', other: 'filas' })} que miramos solo se pueden enviar ${f.count(n)}.`,
    allStay: 'Todas las filas tienen ya un correo y se dejan fuera, así que no se enviaría nada.',
    allSet: 'Todo listo',
    allSetText: (n) =>
      `${f.counted(n, { one: 'campo asignado', other: 'campos asignados' })}. No se envía nada antes de que tú lo envíes.`,
    reading: 'Leyendo tu lista',
    readingText: (read, soFar) => `${f.wholePercent(read)} · ${rows(soFar)} hasta ahora`,
    readingWait: 'Todavía se está leyendo. Seguimos solos en cuanto se haya leído la última fila.',
    cancelReading: 'Cancelar la lectura',
    readingCalm: 'Puedes asignar columnas mientras se lee el resto.',
    planning: 'Comprobando cada fila',
    planningText: (share) => f.wholePercent(share),
    continue: 'Continuar',
    continueHint: 'Pulsa Intro para continuar',
    email: 'Filas que ya tienen un correo',
    emailWhat: 'Qué hacer con ellas',
    emailColumns: 'Las columnas de correo de tu lista',
    emailNone: (labels: readonly string[]) =>
      `Ninguna fila tiene correo todavía (en ${quoted(labels)}), así que enviamos todas.`,
    emailEverySent: (labels) =>
      `Todas las filas tienen ya un correo (en ${quoted(labels)}), así que las enviamos todas. Los correos encontrados van a una columna nueva; los tuyos se quedan como están.`,
    emailEveryStays: (labels) =>
      `Todas las filas tienen ya un correo (en ${quoted(labels)}), así que todas se quedan aquí: no se envía ni se cobra nada.`,
    emailUnchecked: (have) =>
      `No hay ninguna columna marcada, así que ${f.counted(have, { one: 'fila que ya tiene correo se enviará y se cobrará', other: 'filas que ya tienen correo se enviarán y se cobrarán' })} también. Marca una columna para dejarlas fuera.`,
    emailSome: (labels, have, lack) =>
      `${f.counted(have, { one: 'fila tiene', other: 'filas tienen' })} un correo (en ${quoted(labels)}) y ${f.counted(lack, { one: 'fila no tiene', other: 'filas no tienen' })} ninguno. Tus correos se quedan como están.`,
    leaveOut: 'Dejarlas fuera',
    leaveOutHint: 'Solo se envían y se cobran las filas sin correo.',
    sendThem: 'Enviarlas también',
    sendThemHint: 'Para encontrar otros correos, o más nuevos, de todas las personas.',
    readAs: (encoding, delimiter, header) =>
      `Leído como ${ENCODINGS[encoding]}, ${DELIMITERS[delimiter]} entre celdas, ${
        header === 0 ? 'sin encabezado' : `encabezado en la fila ${f.count(header)}`
      }`,
    change: 'Cambiar cómo se lee',
    readFromSheet: (sheet, header) =>
      `Leído de la hoja “${sheet}”, ${header === 0 ? 'sin encabezado' : `encabezado en la fila ${f.count(header)}`}`,
    file: 'Archivo',
    sheet: 'Hoja',
    hiddenSheet: (name) => `${name} (oculta)`,
    leaveOutHidden: (n) =>
      `Dejar fuera ${f.counted(n, { one: 'fila oculta', other: 'filas ocultas' })} en Excel`,
    leaveOutHiddenHint: 'Ocultas a mano o por un filtro. No se enviarán ni estarán en la descarga.',
    hiddenIncluded: (n) =>
      `${f.counted(n, { one: 'fila está oculta o filtrada', other: 'filas están ocultas o filtradas' })} en Excel. ${f.plural(n, { one: 'La incluimos', other: 'Las incluimos' })}. Si solo quieres las filas que se ven allí, ${f.plural(n, { one: 'déjala', other: 'déjalas' })} fuera.`,
    hiddenLeftOut: (n) =>
      `${f.counted(n, { one: 'fila oculta o filtrada en Excel queda', other: 'filas ocultas o filtradas en Excel quedan' })} fuera.`,
    changeHint:
      'Si las letras o las columnas se ven mal en la vista previa, prueba aquí otra opción.',
    encoding: 'Juego de caracteres',
    delimiter: 'Entre celdas',
    quoting: 'Comillas',
    quotings: QUOTINGS,
    headerRow: 'Encabezado',
    noHeader: 'Sin encabezado: las filas empiezan enseguida',
    headerIn: (row) => `En la fila ${f.count(row)}`,
    encodings: ENCODINGS,
    delimiters: DELIMITERS,
    notices: 'Conviene saber',
    notice(notice) {
      switch (notice.kind) {
        case 'encoding guessed':
          return `Este archivo no dice cómo guarda los acentos. Lo leímos como ${ENCODINGS[notice.to]}, lo que da ${quoted(notice.samples)}. Si no se ve bien, elige abajo otro juego de caracteres.`;
        case 'encoding changed':
          return `La fila ${f.count(notice.rowNumber)} tiene letras que no son UTF-8, así que leímos el archivo como ${ENCODINGS[notice.to]}, lo que da ${quoted(notice.samples)}. Si no se ve bien, elige abajo otro juego de caracteres.`;
        case 'fixed width':
          return 'Las columnas de este archivo están alineadas con espacios, así que no podemos distinguirlas. Ábrelo en Excel con Datos → De texto/CSV, elige “Ancho fijo” como delimitador, guarda la hoja como CSV y elige aquí ese archivo.';
        case 'blank header names':
          return `${f.counted(notice.columns.length, { one: 'columna no tiene', other: 'columnas no tienen' })} nombre en el encabezado. ${f.plural(notice.columns.length, { one: 'Se queda como está', other: 'Se quedan como están' })}.`;
        case 'repeated header names':
          return `Varias columnas se llaman ${quoted(notice.names)}. Aquí se distinguen con un número y se quedan como están.`;
        case 'one column':
          return 'Solo se encontró una columna. Si tu lista tiene varias, elige lo que hay entre celdas.';
        case 'broken characters':
          return `La fila ${f.count(notice.rowNumber)} tiene una letra dañada en el archivo, que se muestra como “\ufffd”. Revisa esa fila; si hay muchas, prueba abajo con otro juego de caracteres.`;
        case 'binary data':
          return `La fila ${f.count(notice.rowNumber)} tiene algo que no es texto. Mírala en la vista previa; puede que el archivo esté dañado.`;
        case 'unclosed quote':
          return `La fila ${f.count(notice.rowNumber)} abre unas comillas que no se cierran. Se leyeron como un carácter normal; revisa esa fila.`;
        case 'rows run together':
          return `La fila ${f.count(notice.rowNumber)} tiene unas comillas fuera de lugar, y puede que las filas de abajo se hayan juntado en ella. Revísala; si está mal, quita las comillas en el archivo y elígelo otra vez.`;
      }
    },
    short: (count) =>
      `${f.counted(count.count, { one: 'fila tiene', other: 'filas tienen' })} menos celdas que el encabezado: ${such(count)}. Lo que falta cuenta como vacío.`,
    long: (count) =>
      `${f.counted(count.count, { one: 'fila tiene', other: 'filas tienen' })} más celdas que el encabezado: ${such(count)}. ${f.plural(count.count, { one: 'Se conserva', other: 'Se conservan' })}.`,
    blankLines: (n) =>
      `${f.counted(n, { one: 'línea en blanco se omite', other: 'líneas en blanco se omiten' })}.`,
    linesAbove: (n) =>
      `${f.counted(n, { one: 'línea encima del encabezado se omite', other: 'líneas encima del encabezado se omiten' })}.`,
    another: 'Elegir otra lista',
  };
};
