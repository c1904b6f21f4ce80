import type { WaitReason } from '../../../runs/state.ts';
import type { Formats } from '../../formats.ts';
import { said } from '../features/apiAnswer.ts';
import type { ProgressMessages } from '../../en/screens/progress.ts';

const WAITS: Record<WaitReason, string> = {
  throttled: 'La API pide ir más despacio',
  unreachable: 'Sin conexión',
  'in flight': 'Todavía en camino',
  'no result': 'El resultado no estaba listo',
};

export const progress = (f: Formats): ProgressMessages => {
  const batches = (n: number) => f.counted(n, { one: 'lote', other: 'lotes' });
  return {
    overall: 'Progreso total',
    percent: (share) => f.wholePercent(share),
    progressText: (share, done, all) =>
      `${f.wholePercent(share)}: ${f.count(done)} de ${batches(all)} de vuelta`,
    back: (done, all) => `${f.count(done)} de ${batches(all)} de vuelta`,
    elapsed: (ms) => `${f.duration(ms)} hasta ahora`,
    left: (ms) => `quedan unos ${f.hoursAndMinutes(ms)}`,
    noneFound: 'Los correos aparecerán aquí en cuanto vuelva el primer lote.',
    found: (n) =>
      f.plural(n, {
        one: `${f.count(n)} correo encontrado hasta ahora`,
        other: `${f.count(n)} correos encontrados hasta ahora`,
      }),
    stationsLabel: 'Lotes según dónde están',
    station: (label, n) => `${label}: ${f.count(n)}`,
    stations: {
      waiting: 'En espera',
      'on its way': 'Enviándose',
      'at the API': 'En la API',
      back: 'De vuelta',
      word: 'No se sabe',
      wrong: 'No salió bien',
      out: 'Excluido',
    },
    heard: (ago, until) =>
      `Última noticia de la API hace ${f.duration(ago)} · ${until < 1_000 ? 'preguntando ahora' : `se vuelve a preguntar en ${f.duration(until)}`}`,
    said: said.alone,
    checking: 'comprobando cómo terminó el último intento',
    asks: 'Te espera',
    soFar: 'Descargar resultados parciales',
    soFarHint:
      'Tu lista completa; las filas que aún están en camino llevan la marca «pending» (pendiente).',
    keepSafe: 'Proteger esta lista',
    keepSafeHint:
      'Cuando a esta computadora se le acaba el espacio en disco, el navegador puede borrar lo que guardan las páginas, también esta lista. Te pedirá permiso para guardarla.',
    keptSafe: 'El navegador guarda esta lista hasta que la elimines.',
    notKeptSafe:
      'El navegador puede borrar esta lista si se acaba el espacio en disco. Todo lo demás funciona igual.',
    tellMe: 'Avísame cuando termine',
    tells:
      'Tu navegador te avisa cuando termine o haga falta tu decisión, mientras esta página siga abierta en una pestaña.',
    tellsNot:
      'Tu navegador no muestra avisos de esta página. El nombre de la pestaña dice por dónde va.',
    merging: 'Uniendo tu lista con los resultados…',
    creatingJob: 'Creando el trabajo…',
    cancelled: 'Cancelado: no se envía nada más. Lo que la API ya aceptó todavía se espera.',
    calm: 'Puedes cerrar esta pestaña. Todo está en la API; vuelve cuando quieras a por los resultados.',
    calmUnsent:
      'Deja esta pestaña abierta hasta que todo esté enviado. Si se cierra, no se pierde nada: el resto se envía cuando vuelvas.',
    batches: 'Lotes',
    pause: 'Pausar',
    resume: 'Reanudar',
    cancel: 'Cancelar',
    cancelTitle: '¿Dejar de enviar esta lista?',
    cancelText: (unsent) =>
      unsent === 0
        ? 'Ya se enviaron todos los lotes.'
        : f.plural(unsent, {
            one: `${f.count(unsent)} lote aún no se ha enviado, y no se enviará.`,
            other: `${f.count(unsent)} lotes aún no se han enviado, y no se enviarán.`,
          }),
    cancelAccepted: (underWay) =>
      underWay === 0
        ? 'Ninguno está en curso en la API. Lo que ya volvió está en tu lista.'
        : f.plural(underWay, {
            one: `${f.count(underWay)} lote que la API aceptó sigue en curso allí y puede facturarse; su resultado se recoge y se añade a tu lista.`,
            other: `${f.count(underWay)} lotes que la API aceptó siguen en curso allí y pueden facturarse; sus resultados se recogen y se añaden a tu lista.`,
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
      planned: 'A la espera de enviarse',
      sending: 'Enviándose',
      accepted: 'Aceptado',
      completed: 'Completado',
      fetched: 'El resultado está aquí',
      rejected: 'Rechazado',
      failed: 'Fallido',
      unknown: 'No se sabe',
      'left out': 'Excluido',
    },
    doing(activity) {
      switch (activity.kind) {
        case 'idle':
          return undefined;
        case 'sending':
          return 'enviando';
        case 'waiting':
          return `${WAITS[activity.why]}; otra vez a las ${f.time(activity.until)}`;
        case 'polling':
          return activity.words
            ? `última respuesta: ${said.alone(activity.words)}`
            : activity.heardAt === undefined
              ? undefined
              : `noticia a las ${f.time(activity.heardAt)}`;
        case 'fetching':
          return 'recogiendo el resultado';
      }
    },
    unreachable: 'Ahora mismo no se puede llegar a la API',
    unreachableText: (since, words) =>
      `Desde las ${f.time(since)}. No se pierde nada; lo seguimos intentando. Si sigue así, revisa la conexión de esta computadora o pregunta a quien aloja esta página.${said.after(words)}`,
    elsewhere: 'Otra pestaña está trabajando con esta lista',
    elsewhereText: 'Esta muestra cómo va, y toma el relevo cuando la otra se cierre.',
  };
};
