import type { Colour } from '../documents/legible.ts';
import { numbersOf } from './svg-place.ts';

/** Names of colours near white, and of black; of all others nothing is known here, and nobody hides words with them on white. */
const NAMED: ReadonlyMap<string, Colour> = new Map(
  Object.entries({
    white: 'ffffff',
    snow: 'fffafa',
    ivory: 'fffff0',
    ghostwhite: 'f8f8ff',
    whitesmoke: 'f5f5f5',
    floralwhite: 'fffaf0',
    azure: 'f0ffff',
    mintcream: 'f5fffa',
    black: '000000',
  }),
);

/** What a property says with which something is painted: its colour, where that is known, and how opaque it is, 0 to 1. */
export interface SvgPaint {
  colour: Colour | undefined;
  opacity: number;
}

/** Every name of a colour (CSS Color 4) is letters alone, as is one that no program knows. */
const NAME = /^[a-z]+$/i;
/** A function of a colour with numbers alone, whose fourth is how opaque it is. */
const FUNCTION = /^(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(([\d\s.,%/+e-]|deg|rad|turn)*\)$/i;

/**
 * The paint that a property of a drawing says, computed; `undefined` for none, and for what cannot be computed, because that may be none
 * as well: the parts of a drawing that a property names, functions that mix, names that are none.
 */
export function readSvgPaint(text: string): SvgPaint | undefined {
  const said = text.trim();
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(said)?.[1];
  if (hex !== undefined) {
    const full = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const alpha = full.slice(6);
    const opacity = alpha === '' ? 1 : Number.parseInt(alpha, 16) / 255;
    return { colour: full.slice(0, 6).toLowerCase(), opacity };
  }
  if (FUNCTION.test(said)) {
    const [, share] = /(?:,[^,]*,[^,]*,|\/)\s*([\d.e-]+%?)\s*\)$/i.exec(said) ?? [];
    const [number = 1] = numbersOf(share ?? '1');
    return { colour: readSvgColour(said), opacity: share?.endsWith('%') ? number / 100 : number };
  }
  if (!NAME.test(said) || /^(?:none|transparent)$/i.test(said)) return undefined;
  return { colour: readSvgColour(said), opacity: 1 };
}

/** The colour that a property of a drawing says, `rrggbb`; `undefined` where it is not known. */
export function readSvgColour(text: string): Colour | undefined {
  const [, three] = /^#([0-9a-f]{3})$/i.exec(text) ?? [];
  if (three !== undefined) return [...three.toLowerCase()].map((digit) => digit + digit).join('');
  const [, six] = /^#([0-9a-f]{6})$/i.exec(text) ?? [];
  if (six !== undefined) return six.toLowerCase();
  if (/^rgba?\(/i.test(text)) {
    const channels = numbersOf(text).slice(0, 3);
    const most = text.includes('%') ? 100 : 255;
    return channels
      .map((each) =>
        Math.round((each / most) * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('');
  }
  return NAMED.get(text.toLowerCase());
}
