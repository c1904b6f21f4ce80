import type { NewsMessages } from '../../en/features/news.ts';

export const news = (): NewsMessages => ({
  done: (list) => ({
    title: 'Tu lista está terminada',
    body: `Ya puedes descargar ${list}.`,
  }),
  asks: (list) => ({
    title: 'Tu lista necesita tu atención',
    body: `${list} no puede continuar sin ti. No se perdió nada.`,
  }),
});
