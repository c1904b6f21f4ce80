/** The URL that a text means, or undefined. Not by `URL.canParse`: Chrome before 120 and Safari before 17 lack it. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
