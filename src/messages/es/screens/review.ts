import type { Formats } from '../../formats.ts';
import type { ReviewMessages } from '../../en/screens/review.ts';

export const review = (f: Formats): ReviewMessages => {
  const rows = (n: number) => f.counted(n, { one: 'fila', other: 'filas' });
  const records = (n: number) => f.counted(n, { one: 'registro', other: 'registros' });
  const having = (n: number) =>
    f.counted(n, { one: 'fila que ya tiene correo', other: 'filas que ya tienen correo' });
  return {
    lead: 'Esto es lo que pasará cuando envíes la lista. Nada ha salido todavía de esta computadora.',
    whole: 'Tu lista',
    adds: (n) => `suman ${rows(n)}`,
    records: 'Enviadas a la API',
    duplicates: 'Duplicadas: se envían una vez',
    shared: 'Duplicadas que difieren en lo que no se envía',
    figureSent: 'Registros por enviar',
    figureSentNote: (n, all) => `de ${f.count(n)} de ${rows(all)}`,
    figureSaved: 'Duplicados ahorrados',
    figureSavedNote: (shared) =>
      shared === 0
        ? 'enviados una vez, no se cobran dos'
        : `${f.counted(shared, { one: 'difiere', other: 'difieren' })} en lo que no se envía`,
    figureNotSent: 'Filas no enviadas',
    figureNotSentNote: 'cada una con su motivo',
    figureRepairs: 'Correcciones',
    figureRepairsNote: 'en la copia que se envía',
    figureLeaving: 'Columnas que salen',
    ofColumns: (n, all) => `${f.count(n)} de ${f.count(all)}`,
    figureLeavingNote: (bytes, batches) =>
      `${f.bytes(bytes)} en ${f.counted(batches, { one: 'lote', other: 'lotes' })}`,
    emailEvery: (n) =>
      `Todas las filas tienen ya un correo (${f.count(n)}), así que se envían todas. Tu columna de correo queda como está; los correos encontrados van en una columna propia.`,
    emailSent: (n) =>
      `${having(n)}: ${f.plural(n, { one: 'se envía también', other: 'se envían también' })}.`,
    emailLeft: (n) =>
      `${having(n)}: ${f.plural(n, { one: 'no se envía ni se cobra', other: 'no se envían ni se cobran' })}.`,
    emailSend: 'Enviarlas también',
    emailLeave: 'Excluirlas',
    externalId: {
      blank: (row) =>
        `La columna que elegiste como External ID está en blanco en la fila ${f.count(row)}, así que no distingue a las personas. Se envían nuestros propios números; tu columna queda como está.`,
      repeated: (row) =>
        `La columna que elegiste como External ID repite un valor (fila ${f.count(row)}), así que no distingue a las personas. Se envían nuestros propios números; tu columna queda como está.`,
    },
    repairs: 'Corregido en la copia que se envía',
    repairsHint:
      'Tu archivo no cambia, y la descarga lleva tus valores originales. Desmarca lo que no quieras.',
    noRepairs: 'No hubo nada que corregir.',
    notApplied: (n) => (n === undefined ? 'Sin aplicar' : `Sin aplicar: ${rows(n)}`),
    leftOut: 'Filas que dejamos fuera',
    leftOutHint:
      'Buscamos personas, por su nombre, en direcciones de Estados Unidos. Por eso dejamos fuera empresas, organizaciones y fideicomisos, filas que no nombran a nadie y direcciones en el extranjero. Desmarca una línea para enviar sus filas de todos modos.',
    sentAnyway: (n) =>
      n === undefined ? 'Se envían de todos modos' : `Se envían de todos modos: ${rows(n)}`,
    planning: 'Revisando cada fila',
    replanning: 'Revisando otra vez cada fila. Podrás enviar en un momento.',
    inRows: rows,
    inRow: (n) => `Fila ${f.count(n)}`,
    becomes: 'pasa a ser',
    leaves: 'Qué sale de esta computadora',
    leavesText: (fields) =>
      `Solo ${f.list(fields)}, y un número por fila. Estos son los primeros registros, tal como se envían:`,
    stays: (n) =>
      n === 0
        ? 'Todas las columnas de tu lista están entre ellas.'
        : `${f.plural(n, { one: 'La otra columna', other: `Las otras ${f.count(n)} columnas` })} de tu lista no ${f.plural(n, { one: 'sale', other: 'salen' })} nunca de esta computadora.`,
    firstRecords: 'Primeros registros',
    row: 'Fila',
    ourNumber: 'Número',
    job: 'Trabajo',
    jobName: 'Nombre del trabajo',
    jobNameHint: 'Para que lo reconozcas en la API.',
    existing: 'ID de un trabajo existente',
    existingHint:
      'Déjalo vacío para crear un trabajo nuevo. Con un ID, los lotes van a ese trabajo.',
    jobExists: 'La API tiene este trabajo.',
    noSuchJob: 'La API no tiene ningún trabajo con este ID. Compruébalo antes de enviar.',
    or: 'o',
    trial: 'Enviar las primeras 100 filas y luego preguntarme',
    trialHint: 'Mira la tasa de coincidencias antes de que se envíe y se cobre el resto.',
    advanced: 'Avanzado',
    advancedSummary: 'Aviso cuando un lote termina, formato de salida',
    url: 'URL de aviso',
    urlHint:
      'La API llama a esta dirección cuando un lote cambia de estado. Debe empezar con https://.',
    method: 'Método del aviso',
    format: 'Formato de salida',
    formatDefault: 'El que use la API',
    formatJson: 'JSON',
    wrong: {
      name: 'Ponle un nombre al trabajo, o indica el ID de uno existente.',
      existing:
        'Un ID de trabajo solo tiene letras, cifras, “-” y “_”, como por ejemplo 160718103247ad0.',
      url: 'Tiene que ser una dirección completa que empiece con https://.',
      urlLong: (n) => `Tiene más de ${f.count(n)} caracteres.`,
    },
    shortLife: {
      tab: {
        title: 'Este trabajo no sobrevive si recargas la página',
        text: 'El navegador no le da aquí a la página un almacenamiento privado, así que la lista está solo en memoria: deja esta pestaña abierta hasta que hayas descargado el resultado. Con la página servida por https, y fuera de una ventana privada, eso cambia.',
      },
      session: {
        title: 'Deja abierta esta ventana privada',
        text: 'Puedes recargar, pero el navegador borra la lista cuando cierras la ventana privada. Déjala abierta hasta que hayas descargado el resultado.',
      },
    },
    notConnected: 'No estás conectado a la API',
    notConnectedText:
      'La clave y el token se piden de nuevo después de recargar. Luego vuelves aquí.',
    tokenTime: (left) =>
      left === 0
        ? 'Lo más probable es que tu token haya caducado'
        : `Tu token caduca en unos ${f.hoursAndMinutes(left)}`,
    tokenTimeText:
      'Esta lista puede tardar más. Entonces esperaría un token nuevo y seguiría donde se quedó: no se pierde nada ni se envía dos veces.',
    newToken: 'Escribir un token nuevo',
    connect: 'Conectar',
    again: 'Estos mismos registros ya se enviaron',
    againText: (name, at) =>
      `Como “${name}”, el ${f.moment(at)}. Enviarlos de nuevo puede cobrarse otra vez.`,
    againOpen: 'Ver esa lista',
    againYes: 'Enviar de nuevo',
    againNo: 'No enviar',
    nothingNew: 'Todas las filas tienen ya un correo',
    nothingNewText:
      'Elegiste dejarlas fuera, así que no queda nada que enviar. Para buscar otros correos, o más nuevos, elige “Enviarlas también” abajo.',
    nothing: 'Ninguna fila de esta lista puede enviarse',
    nothingText:
      'A cada fila le falta algo que se necesita; los motivos están abajo. Lo más común es una columna asignada al campo equivocado.',
    back: 'Volver a las columnas',
    submit: 'Enviar lista',
    ready: (n) => `${records(n)} por enviar. No se pueden cobrar más de ${f.count(n)}.`,
    readyTrial: (first, n) =>
      `Primero van ${f.count(first)} de ${records(n)}. Hasta que decidas, no se pueden cobrar más de ${f.count(first)}.`,
    readyDemo: (n) => `${records(n)} por enviar. La demostración no cuesta nada.`,
  };
};
