/** What can go wrong with a Create of a batch, by where it goes wrong. */
export const CREATE_FAULTS = [
  // Between browser and proxy.
  'lost before the proxy',
  'cut short',
  'answer lost',
  'sent twice',
  'stalled',
  'gateway error before the proxy',
  'arrives late',
  'balancer’s 404',
  'sign-in page',
  // The proxy itself.
  'proxy died before sending',
  'proxy died while sending',
  'proxy died after acceptance',
  // Between proxy and API.
  'api unreachable',
  'api lost before acceptance',
  'api lost after acceptance',
  'slow',
  // The API's answers.
  'throttled',
  'throttled for long',
  'quota used up',
  'token expired',
  'forbidden',
  'no such job',
  'rejected',
  'error before acceptance',
  'error after acceptance',
  'unreadable after acceptance',
] as const;

export type CreateFault = (typeof CREATE_FAULTS)[number];

/** After these nobody can tell whether the API accepted the batch. */
export const AMBIGUOUS: readonly CreateFault[] = [
  'proxy died while sending',
  'proxy died after acceptance',
  'api lost before acceptance',
  'api lost after acceptance',
  'error before acceptance',
  'error after acceptance',
  'unreadable after acceptance',
];

/** Without a proxy that remembers, a lost answer is ambiguous as well. */
export const AMBIGUOUS_ALONE: readonly CreateFault[] = [
  ...AMBIGUOUS,
  'lost before the proxy',
  'cut short',
  'answer lost',
  'sent twice',
  'stalled',
  'gateway error before the proxy',
  'arrives late',
  'sign-in page',
  'proxy died before sending',
  'api unreachable',
  'slow',
];

/** What can go wrong with a GET. */
export const GET_FAULTS = [
  'lost',
  'stalled',
  'stranger',
  'throttled',
  'token expired',
  'quota used up',
  'server error',
  'page of HTML',
  'odd state',
  'failed state',
  'gone for good',
  'other shape for good',
] as const;

export type GetFault = (typeof GET_FAULTS)[number];

/** What can go wrong with a notification of the API. */
export const HINT_FAULTS = [
  'lost',
  'doubled',
  'late',
  'too early',
  'of another part',
  'without a part',
  'stream lost',
] as const;

export type HintFault = (typeof HINT_FAULTS)[number];

/** What can go wrong with a question to the store of attempts. */
export const STORE_FAULTS = ['lost', 'stalled', 'stranger', 'store away'] as const;

export type StoreFault = (typeof STORE_FAULTS)[number];
