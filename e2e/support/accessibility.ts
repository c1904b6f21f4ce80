/** The standards that axe is asked to check, by its tags. */
export const ACCESSIBILITY_STANDARDS = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];
