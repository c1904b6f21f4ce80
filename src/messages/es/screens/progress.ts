import type { WaitReason } from '../../../runs/live.ts';
import type { Formats } from '../../formats.ts';
import { said } from '../features/apiAnswer.ts';
import type { ProgressMessages } from '../../en/screens/progress.ts';
import { withArticle } from '../withArticle.ts';

const WAITS: Record<WaitReason, string> = {
  throttled: 'La API está limitando nuestra velocidad',
  unreachable: 'No podemos conectarnos con la API',
  'in flight': 'Todavía se está enviando',
  'no result': 'Los resultados no estaban listos',
};

export const progress = (f: Formats): ProgressMessages => {
  const batches = (n: number) => f.counted(n, { one: 'lote', other: 'lotes' });
  return {
    overall: 'Progreso total',
    percent: (share) => f.wholePercent(share),
    progressText: (share, done, all) =>
      `${f.wholePercent(share)}: ${f.plural(done, { one: 'listo', other: 'listos' })} ${f.count(done)} de ${batches(all)}`,
    back: (done, all) =>
      `${f.plural(done, { one: 'Listo', other: 'Listos' })} ${f.count(done)} de ${batches(all)}`,
    elapsed: (ms) => `${f.duration(ms)} hasta ahora`,
    left: (ms) => `quedan unos ${f.hoursAndMinutes(ms)}`,
    noneFound: 'Verás correos aquí cuando termine el primer lote.',
    found: (n) =>
      f.plural(n, {
        one: `${f.count(n)} correo encontrado hasta ahora`,
        other: `${f.count(n)} correos encontrados hasta ahora`,
      }),
    phasesLabel: 'Lotes por estado',
    phaseCount: (label, n) => `${label}: ${f.count(n)}`,
    phases: {
      waiting: 'En espera',
      'being sent': 'Enviándose',
      'at the API': 'En la API',
      done: 'Listos',
      unclear: 'Sin confirmar',
      failed: 'Fallidos',
      'left out': 'Excluidos',
    },
    heard: (ago, until) =>
      `Última novedad de la API hace ${f.duration(ago)} · ${until < 1_000 ? 'verificando ahora' : `próxima verificación en ${f.duration(until)}`}`,
    said: said.alone,
    checking: 'verificando el último intento',
    asks: 'Necesita tu atención',
    soFar: 'Descargar resultados parciales',
    soFarHint: 'Tu lista completa. Las filas en curso llevan la marca “pending” (pendiente).',
    keepSafe: 'Proteger esta lista',
    keepSafeHint:
      'Si queda poco espacio en el disco de esta computadora, el navegador puede eliminar esta lista. Para evitarlo, permite el almacenamiento si el navegador lo pide.',
    keptSafe: 'El navegador conservará esta lista hasta que la elimines.',
    notKeptSafe:
      'El navegador puede eliminar esta lista si queda poco espacio en el disco. Todo lo demás funciona igual.',
    tellMe: 'Avísame cuando termine',
    tells:
      'Te avisaremos cuando termine o necesite tu decisión, mientras esta página esté abierta en una pestaña.',
    tellsNot:
      'Tu navegador bloquea los avisos de esta página. El título de la pestaña muestra el progreso.',
    merging: 'Agregando los resultados a tu lista…',
    creatingJob: 'Creando el trabajo…',
    cancelled: 'Se canceló. No se envía nada más. Seguimos esperando los lotes que la API aceptó.',
    calm: 'Puedes cerrar esta pestaña. Ya se envió todo y puedes volver cuando quieras por los resultados.',
    calmUnsent:
      'Deja esta pestaña abierta hasta que se envíe todo. Si se cierra, no se pierde nada: enviaremos el resto cuando vuelvas.',
    noFiles: 'Enviamos lotes en vez de archivos de lote',
    noFilesText: {
      'unknown call':
        'Esta API no ofrece archivos de lote, así que enviamos tu lista en lotes más pequeños. Nada se envía dos veces.',
      'no server':
        'Esta página no tiene un servidor que pueda subir archivos de lote, así que enviamos tu lista en lotes más pequeños. Nada se envía dos veces.',
      'no upload':
        'La API no dio una dirección de subida que el servidor de esta página tenga permitido usar, así que enviamos tu lista en lotes más pequeños. Nada se envía dos veces.',
    },
    batches: 'Lotes',
    pause: 'Pausar',
    resume: 'Reanudar',
    cancel: 'Cancelar',
    cancelTitle: '¿Dejar de enviar esta lista?',
    cancelText: (unsent) =>
      unsent === 0
        ? 'Ya se enviaron todos los lotes.'
        : f.plural(unsent, {
            one: `${f.count(unsent)} lote todavía no se ha enviado, y no se enviará.`,
            other: `${f.count(unsent)} lotes todavía no se han enviado, y no se enviarán.`,
          }),
    cancelAccepted: (underWay) =>
      underWay === 0
        ? 'Ninguno está en curso en la API. Tu lista tiene los resultados hasta ahora.'
        : f.plural(underWay, {
            one: `${f.count(underWay)} lote sigue en curso en la API y puede cobrarse. Agregaremos el resultado a tu lista.`,
            other: `${f.count(underWay)} lotes siguen en curso en la API y pueden cobrarse. Agregaremos los resultados a tu lista.`,
          }),
    cancelYes: 'Dejar de enviar',
    cancelNo: 'Seguir enviando',
    columns: {
      rows: 'Filas',
      records: 'Registros',
      size: 'Tamaño',
      state: 'Estado',
      id: 'ID del lote',
      created: 'Creado',
      attempts: 'Intentos',
      matched: 'Coincidencias',
    },
    rowRange: (first, last) => `${f.count(first)}–${f.count(last)}`,
    outcomes: {
      planned: 'En espera',
      sending: 'Enviándose',
      accepted: 'Aceptado',
      completed: 'Resultados listos',
      fetched: 'Listo',
      rejected: 'Rechazado',
      failed: 'Fallido',
      unknown: 'Sin confirmar',
      'left out': 'Excluido',
    },
    doing(activity) {
      switch (activity.kind) {
        case 'idle':
          return undefined;
        case 'sending':
          return 'enviando';
        case 'waiting':
          return `${WAITS[activity.why]}; próximo intento a ${withArticle(f.time(activity.until))}`;
        case 'polling':
          return activity.words
            ? `última respuesta: ${said.alone(activity.words)}`
            : activity.heardAt === undefined
              ? undefined
              : `actualizado a ${withArticle(f.time(activity.heardAt))}`;
        case 'fetching':
          return 'descargando resultados';
      }
    },
    unreachable: 'No podemos conectarnos con la API en este momento',
    unreachableText: (since, words) =>
      `Sin respuesta desde ${withArticle(f.time(since))}. No se perdió nada y seguiremos intentándolo. Si sigue así, revisa tu conexión a internet o pregunta a quien aloja esta página.${said.after(words)}`,
    elsewhere: 'Otra pestaña está trabajando con esta lista',
    elsewhereText:
      'Aquí puedes seguir el progreso. Esta pestaña continuará cuando cierres la otra.',
  };
};
