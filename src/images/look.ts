import type { Sharp } from 'sharp';
import { openHeader, openPicture } from './decoder.ts';
import { decodeExclusively } from './decode-mutex.ts';
import { describeExcess } from './excess.ts';

/** Pixels of a side of the small picture whose neighbours are compared, to the right and below, and of the one of its colours. */
const SIDE = 33;
const STEPS = SIDE - 1;
const COLOUR_SIDE = 8;
/** Levels of grey from which on a neighbour is lighter or darker: what is less changes with every saving. */
const LEAST_STEP = 3;
/** Neighbours of a picture that must differ, so that it has a look of its own. */
const LEAST_STEPS = 60;
/** The share of neighbours, and the levels of colour on average, by which looks of one picture differ at most. Measured, see `look.test.ts`. */
const MOST_DIFFERENT = 0.12;
const MOST_COLOUR = 2.5;

/**
 * How a picture looks, whatever its size, quality, format and metadata: which neighbours are lighter over a grid of 33 × 33 (a difference
 * hash), and the colours of 8 × 8 places, in Base64. `undefined` for what is no picture, and for one so even that many look like it.
 */
export async function describeLook(bytes: Buffer): Promise<string | undefined> {
  try {
    const header = await openHeader(bytes).metadata();
    if (describeExcess(header, bytes) !== undefined) return undefined;
    const grey = await decodeExclusively(header, () => shrink(openPicture(bytes).greyscale(), SIDE));
    const steps = listSteps(grey);
    if (steps.filter((step) => step !== 0).length < LEAST_STEPS) return undefined;
    const colours = await decodeExclusively(header, () => shrink(openPicture(bytes), COLOUR_SIDE));
    return Buffer.concat([Buffer.from(Int8Array.from(steps).buffer), colours]).toString('base64');
  } catch {
    // A damaged picture is told by the gate, and one of the history was never published.
    return undefined;
  }
}

/** Whether two looks are those of one picture, saved in other ways. */
export function looksAlike(one: string, other: string): boolean {
  return compareLooks(one, other) <= 1;
}

/** How far two looks are apart; up to 1 they are those of one picture. */
export function compareLooks(one: string, other: string): number {
  const [a, b] = [Buffer.from(one, 'base64'), Buffer.from(other, 'base64')];
  const count = 2 * STEPS * STEPS;
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let [differences, known, colour] = [0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const [left, right] = [a.readInt8(at), b.readInt8(at)];
    if (left !== 0 || right !== 0) known += 1;
    differences += Math.abs(left - right) / 2;
  }
  for (let at = count; at < a.length; at += 1) colour += Math.abs(a[at]! - b[at]!);
  return Math.max(differences / known / MOST_DIFFERENT, colour / (a.length - count) / MOST_COLOUR);
}

/** The pixels of a picture, upright and as a square of so many; in one way of scaling whatever the format. */
function shrink(picture: Sharp, side: number): Promise<Buffer> {
  return picture
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(side, side, { fit: 'fill', kernel: 'linear', fastShrinkOnLoad: false })
    .raw()
    .toBuffer();
}

/** For each place of the grid, whether the one right of it is lighter (1), darker (-1) or neither; then the same of those below. */
function listSteps(grey: Buffer): number[] {
  const steps: number[] = [];
  for (const [across, down] of [
    [1, 0],
    [0, 1],
  ] as const)
    for (let at = 0; at < STEPS * STEPS; at += 1) {
      const here = Math.floor(at / STEPS) * SIDE + (at % STEPS);
      const step = grey[here + across + down * SIDE]! - grey[here]!;
      steps.push(Math.abs(step) < LEAST_STEP ? 0 : Math.sign(step));
    }
  return steps;
}
