import type { ContactCounts } from '../../../lists/types/doNotContact.ts';
import type { DoNotContactMessages } from '../../en/features/doNotContact.ts';
import type { Formats } from '../../formats.ts';

/** Sum of the entries that are emails. */
function emailsIn({ md5, sha1, sha256 }: ContactCounts): number {
  return md5 + sha1 + sha256;
}

export const doNotContact = (f: Formats): DoNotContactMessages => {
  const counts = (list: ContactCounts) =>
    f.list([
      ...(emailsIn(list) > 0
        ? [f.counted(emailsIn(list), { one: 'correo', many: 'de correos', other: 'correos' })]
        : []),
      ...(list.person > 0
        ? [f.counted(list.person, { one: 'persona', many: 'de personas', other: 'personas' })]
        : []),
    ]);
  const rows = (n: number) => f.counted(n, { one: 'fila', many: 'de filas', other: 'filas' });
  return {
    title: 'Lista de no contactar',
    none: 'Agrega a las personas que pidieron que no se les contacte. No enviaremos sus filas ni te daremos sus correos.',
    own: (list) => `En tu lista: ${counts(list)}.`,
    host: (list) => `En la lista de quien aloja esta página: ${counts(list)}.`,
    edit: 'Editar la lista de no contactar',
    add: 'Agregar personas o correos',
    close: 'Cerrar',
    lead: 'En todas tus listas, no enviamos las filas de estas personas, y sus correos no aparecen en nada de lo que descargas o ves. Tus propias celdas nunca cambian.',
    file: 'Archivo de no contactar',
    drop: 'Suelta un archivo aquí o haz clic para elegirlo',
    dropNow: 'Suelta el archivo aquí',
    takes:
      'Correos (tal cual, o sus códigos MD5, SHA-1 o SHA-256), o personas con nombre y dirección. Excel o CSV.',
    how: 'Al agregar un archivo',
    keep: 'Agregar a la lista',
    replace: 'Reemplazar la lista',
    reading: 'Agregando a la lista',
    share: (share) => f.percent(share),
    cancel: 'Cancelar',
    added: ({ found, rows: n }) => `Encontramos ${counts(found)} en ${rows(n)}.`,
    skipped: (n) =>
      `${f.counted(n, { one: 'fila no tiene', many: 'de filas no tienen', other: 'filas no tienen' })} correo, código, ni nombre completo con dirección, y se ${f.plural(n, { one: 'omitió', other: 'omitieron' })}.`,
    foreign: (n) =>
      `${f.counted(n, { one: 'persona viene', many: 'de personas vienen', other: 'personas vienen' })} de una exportación de otro navegador y aquí no se ${f.plural(n, { one: 'puede', other: 'pueden' })} reconocer. Agrega el archivo original.`,
    kept: 'Guardamos solo códigos que no se pueden leer, en este navegador, hasta que elimines la lista. Las listas que ya enviaste se siguen enviando, pero sus resultados omiten a todos los que están en la lista.',
    export: 'Exportar',
    exportHint:
      'La exportación solo contiene esos códigos, sin nombres ni correos. Los de personas solo sirven en este navegador.',
    remove: 'Eliminar lista',
    removeTitle: '¿Eliminar tu lista de no contactar?',
    removeText:
      'Las filas de quienes están en ella podrán volver a enviarse, y los correos retenidos aparecerán en tus resultados.',
    removeYes: 'Eliminar',
    removeNo: 'Conservarla',
    tryAgain: 'Reintentar',
    fileName: 'no-contactar.csv',
  };
};
