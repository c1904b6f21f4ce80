import type { NewsMessages } from '../../en/features/news.ts';

export const news = (): NewsMessages => ({
  done: (list) => ({
    title: 'Tu lista está lista',
    body: `Ya puedes descargar ${list}.`,
  }),
  asks: (list) => ({
    title: 'Tu lista te espera',
    body: `${list} no sigue sin ti. No se ha perdido nada.`,
  }),
});
