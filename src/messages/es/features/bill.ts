import type { BillMessages } from '../../en/features/bill.ts';
import type { Formats } from '../../formats.ts';

export const bill = (f: Formats): BillMessages => {
  const records = { one: 'registro', many: 'de registros', other: 'registros' };
  const wait = {
    one: 'registro espera',
    many: 'de registros esperan',
    other: 'registros esperan',
  };
  const amount = (n: number, currency: string | undefined) =>
    currency === undefined ? f.counted(n, records) : f.money(n, currency);
  return {
    exact: (cost, currency) => `Cuesta ${f.money(cost, currency)}.`,
    likely: (most, likely, rate, currency) =>
      `Como mucho ${f.money(most, currency)}; unos ${f.money(likely, currency)} con una tasa de coincidencia del ${f.wholePercent(rate)}, como en tus listas anteriores.`,
    most: (most, currency) =>
      `Como mucho ${f.money(most, currency)}. Será menos si no todas las personas coinciden; no hay listas anteriores para calcularlo.`,
    rest: (most, likely, currency) =>
      `A este ritmo, el resto costaría unos ${f.money(likely, currency)}, y como mucho ${f.money(most, currency)}.`,
    limit: 'Límite de gasto',
    limitHint: (currency) =>
      currency === undefined
        ? 'En registros. Hacemos una pausa antes de enviar más. Déjalo vacío si no quieres límite.'
        : `En ${currency}. Hacemos una pausa antes de que la lista pueda costar más. Déjalo vacío si no quieres límite.`,
    limitWrong: 'Escribe una cantidad mayor que 0, como 250.',
    limitLow: (perRecord, currency) =>
      `Un registro puede costar ${f.money(perRecord, currency)}. Escribe esa cantidad o más.`,
    reached: 'Se alcanzó tu límite de gasto',
    reachedText: (spent, limit, currency) =>
      `Hasta ahora se pueden cobrar hasta ${amount(spent, currency)} de tu límite de ${amount(limit, currency)}.`,
    toGoOn: (n, cost, currency) =>
      currency === undefined
        ? `${f.counted(n, wait)} para enviarse. Sube el límite para enviar más, o cancela para dejarlo aquí.`
        : `${f.counted(n, wait)} para enviarse, por ${f.money(cost, currency)} más como mucho. Sube el límite para enviar más, o cancela para dejarlo aquí.`,
    newLimit: 'Nuevo límite de gasto',
    notRaised: 'Escribe más que el límite anterior.',
    raise: 'Subir y seguir',
    lift: 'Seguir sin límite',
    came: (spent, currency) =>
      `Esta lista costó ${f.money(spent, currency)}, según los precios fijados para esta página.`,
    cameMore: (more, currency) =>
      `Los lotes sin respuesta clara pueden añadir hasta ${f.money(more, currency)}.`,
  };
};
