import type { EarlierMessages } from '../../en/features/earlier.ts';
import type { Formats } from '../../formats.ts';

export const earlier = (f: Formats): EarlierMessages => {
  const people = (n: number) =>
    f.counted(n, { one: 'persona', many: 'de personas', other: 'personas' });
  const rows = (n: number) => f.counted(n, { one: 'fila', many: 'de filas', other: 'filas' });
  const days = (n: number) => f.counted(n, { one: 'día', other: 'días' });
  const more = (n: number) =>
    f.counted(n, { one: 'persona más se envió', other: 'personas más se enviaron' });
  return {
    title: 'Personas de listas anteriores',
    lead: (all, matched, noMatch) =>
      `${f.counted(all, { one: 'persona estaba', other: 'personas estaban' })} en listas anteriores: ${f.count(matched)} con correo, ${f.count(noMatch)} sin coincidencia.`,
    unclearSent: (n) =>
      `${more(n)} antes, pero el resultado quedó sin confirmar. Se enviarán de nuevo, así que es posible que se cobren dos veces.`,
    unclearLeft: (n) => `${more(n)} antes, y el resultado quedó sin confirmar. No se enviarán.`,
    group: {
      matched: (n) => `Con correo: ${people(n)}`,
      'no match': (n) => `Sin coincidencia: ${people(n)}`,
      unclear: (n) => `Enviadas antes, resultado sin confirmar: ${people(n)}`,
    },
    reuse: 'Usar el resultado anterior',
    reuseHint: 'Gratis: no se envía nada.',
    reuseRecent: (n, limit) => `Usar los resultados de los últimos ${days(limit)}: ${people(n)}`,
    reuseRecentHint: 'Gratis. Las demás se enviarán de nuevo.',
    reuseAll: (n) => `Usar todos los resultados anteriores: ${people(n)}`,
    sendAgain: 'Enviar de nuevo',
    sendAgainHint: (n, isDemo) =>
      isDemo ? 'La demostración es gratis.' : `Se te cobrará otra vez por ${people(n)}.`,
    onlyNew: 'Enviar solo a las personas nuevas desde la última vez',
    onlyNewHint:
      'No se envía a nadie de una lista anterior. Sus filas reciben el resultado de entonces, por antiguo que sea.',
    lists: 'Listas en las que estaban',
    list: (name, at, n) => `${name}, ${f.date(at)}: ${people(n)}`,
    moreLists: (n) => f.counted(n, { one: 'lista más', other: 'listas más' }),
    memory:
      'Recordamos quién estaba en tus listas terminadas, solo en este navegador y en códigos que no se pueden leer. Elimina una lista para que olvidemos a sus personas. Los resultados que uses aquí se quedan con esta lista.',
    figure: 'Resultados anteriores',
    figureNote: 'gratis, no se envía nada',
    share: 'Resultados de listas anteriores',
    nobody: 'No hay nadie nuevo que enviar',
    nobodyText:
      'Todas las personas que se podían enviar estaban en una lista anterior. Envía la lista para obtener tu archivo con los resultados que ya tienes. No se envía ni se cobra nada.',
    ready: (n) =>
      `Nada que enviar. ${rows(n)} ${f.plural(n, { one: 'recibirá', other: 'recibirán' })} resultados anteriores, sin costo.`,
    plus: (n) =>
      `${rows(n)} ${f.plural(n, { one: 'recibirá', other: 'recibirán' })} resultados anteriores, sin costo.`,
    againFree: (name, at) =>
      `Como “${name}”, el ${f.moment(at)}. Esta vez no se envía ni se cobra nada: tus filas reciben los resultados de entonces.`,
    rateNote: (matched, n) => `${f.count(matched)} de ${rows(n)} con resultado`,
    result: (matched, noMatch) =>
      `${rows(matched + noMatch)} ${f.plural(matched + noMatch, { one: 'recibió', other: 'recibieron' })} resultados de listas anteriores, sin costo: ${f.count(matched)} con correo, ${f.count(noMatch)} sin coincidencia.`,
  };
};
