import type { MadeRecord } from './recordMaker.ts';

/**
 * What makes two rows the same person at the same address: names, address and place without case,
 * accents, punctuation and spaces. Parts of a name that are not sent count too: father and son at one
 * address are two.
 */
export function personKey({ values, unsentName }: MadeRecord): string {
  const place = values.zipcode || `${values.city}\n${values.state}`;
  const key = `${values.first_name}\n${values.last_name}\n${unsentName}\n${values.address_1}\n${place}`;
  return ASCII.test(key) ? key.toLowerCase().replace(NOT_ASCII_WORD, '') : folded(key);
}

const ASCII = /^[\0-\x7f]*$/;
const NOT_ASCII_WORD = /[^a-z0-9\n]+/g;

function folded(key: string): string {
  return key
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]+/gu, '');
}
