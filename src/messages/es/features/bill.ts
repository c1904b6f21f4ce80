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
      `Como máximo ${f.money(most, currency)}; probablemente unos ${f.money(likely, currency)}, según la tasa de coincidencias del ${f.wholePercent(rate)} de tus listas anteriores.`,
    most: (most, currency) =>
      `Como máximo ${f.money(most, currency)}. Será menos si no todas las personas coinciden.`,
    rest: (most, likely, currency) =>
      `Con esta tasa de coincidencias, el resto costaría unos ${f.money(likely, currency)}, y como máximo ${f.money(most, currency)}.`,
    limit: 'Límite de gasto',
    limitHint: (currency) =>
      currency === undefined
        ? 'En registros. Haremos una pausa antes de enviar más. Déjalo vacío si no quieres límite.'
        : `En ${currency}. Haremos una pausa antes de que la lista pueda costar más. Déjalo vacío si no quieres límite.`,
    limitWrong: 'Escribe una cantidad mayor que 0, como 250.',
    limitLow: (perRecord, currency) =>
      `Un registro puede costar ${f.money(perRecord, currency)}. Escribe esa cantidad o más.`,
    reached: 'Llegaste a tu límite de gasto',
    reachedText: (spent, limit, currency) =>
      `Hasta ahora se te pueden cobrar hasta ${amount(spent, currency)}. Tu límite es de ${amount(limit, currency)}.`,
    toGoOn: (n, cost, currency) =>
      currency === undefined
        ? `${f.counted(n, wait)} para enviarse. Sube el límite para enviar más, o cancela para detenerte aquí.`
        : `${f.counted(n, wait)} para enviarse, por ${f.money(cost, currency)} más como máximo. Sube el límite para enviar más, o cancela para detenerte aquí.`,
    newLimit: 'Nuevo límite de gasto',
    notRaised: 'Escribe más que el límite actual.',
    raise: 'Subir y seguir',
    lift: 'Seguir sin límite',
    came: (spent, currency) =>
      `Esta lista costó ${f.money(spent, currency)}, según los precios fijados para esta página.`,
    cameMore: (more, currency) =>
      `Los lotes sin confirmar pueden agregar hasta ${f.money(more, currency)}.`,
  };
};
