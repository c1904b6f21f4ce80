/**
 * The colors that follow from a brand's accent. Computed here rather than by CSS relative colors
 * (`oklch(from …)`), which Chrome before 122, Firefox before 128 and Safari before 18 lack.
 */

/** Lightness (0 to 1), chroma, and hue's direction (a unit vector) in OKLCH. */
interface Lch {
  readonly l: number;
  readonly c: number;
  readonly hue: readonly [a: number, b: number];
}

type Shade = (brand: Lch) => Lch;

const shade =
  (l: (l: number) => number, mostChroma = Infinity): Shade =>
  (brand) => ({ l: l(brand.l), c: Math.min(brand.c, mostChroma), hue: brand.hue });

/** Each token with a lightness that keeps contrast (WCAG 1.4.3), whatever the brand. */
const SHADES: Readonly<Record<string, Shade>> = {
  '--accent-light': shade((l) => Math.min(l, 0.48)),
  '--accent-dark': shade((l) => Math.max(l, 0.79), 0.13),
  '--accent-strong-light': shade((l) => Math.min(l - 0.07, 0.41)),
  '--accent-strong-dark': shade((l) => Math.max(l, 0.86), 0.11),
  '--accent-soft-light': shade(() => 0.965, 0.022),
  '--accent-soft-dark': shade(() => 0.278, 0.035),
};

/** The tokens of `theme.css` for an accent such as `#0b7a66`, by name. */
export function accentTokens(accent: string): [token: string, color: string][] {
  const brand = lchOf(accent);
  return Object.entries(SHADES).map(([token, derive]) => [token, hexOf(derive(brand))]);
}

/** Matrices of OKLab: Björn Ottosson, “A perceptual color space for image processing”, 2020. */
function lchOf(hex: string): Lch {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    toLinear(parseInt(hex.slice(at, at + 2), 16)),
  );
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const labA = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const labB = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const c = Math.hypot(labA, labB);
  return { l, c, hue: c === 0 ? [0, 0] : [labA / c, labB / c] };
}

function linearOf({ l, c, hue }: Lch): number[] {
  const [a, b] = [hue[0] * c, hue[1] * c];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function hexOf(color: Lch): string {
  const parts = linearOf(inSrgb(color)).map(toByte);
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The color, or if it is outside sRGB, the most colorful one in sRGB with the same lightness and hue. */
function inSrgb(color: Lch): Lch {
  if (isInSrgb(color)) return color;
  let [inside, outside] = [0, color.c];
  for (let halvings = 0; halvings < 16; halvings++) {
    const c = (inside + outside) / 2;
    if (isInSrgb({ ...color, c })) inside = c;
    else outside = c;
  }
  return { ...color, c: inside };
}

function isInSrgb(color: Lch): boolean {
  return linearOf(color).every((part) => part > -0.0001 && part < 1.0001);
}

/** A part of sRGB (0 to 255) as light (0 to 1). */
function toLinear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function toByte(light: number): number {
  const share = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, share)) * 255);
}
