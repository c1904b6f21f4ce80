/**
 * Numbered roads: a short form, and the ways in which the words before the number are written. A road that
 * the state, the county or the township numbers is the same whether it is called road or route.
 * Source: USPS Publication 28, appendix F, "Address Standardization: County, State, and Local Highways".
 */
export const HIGHWAYS: Readonly<Record<string, readonly string[]>> = {
  CR: ['cr', 'county rd', 'county rte', 'co rd', 'co rte', 'cnty rd', 'cnty rte'],
  CH: ['county hwy', 'co hwy', 'cnty hwy'],
  FM: ['fm', 'fm rd', 'farm to market', 'farm to market rd', 'hwy fm'],
  HWY: ['hwy'],
  I: ['i', 'ih', 'interstate', 'interstate hwy'],
  RTE: ['rte', 'rt'],
  SH: ['sh', 'state hwy', 'st hwy'],
  SR: ['sr', 'state rd', 'state rte', 'state rt', 'st rd', 'st rte', 'st rt'],
  TSR: ['tsr', 'township rd', 'twp rd'],
  US: ['us', 'us hwy', 'us rte', 'us rt', 'u s', 'u s hwy', 'u s rte', 'u s rt'],
};
