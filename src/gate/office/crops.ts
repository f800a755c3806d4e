import type { Hidden } from '../documents/hidden.ts';
import { DRAWING, VML } from './namespaces.ts';
import { plainValue, type Listener, type XmlTag } from './xml-part.ts';

/** How much of a picture may be cut away at one side without being told: programs round, and trim white margins. */
const MOST_CROPPED = 0.03;

/**
 * A listener for pictures of which a document shows a part or nothing that can be seen; the file keeps the whole (ECMA-376, part 1, 20.1.8.55; part 4, 19.1.2.11).
 */
export function listenForCrops(hidden: Hidden): Listener {
  let size: number | undefined;
  return {
    open(tag) {
      if (isCropped(tag)) hidden.add('crops');
      if (tag.name === 'extent' || tag.name === 'anchor') size = readSize(tag);
      const isTiny = tag.name === 'blip' && size !== undefined && size <= FLATTEST;
      if (isTiny || isBleached(tag)) hidden.add('doubtful', 1, [`<${tag.name}>`]);
    },
    close() {},
  };
}

function isCropped(tag: XmlTag): boolean {
  if (tag.name === 'srcRect' && DRAWING.has(tag.uri))
    return ['l', 't', 'r', 'b'].some((side) => readPercentage(plainValue(tag, side)) > MOST_CROPPED);
  return (
    tag.name === 'imagedata' &&
    tag.uri === VML &&
    ['cropleft', 'croptop', 'cropright', 'cropbottom'].some(
      (side) => readFraction(plainValue(tag, side)) > MOST_CROPPED,
    )
  );
}

/** A share in thousandths of a percent, or with a percent sign. */
function readPercentage(value = '0'): number {
  return value.endsWith('%') ? Number.parseFloat(value) / 100 : Number(value) / 100_000;
}

/** A share as a number, or in 65536ths with an `f` behind it. */
function readFraction(value = '0'): number {
  return value.endsWith('f') ? Number.parseFloat(value) / 65_536 : Number(value);
}

/** Units of drawings (EMU) up to which nothing is seen of a picture, thousandths of a percent of light behind which nothing is left of it. */
const FLATTEST = 25_400;
const MOST_LIGHT = 90_000;
const LEAST_OPAQUE = 10_000;

/** The longer side of a drawing; `undefined` where it is not said. */
function readSize(tag: XmlTag): number | undefined {
  const [width, height] = [Number(plainValue(tag, 'cx')), Number(plainValue(tag, 'cy'))];
  return Number.isFinite(width) && Number.isFinite(height) ? Math.max(width, height) : undefined;
}

/** Whether an effect makes a picture so light, dark or clear that nothing is seen of it (20.1.8.42, 20.1.8.4). */
function isBleached(tag: XmlTag): boolean {
  if (!DRAWING.has(tag.uri)) return false;
  const number = (name: string, otherwise: number) => Number(plainValue(tag, name) ?? otherwise);
  if (tag.name === 'lum')
    return Math.abs(number('bright', 0)) >= MOST_LIGHT || number('contrast', 0) <= -MOST_LIGHT;
  return tag.name === 'alphaModFix' && number('amt', 100_000) <= LEAST_OPAQUE;
}
