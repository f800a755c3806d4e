/** The contrast that WCAG 1.4.3 asks of text. */
export const LEAST_CONTRAST = 4.5;

/** The grounds of the light scheme, which `src/styles/tokens.css` paints. White is also the text upon the accent. */
export const LIGHT_GROUNDS = ['#ffffff', '#f3f4f2'] as const;

/** The page of the dark scheme. */
export const DARK_PAGE = '#14181b';

/** What the tint of the dark scheme keeps to its page: enough to leave 4.5 upon a panel. */
const TINT_CONTRAST = 7;

/** The contrast of two colours as WCAG reckons it, 1 to 21. Colours are written `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast that a colour has to any ground of the light scheme. */
export function leastContrast(colour: string): number {
  return Math.min(...LIGHT_GROUNDS.map((ground) => contrast(colour, ground)));
}

/** The shade of a colour, darkened no more than it takes to be read on every ground of the light scheme. */
export function darkenUntilRead(colour: string): string {
  return shadeUntil(colour, 0, (shade) => leastContrast(shade) >= LEAST_CONTRAST);
}

/** The shade of a colour that the dark scheme uses. */
export function tintForDark(colour: string): string {
  return shadeUntil(colour, 1, (shade) => contrast(shade, DARK_PAGE) >= TINT_CONTRAST);
}

/** Moves the lightness of a colour, in HSL, toward 0 or 1 by hundredths until it is good; hue and saturation stay. */
function shadeUntil(colour: string, toward: 0 | 1, isGood: (shade: string) => boolean): string {
  const values = channels(colour).map((value) => value / 255);
  const lightness = (Math.max(...values) + Math.min(...values)) / 2;
  for (let step = 0; step <= 100; step++) {
    const target = lightness + ((toward - lightness) * step) / 100;
    // How far the channels may stand apart at a lightness, by which a saturation is a share.
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
