import type { Formats } from '../../formats.ts';
import type { ReviewMessages } from '../../en/screens/review.ts';

export const review = (f: Formats): ReviewMessages => {
  const rows = (n: number) => f.counted(n, { one: 'fila', many: 'de filas', other: 'filas' });
  const records = (n: number) =>
    f.counted(n, { one: 'registro', many: 'de registros', other: 'registros' });
  const billed = (n: number) =>
    `${f.plural(n, { one: 'se te cobrará', other: 'se te cobrarán' })} ${f.count(n)} como máximo.`;
  const having = (n: number) =>
    f.counted(n, { one: 'fila que ya tiene correo', other: 'filas que ya tienen correo' });
  return {
    lead: 'Esto es lo que pasará cuando envíes la lista. Todavía no ha salido nada de esta computadora.',
    whole: 'Tu lista',
    adds: (n) => `${rows(n)} en total`,
    records: 'Enviadas a la API',
    duplicates: 'Duplicadas: se envían una vez',
    shared: 'Duplicadas que solo difieren en otras columnas',
    figureSent: 'Registros por enviar',
    figureSentNote: (n, all) => `de ${f.count(n)} de ${rows(all)}`,
    figureSaved: 'Duplicados',
    figureSavedNote: (shared) =>
      shared === 0
        ? 'se envían y se cobran una sola vez'
        : `${f.counted(shared, { one: 'difiere', other: 'difieren' })} en otras columnas`,
    figureNotSent: 'Filas no enviadas',
    figureNotSentNote: 'los motivos están abajo',
    figureRepairs: 'Correcciones',
    figureRepairsNote: 'tu archivo no cambia',
    figureLeaving: 'Columnas compartidas',
    ofColumns: (n, all) => `${f.count(n)} de ${f.count(all)}`,
    figureLeavingNote: (bytes, batches) =>
      `${f.bytes(bytes)} en ${f.counted(batches, { one: 'lote', other: 'lotes' })}`,
    emailEvery: (n) =>
      `Las ${rows(n)} ya tienen un correo, así que las enviaremos todas. Tu columna de correo no cambia: los correos que encontremos van en una columna nueva.`,
    emailSent: (n) =>
      `${having(n)}: ${f.plural(n, { one: 'se enviará también', other: 'se enviarán también' })}.`,
    emailLeft: (n) =>
      `${having(n)}: ${f.plural(n, { one: 'no se enviará ni se cobrará', other: 'no se enviarán ni se cobrarán' })}.`,
    emailSend: 'Enviarlas también',
    emailLeave: 'Dejarlas fuera',
    externalId: {
      blank: (row) =>
        `La columna que elegiste como ID externo está vacía en la fila ${f.count(row)}, así que no distingue a las personas. Enviaremos nuestros propios números y tu columna no cambia.`,
      repeated: (row) =>
        `La columna que elegiste como ID externo repite un valor (fila ${f.count(row)}), así que no distingue a las personas. Enviaremos nuestros propios números y tu columna no cambia.`,
    },
    repairs: 'Correcciones antes de enviar',
    repairsHint:
      'Tu archivo y tu descarga conservan los valores originales. Desmarca las correcciones que no quieras.',
    noRepairs: 'No hay nada que corregir.',
    notApplied: (n) => (n === undefined ? 'Desactivada' : `Desactivada: ${rows(n)}`),
    leftOut: 'Filas que dejaremos fuera',
    leftOutHint:
      'Buscamos personas por su nombre en direcciones de Estados Unidos, así que dejamos fuera empresas, filas sin el nombre de una persona y direcciones en el extranjero. Desmarca una casilla para enviar esas filas de todos modos.',
    sentAnyway: (n) => (n === undefined ? 'Se enviarán' : `Se enviarán: ${rows(n)}`),
    planning: 'Revisando tus filas',
    replanning: 'Revisando tus filas otra vez. Podrás enviar en un momento.',
    inRows: rows,
    inRow: (n) => `Fila ${f.count(n)}`,
    becomes: 'pasa a ser',
    leaves: 'Qué enviamos',
    leavesText: (fields) =>
      `Solo ${f.list(fields)}, y un número por fila. Estos son los primeros registros, tal como los enviaremos:`,
    stays: (n) =>
      n === 0
        ? 'Son todas las columnas de tu lista.'
        : `${f.plural(n, { one: 'La otra columna', other: `Las otras ${f.count(n)} columnas` })} de tu lista no ${f.plural(n, { one: 'sale', other: 'salen' })} nunca de esta computadora.`,
    firstRecords: 'Primeros registros',
    row: 'Fila',
    ourNumber: 'Número',
    job: 'Trabajo',
    jobName: 'Nombre del trabajo',
    jobNameHint: 'Para que encuentres esta lista en la API.',
    existing: 'ID de un trabajo existente',
    existingHint: 'Para agregar a un trabajo existente, escribe su ID. Si no, déjalo vacío.',
    jobExists: 'Este trabajo existe en la API.',
    noSuchJob: 'La API no tiene ningún trabajo con este ID. Revísalo antes de enviar.',
    or: 'o',
    trial: 'Enviar los primeros 100 registros y luego preguntarme',
    trialHint: 'Mira la tasa de coincidencias antes de enviar y pagar el resto.',
    advanced: 'Avanzado',
    advancedSummary: 'Avisos de lotes, formato de salida, forma de envío',
    url: 'URL de aviso',
    urlHint:
      'La API llama a esta URL cuando cambia el estado de un lote. Debe empezar con https://.',
    urlOrHints: 'Para usar una URL tuya, desmarca “Dejar que la API nos avise”.',
    hints: 'Dejar que la API nos avise',
    hintsHint:
      'La API llama al servidor de esta página cuando cambia un lote, y lo consultamos de inmediato. Los resultados llegan antes, con menos llamadas.',
    hintsOrUrl: 'Para usarlo, borra la URL de aviso de abajo.',
    method: 'Método del aviso',
    format: 'Formato de salida',
    formatDefault: 'El predeterminado de la API',
    formatJson: 'JSON',
    sendAs: 'Enviar como',
    sendAsHint: (bytes: number) =>
      `Un archivo de lote admite hasta ${f.bytes(bytes)}, así que una lista grande va en menos partes. Si la API no ofrece archivos de lote, enviaremos lotes.`,
    asBatches: 'Lotes',
    asFiles: 'Archivos de lote',
    wrong: {
      name: 'Escribe un nombre de trabajo o el ID de uno existente.',
      existing: 'El ID de un trabajo solo tiene letras, números, “-” y “_”, como 160718103247ad0.',
      url: 'Escribe una URL completa que empiece con https://.',
      urlLong: (n) => `Usa ${f.count(n)} caracteres o menos.`,
    },
    shortLife: {
      tab: {
        title: 'Deja esta pestaña abierta',
        text: 'No podemos guardar tu lista en este navegador, así que está solo en la memoria. Deja esta pestaña abierta hasta que descargues los resultados. Para guardar listas, abre esta página en su dirección https:// y en una ventana normal.',
      },
      session: {
        title: 'Deja abierta esta ventana privada',
        text: 'Puedes recargar esta página, pero el navegador elimina tu lista cuando cierras la ventana privada. Déjala abierta hasta que descargues los resultados.',
      },
    },
    notConnected: 'No estás conectado a la API',
    notConnectedText:
      'Después de recargar, tienes que escribir otra vez tu clave y tu token. Luego volverás aquí.',
    tokenTime: (left) =>
      left === 0
        ? 'Es probable que tu token haya vencido'
        : `Tu token vence en unos ${f.hoursAndMinutes(left)}`,
    tokenTimeText:
      'Si esta lista tarda más, haremos una pausa y te pediremos un token nuevo. No se pierde nada ni se envía dos veces.',
    newToken: 'Escribir un token nuevo',
    connect: 'Conectar',
    again: 'Ya enviaste estos registros',
    againText: (name, at) =>
      `Como “${name}”, el ${f.moment(at)}. Si los envías de nuevo, se pueden cobrar otra vez.`,
    againOpen: 'Abrir esa lista',
    againYes: 'Enviar de nuevo',
    againNo: 'No enviar',
    nothingNew: 'Todas las filas ya tienen un correo',
    nothingNewText:
      'Elegiste dejarlas fuera, así que no hay nada que enviar. Para buscar otros correos, o más nuevos, elige “Enviarlas también” abajo.',
    nothing: 'Ninguna de estas filas se puede enviar',
    nothingText:
      'A cada fila le falta algo que necesitamos; los motivos están abajo. Lo más común es que una columna esté asignada al campo equivocado.',
    back: 'Volver a las columnas',
    submit: 'Enviar lista',
    ready: (n) => `${records(n)} por enviar: ${billed(n)}`,
    readyTrial: (first, n) =>
      `Primero van ${f.count(first)} de ${records(n)}. Hasta que decidas sobre el resto, ${billed(first)}`,
    readyDemo: (n) => `${records(n)} por enviar. La demostración es gratis.`,
  };
};
