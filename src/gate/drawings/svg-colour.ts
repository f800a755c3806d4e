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
