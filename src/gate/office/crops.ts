import type { Hidden } from '../documents/hidden.ts';
import { DRAWING, VML } from './namespaces.ts';
import { plainValue, type Listener, type XmlTag } from './xml-part.ts';

/** How much of a picture may be cut away at one side without being told: programs round, and trim white margins. */
const MOST_CROPPED = 0.03;

/** A listener for pictures of which a document shows a part; the file keeps the whole (ECMA-376, part 1, 20.1.8.55; part 4, 19.1.2.11). */
export function listenForCrops(hidden: Hidden): Listener {
  return {
    open(tag) {
      if (isCropped(tag)) hidden.add('crops');
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
