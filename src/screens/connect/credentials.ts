/** A key or token as pasted, without the blanks, quotes and words that come along. */
export function tidy(text: string): string {
  return text
    .trim()
    .replace(/^(?:x-api-key|authorizationtoken|bearer)\s*:?\s+/i, '')
    .replace(/^["'“”]+|["'“”]+$/g, '')
    .trim();
}

/** Whether `text` can stand in a request's header: visible ASCII, without blanks. */
export function canBeSent(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/**
 * Whether key and token look swapped: what stands in the key's place is far longer, or is a JSON Web
 * Token. A guess, since no text says what either looks like.
 */
export function lookSwapped(apiKey: string, token: string): boolean {
  if (isJwt(token)) return false;
  return isJwt(apiKey) || (apiKey.length >= 64 && token.length > 0 && token.length <= 40);
}

function isJwt(text: string): boolean {
  return /^ey[\w-]*\.[\w-]+\.[\w-]*$/.test(text);
}
