/** Key and token, as far as a text names them. */
export interface Credentials {
  readonly apiKey?: string;
  readonly token?: string;
}

/** The header that each is sent in, as it stands in curl commands, in JSON, in settings and in mails. */
const HEADERS = /(x[-_]api[-_]?key|authorization[-_]?token)["'“”]?\s*[:=]\s*/gi;

/** What a pasted text may start with. */
const LABEL = /^(?:(?:x[-_])?api[-_ ]?key|authorization[-_]?token|authorization|token)\s*[:=]\s*/i;

/** Zero-width characters, soft hyphens, direction and byte-order marks. */
const INVISIBLE = /[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const QUOTES = '"\'`´“”„‘’‚«»‹›';
const AROUND = new RegExp(`^[${QUOTES}\\s]+|[${QUOTES}\\s,;]+$`, 'g');

/** Where a value in a command or in JSON ends. */
const VALUE_END = new RegExp(`[${QUOTES}\\s\\\\,;&}]`);

/** What a text that was entered in one of the boxes says: both, where it is a command that has both. */
export function credentialsIn(text: string, box: keyof Credentials): Credentials {
  const named = namedIn(text.replace(INVISIBLE, ''));
  if (named.apiKey === undefined && named.token === undefined) return { [box]: tidy(text) };
  return { [box]: '', ...named };
}

/** A key or token without the blanks, quotes, labels and invisible characters that come along. */
export function tidy(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\s*[\r\n]\s*/g, '')
    .replace(AROUND, '')
    .replace(LABEL, '')
    .replace(/^bearer\s*:?\s+/i, '')
    .replace(AROUND, '');
}

/** Whether `text` can stand in a request's header: visible ASCII, without blanks. */
export function canBeSent(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/** Whether a text is a whole command, which names neither key nor token. */
export function isCommand(text: string): boolean {
  return /^curl(?:\.exe)?\s/i.test(text);
}

/**
 * Whether key and token look swapped: what stands in the key's place is far longer, or is a JSON Web
 * Token. A guess, since no text says what either looks like.
 */
export function lookSwapped(apiKey: string, token: string): boolean {
  if (isJwt(token)) return false;
  return isJwt(apiKey) || (apiKey.length >= 64 && token.length > 0 && token.length <= 40);
}

/** The values of the headers that a text names. */
function namedIn(text: string): Credentials {
  const found = [...text.matchAll(HEADERS)];
  const named: { apiKey?: string; token?: string } = {};
  for (const [i, { 0: header, 1: name = '', index }] of found.entries()) {
    // Text boxes drop line breaks, so that the next header may follow at once.
    const rest = text.slice(index + header.length, found[i + 1]?.index);
    const [value = ''] = rest
      .replace(/^bearer\s+/i, '')
      .replace(AROUND, '')
      .split(VALUE_END);
    named[/key/i.test(name) ? 'apiKey' : 'token'] = value;
  }
  return named;
}

function isJwt(text: string): boolean {
  return /^ey[\w-]*\.[\w-]+\.[\w-]*$/.test(text);
}
