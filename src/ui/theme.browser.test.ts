import { afterEach, describe, expect, test } from 'vitest';
import { accentTokens } from './accentTokens.ts';
import './theme.css';

/** Brands from all around, none chosen to be easy. */
const BRANDS = [
  '#0b7a66',
  '#ffd400',
  '#ff6a00',
  '#e4002b',
  '#ff5fa2',
  '#7b2ff7',
  '#1657ff',
  '#00c2ff',
  '#39ff14',
  '#ffffff',
  '#000000',
];

/** What must be read on what, and how well (WCAG 1.4.3: text 4.5; 1.4.11: edges and fills 3). */
const PAIRS: readonly (readonly [text: string, ground: string, ratio: number])[] = [
  ['--accent', '--ground', 4.5],
  ['--accent', '--sunken', 4.5],
  ['--accent', '--raised', 4.5],
  ['--accent', '--accent-soft', 4.5],
  ['--on-accent', '--accent', 4.5],
  ['--on-accent', '--accent-strong', 4.5],
  ['--ink', '--accent-soft', 4.5],
  ['--quiet', '--ground', 4.5],
  ['--quiet', '--sunken', 4.5],
  ['--quiet', '--accent-soft', 4.5],
  ['--warn', '--warn-soft', 4.5],
  ['--warn', '--ground', 4.5],
  ['--bad', '--bad-soft', 4.5],
  ['--bad', '--ground', 4.5],
  ['--edge', '--ground', 3],
];

afterEach(() => {
  document.documentElement.removeAttribute('style');
  delete document.documentElement.dataset['theme'];
});

describe.each(['light', 'dark'])('the %s theme', (theme) => {
  test.each(BRANDS)('reads well with a brand of %s', (brand) => {
    document.documentElement.dataset['theme'] = theme;
    for (const [token, color] of accentTokens(brand))
      document.documentElement.style.setProperty(token, color);
    const poor = PAIRS.map(([text, ground, least]) => ({
      pair: `${text} on ${ground}`,
      least,
      ratio: contrast(luminance(text), luminance(ground)),
    })).filter(({ ratio, least }) => ratio < least);
    expect(poor).toEqual([]);
  });
});

test('the tokens of the style sheet are those of the accent that it names', () => {
  const style = getComputedStyle(document.documentElement);
  const tokens = accentTokens('#00765c');
  expect(tokens.map(([token]) => [token, style.getPropertyValue(token).trim()])).toEqual(tokens);
});

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The relative luminance of a token as the browser shows it. */
function luminance(token: string): number {
  const probe = document.createElement('p');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('This browser cannot draw.');
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The light of a color's part (0 to 255), as WCAG reckons it. */
function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
