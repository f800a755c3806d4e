/** The least contrast ratio of text and its background (WCAG 2.2, 1.4.3, level AA). */
export const MIN_CONTRAST = 4.5;

/** The background colours of the light scheme, as in `src/styles/tokens.css`. White is also the colour of text on the accent. */
export const LIGHT_GROUNDS = ['#ffffff', '#f3f4f2'] as const;

/** The background colour of the dark scheme, as in `src/styles/tokens.css`. */
export const DARK_PAGE = '#14181b';

/** The least contrast ratio of the tint to the page in the dark scheme: enough to leave 4.5 on the lighter panels. */
const MIN_TINT_CONTRAST = 7;

/** The contrast ratio of two colours, 1 to 21, by the definition of WCAG 2.2. Colours are written `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast ratio of a colour (`#rrggbb`) to a background of the light scheme. */
export function minContrast(colour: string): number {
  return Math.min(...LIGHT_GROUNDS.map((ground) => contrast(colour, ground)));
}

/** A colour (`#rrggbb`) darkened just enough to be readable on every background of the light scheme. */
export function darkenUntilRead(colour: string): string {
  return shadeUntil(colour, 0, (shade) => minContrast(shade) >= MIN_CONTRAST);
}

/** A colour (`#rrggbb`) lightened just enough to be readable in the dark scheme. */
export function tintForDark(colour: string): string {
  return shadeUntil(colour, 1, (shade) => contrast(shade, DARK_PAGE) >= MIN_TINT_CONTRAST);
}

/** A colour with its HSL lightness moved toward 0 or 1 in steps of 0.01 until `isGood`; hue and saturation stay. */
function shadeUntil(colour: string, toward: 0 | 1, isGood: (shade: string) => boolean): string {
  const values = channels(colour).map((value) => value / 255);
  const lightness = (Math.max(...values) + Math.min(...values)) / 2;
  for (let step = 0; step <= 100; step++) {
    const target = lightness + ((toward - lightness) * step) / 100;
    // The saturation is a share of the largest difference of channels at a lightness, so the difference is scaled.
    const spread = room(lightness) === 0 ? 0 : room(target) / room(lightness);
    const shade = values.map((value) => Math.round((target + (value - lightness) * spread) * 255));
    const written = `#${shade.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (isGood(written)) return written;
  }
  throw new Error(`no shade of ${colour} is good`);
}

function room(lightness: number): number {
  return 1 - Math.abs(2 * lightness - 1);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
