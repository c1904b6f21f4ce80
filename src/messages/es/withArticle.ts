/** A time of day after its article: “la 1:05 p. m.”, “las 2:05 p. m.”. */
export function withArticle(time: string): string {
  return `${/^0?1\D/.test(time) ? 'la' : 'las'} ${time}`;
}
