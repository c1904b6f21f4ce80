import type { RecordField } from '../api/record.ts';
import { hash, lot } from './hash.ts';

/** A record as it was sent: any attributes, all of them strings. */
export type SentRecord = Readonly<Record<string, string>>;

const MATCH_RATE = 0.6;

/** Reserved for examples (RFC 2606): nobody can have an address there. */
const DOMAINS = ['example.com', 'example.org', 'example.net'] as const;

/** Identifies a person. Not by the caller's `external_id`: the same person has the same email in every list. */
const PERSON: readonly RecordField[] = [
  'first_name',
  'last_name',
  'address_1',
  'city',
  'state',
  'zipcode',
];

/** The invented email of the person in `record`; undefined for the four in ten who have none. */
export function emailOf(record: SentRecord): string | undefined {
  const person = PERSON.map((field) => (record[field] ?? '').trim().toLowerCase()).join('\n');
  if (lot(`match\n${person}`) >= MATCH_RATE) return undefined;
  const drawn = hash(person);
  const domain = DOMAINS[drawn % DOMAINS.length] ?? DOMAINS[0];
  return `${localPart(record, drawn)}@${domain}`;
}

function localPart(record: SentRecord, drawn: number): string {
  const first = ascii(record['first_name'] ?? '');
  const last = ascii(record['last_name'] ?? '');
  const digits = 10 + ((drawn >>> 8) % 90);
  const forms = [
    `${first}.${last}`,
    `${first}.${last}${digits}`,
    `${first.slice(0, 1)}${last}${digits}`,
  ];
  const form = forms[(drawn >>> 16) % forms.length] ?? '';
  return form.replace(/^\.|\.$/g, '') || `customer${digits}`;
}

function ascii(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]/g, '');
}
