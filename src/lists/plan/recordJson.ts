import { RECORD_FIELDS } from '../../api/record.ts';
import type { Values } from '../clean/recordMaker.ts';

/** Characters that JSON needs to escape, and lone surrogates, which it must. */
// oxlint-disable-next-line no-control-regex
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A record as it is sent: attributes in the tutorial's order, without blank ones. */
export function recordJson(values: Readonly<Values>, externalId: string): string {
  let json = `{"external_id":${text(externalId)}`;
  for (const field of RECORD_FIELDS) {
    const value = values[field];
    if (field !== 'external_id' && value !== '') json += `,"${field}":${text(value)}`;
  }
  return `${json}}`;
}

function text(value: string): string {
  return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
}

/**
 * How every record in a part's file starts. Inside a JSON text a quote has a backslash before it, so
 * these bytes are nowhere else in the file.
 */
export const RECORD_START = '{"external_id":"';
