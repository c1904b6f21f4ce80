import type { NewsWords } from './newsWords.ts';

export const es = (): NewsWords => ({
  done: (list) => ({
    title: 'Tu lista está lista',
    body: `Ya puedes descargar ${list}.`,
  }),
  asks: (list) => ({
    title: 'Tu lista te espera',
    body: `${list} no sigue sin ti. No se ha perdido nada.`,
  }),
});
