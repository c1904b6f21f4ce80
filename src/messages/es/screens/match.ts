import type { Delimiter, Encoding, Quoting } from '../../../lists/types/format.ts';
import type { Formats } from '../../formats.ts';
import type { MatchMessages } from '../../en/screens/match.ts';

export const DELIMITERS: Record<Delimiter, string> = {
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
  doubled: 'duplicadas (estándar)',
  backslash: 'con barra inversa',
  spaced: 'estándar, tras un espacio',
  'whole line': 'alrededor de cada línea',
};

export const match = (f: Formats): MatchMessages => {
  const rows = (n: number) => f.counted(n, { one: 'fila', many: 'de filas', other: 'filas' });
  const quoted = (labels: readonly string[]) => f.list(labels.map((label) => `“${label}”`));
  const such = ({ count, rowNumbers }: { count: number; rowNumbers: readonly number[] }) => {
    const named = rowNumbers.map((n) => f.count(n));
    return count > named.length
      ? `primero en las filas ${f.list(named)}`
      : `${f.plural(count, { one: 'fila', other: 'filas' })} ${f.list(named)}`;
  };
  return {
    fields: 'Campos',
    required: 'Obligatorio',
    optional: 'Opcional',
    zipOrPlace: 'Código postal, o ciudad y estado',
    externalIdHint:
      'Tu propio ID para cada persona, como un número de cliente. Déjalo sin columna, salvo que la API deba tenerlo.',
    picker: {
      placeholder: 'Ninguna columna',
      clear: 'Quitar',
      open: 'Ver columnas',
      none: 'No se encontraron columnas',
    },
    firstOf: (label) => `Nombre en “${label}”`,
    lastOf: (label) => `Apellido en “${label}”`,
    partOf: {
      street: (label: string) => `Calle en “${label}”`,
      city: (label: string) => `Ciudad en “${label}”`,
      state: (label: string) => `Estado en “${label}”`,
      zip: (label: string) => `Código postal en “${label}”`,
    },
    whichAddress: '¿Qué dirección?',
    customAddress: 'Columnas que elegiste',
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
    otherAddresses: 'Usar otra dirección si esta está vacía',
    otherAddressesHint:
      'Si esta dirección está vacía o incompleta, usamos la siguiente dirección completa de la fila.',
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
      'as last time': 'Igual que la última vez',
      template: 'De la plantilla',
    },
    yours: 'Tu elección',
    check: 'Revísalo',
    looksLike: {
      email: 'Parecen direcciones de correo. ¿Es la columna correcta?',
      zip: 'Parecen códigos postales. ¿Es la columna correcta?',
      state: 'Parecen estados. ¿Es la columna correcta?',
      street: 'Parecen direcciones con calle. ¿Es la columna correcta?',
      fullName: 'Parecen nombres completos. Elige el nombre o el apellido que contienen.',
    },
    unlike: (field) => `Pocos valores parecen propios de “${field}”. ¿Es la columna correcta?`,
    filled: (share) => `${f.percent(share)} con datos`,
    blank: (n) =>
      n === 0 ? 'Sin vacíos' : f.counted(n, { one: 'fila vacía', other: 'filas vacías' }),
    repaired: (before) => `corregido, en tu archivo: ${before}`,
    matchedAsLastTime: 'Asignadas igual que la última vez',
    matchAnew: 'Empezar de nuevo',
    matchAsLastTime: 'Asignar como la última vez',
    chooseColumn: 'Elige una columna.',
    noSamples: 'Esta columna está vacía en las primeras filas.',
    preview: 'Vista previa',
    previewHint: 'Tus filas, tal como están en el archivo. Enviamos las columnas resaltadas.',
    someColumns: (n: number, of: number) => `Mostrando ${f.count(n)} de ${f.count(of)} columnas`,
    allColumns: 'Mostrar todas las columnas',
    lacking: {
      first_name: 'Nombre',
      last_name: 'Apellido',
      address_1: 'Dirección',
      'zipcode or city and state': 'Código postal (o Ciudad y Estado)',
    },
    stillNeeded: (fields) => `Falta: ${f.list(fields)}`,
    lackingTitle: (fields) => `Elige una columna para ${f.list(fields)}`,
    lackingText:
      'Encontramos correos por el nombre y la dirección postal, así que no podemos enviar filas sin estos datos. Si tu lista los tiene con otro nombre, elige esa columna abajo.',
    pleaseCheck: (fields) => `Listo, pero revisa: ${f.list(fields)}`,
    fewSendable: (n: number, of: number) =>
      `Revisa las columnas: de ${f.counted(of, { one: 'fila', many: 'de filas', other: 'filas' })} que revisamos solo se pueden enviar ${f.count(n)}.`,
    allStay:
      'Todas las filas ya tienen un correo y se dejarán fuera, así que no hay nada que enviar.',
    allSet: 'Todo listo',
    allSetText: (n) =>
      `${f.counted(n, { one: 'campo asignado', other: 'campos asignados' })}. No se envía nada hasta que envíes la lista.`,
    reading: 'Leyendo tu lista',
    readingText: (read, soFar) => `${f.wholePercent(read)} · ${rows(soFar)} hasta ahora`,
    readingWait: 'Continuaremos automáticamente cuando se haya leído todo el archivo.',
    cancelReading: 'Cancelar la lectura',
    readingCalm: 'Mientras tanto, puedes asignar columnas.',
    planning: 'Revisando tus filas',
    planningText: (share) => f.wholePercent(share),
    continue: 'Continuar',
    continueHint: 'Presiona Enter para continuar',
    email: 'Filas que ya tienen un correo',
    emailWhat: 'Qué hacer con estas filas',
    emailColumns: 'Las columnas de correo de tu lista',
    emailNone: (labels: readonly string[]) =>
      `Ninguna fila tiene correo todavía (en ${quoted(labels)}), así que las enviaremos todas.`,
    emailEverySent: (labels) =>
      `Todas las filas ya tienen un correo (en ${quoted(labels)}), así que las enviaremos todas. Los correos que encontremos van en una columna nueva y los tuyos no cambian.`,
    emailEveryStays: (labels) =>
      `Todas las filas ya tienen un correo (en ${quoted(labels)}), así que no enviaremos ninguna: no se cobra nada.`,
    emailUnchecked: (have) =>
      `No hay ninguna columna seleccionada, así que ${f.counted(have, { one: 'fila que ya tiene correo se enviará y se cobrará', other: 'filas que ya tienen correo se enviarán y se cobrarán' })} también. Selecciona una columna para dejarlas fuera.`,
    emailSome: (labels, have, lack) =>
      `${f.counted(have, { one: 'fila tiene', other: 'filas tienen' })} un correo (en ${quoted(labels)}) y ${f.counted(lack, { one: 'fila no tiene', other: 'filas no tienen' })} ninguno. Tus correos no cambian.`,
    leaveOut: 'Dejarlas fuera',
    leaveOutHint: 'Solo se envían y se cobran las filas sin correo.',
    sendThem: 'Enviarlas también',
    sendThemHint: 'Para encontrar otros correos, o más nuevos, de todas las personas.',
    readAs: (encoding, delimiter, header) =>
      `${ENCODINGS[encoding]} · Delimitador: ${DELIMITERS[delimiter]} · ${
        header === 0 ? 'Sin encabezado' : `Encabezado en la fila ${f.count(header)}`
      }`,
    change: 'Ajustes del archivo',
    readFromSheet: (sheet, header) =>
      `Hoja: ${sheet} · ${header === 0 ? 'Sin encabezado' : `Encabezado en la fila ${f.count(header)}`}`,
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
    changeHint: 'Si las letras o las columnas se ven mal en la vista previa, cambia estos ajustes.',
    encoding: 'Codificación',
    delimiter: 'Delimitador',
    quoting: 'Comillas',
    quotings: QUOTINGS,
    headerRow: 'Encabezado',
    noHeader: 'Sin encabezado',
    headerIn: (row) => `En la fila ${f.count(row)}`,
    encodings: ENCODINGS,
    delimiters: DELIMITERS,
    notices: 'Sobre tu archivo',
    notice(notice) {
      switch (notice.kind) {
        case 'encoding guessed':
          return `Este archivo no dice cómo codifica los acentos. Lo leímos como ${ENCODINGS[notice.to]}, lo que da ${quoted(notice.samples)}. Si no se ve bien, elige abajo otra codificación.`;
        case 'encoding changed':
          return `La fila ${f.count(notice.rowNumber)} tiene letras que no son UTF-8, así que leímos el archivo como ${ENCODINGS[notice.to]}, lo que da ${quoted(notice.samples)}. Si no se ve bien, elige abajo otra codificación.`;
        case 'fixed width':
          return 'Las columnas de este archivo están alineadas con espacios, así que no podemos distinguirlas. En Excel, ábrelo con Datos → De texto/CSV y elige “Ancho fijo” como delimitador. Guárdalo como CSV y elige aquí ese archivo.';
        case 'blank header names':
          return `${f.counted(notice.columns.length, { one: 'columna no tiene', other: 'columnas no tienen' })} nombre en el encabezado. ${f.plural(notice.columns.length, { one: 'La dejamos como está', other: 'Las dejamos como están' })}.`;
        case 'repeated header names':
          return `Varias columnas se llaman ${quoted(notice.names)}. Aquí las numeramos y las dejamos como están.`;
        case 'one column':
          return 'Encontramos solo una columna. Si tu lista tiene más, elige el delimitador correcto en Ajustes del archivo.';
        case 'broken characters':
          return `La fila ${f.count(notice.rowNumber)} tiene un carácter dañado, que se muestra como “\ufffd”. Revisa esa fila. Si hay muchos, prueba abajo con otra codificación.`;
        case 'binary data':
          return `La fila ${f.count(notice.rowNumber)} contiene datos que no son texto, así que el archivo puede estar dañado. Revisa esa fila en la vista previa.`;
        case 'unclosed quote':
          return `La fila ${f.count(notice.rowNumber)} tiene unas comillas que no se cierran. Las leímos como un carácter normal. Revisa esa fila.`;
        case 'rows run together':
          return `La fila ${f.count(notice.rowNumber)} tiene unas comillas fuera de lugar, que pueden haber unido a ella las filas de abajo. Revisa esa fila. Si está mal, quita las comillas del archivo y elígelo otra vez.`;
      }
    },
    short: (count) =>
      `${f.counted(count.count, { one: 'fila tiene', other: 'filas tienen' })} menos celdas que el encabezado: ${such(count)}. Las celdas que faltan cuentan como vacías.`,
    long: (count) =>
      `${f.counted(count.count, { one: 'fila tiene', other: 'filas tienen' })} más celdas que el encabezado: ${such(count)}. ${f.plural(count.count, { one: 'La conservamos', other: 'Las conservamos' })}.`,
    blankLines: (n) =>
      `Omitimos ${f.counted(n, { one: 'línea en blanco', other: 'líneas en blanco' })}.`,
    linesAbove: (n) =>
      `Omitimos ${f.counted(n, { one: 'línea', other: 'líneas' })} antes del encabezado.`,
    another: 'Elegir otra lista',
  };
};
