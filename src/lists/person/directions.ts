/**
 * Directions: the abbreviation, and how it is written out.
 * Source: USPS Publication 28, appendix B, "Geographic Directional Abbreviations".
 */
export const DIRECTIONS: Readonly<Record<string, string>> = {
  N: 'north',
  S: 'south',
  E: 'east',
  W: 'west',
  NE: 'northeast',
  NW: 'northwest',
  SE: 'southeast',
  SW: 'southwest',
};
