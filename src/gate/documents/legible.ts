import { contrast } from '../contrast.ts';

/** The contrast ratio of letters to their ground below which they count as not seen: a light grey of ten percent has 1.2. */
const LEAST_CONTRAST = 1.3;
/** Points up to which nobody can read a letter. */
export const MOST_TINY_POINTS = 2;

/** A colour, `rrggbb` in small letters; `any` is one of which nothing is known. */
export type Colour = string;

/**
 * How letters of a colour look on a ground: `faint` when nobody sees them, `doubtful` when that cannot be known. On a ground of which
 * nothing is known, such as a picture, those are in doubt that are not seen on white paper.
 */
export function judgeLetters(letters: Colour, ground: Colour): 'faint' | 'doubtful' | undefined {
  if (letters === 'any') return 'doubtful';
  const isClear = contrast(`#${letters}`, `#${ground === 'any' ? 'ffffff' : ground}`) >= LEAST_CONTRAST;
  if (isClear) return undefined;
  return ground === 'any' ? 'doubtful' : 'faint';
}

/** A colour of six hexadecimal digits, with or without a sign before or an alpha channel in front; `undefined` for others. */
export function readColour(text: string | undefined): Colour | undefined {
  const [, digits] = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text?.trim() ?? '') ?? [];
  return digits?.toLowerCase();
}

/** A colour of three channels, 0 to 1. */
export function toColour(channels: readonly number[]): Colour {
  return channels
    .map((each) =>
      Math.round(Math.min(1, Math.max(0, each)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

/** A colour moved toward white (`to` 1) or black (`to` 0) by a share. */
export function mix(colour: Colour, to: 0 | 1, share: number): Colour {
  const channels = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return toColour(channels.map((each) => each + (to - each) * share));
}

/** A colour of which a share is put upon another. */
export function blend(colour: Colour, below: Colour, share: number): Colour {
  const channel = (each: Colour, at: number) => Number.parseInt(each.slice(at, at + 2), 16) / 255;
  return toColour([0, 2, 4].map((at) => channel(colour, at) * share + channel(below, at) * (1 - share)));
}
