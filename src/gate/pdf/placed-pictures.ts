import type { PaintState } from './painted-ground.ts';
import { areaOf, intersect, type Box, type Shape } from './painted-shape.ts';
import type { PictureLook } from './pictures.ts';

/** Points of a side below which nothing of a picture can be seen, and samples from which on it shows something. */
const FLATTEST = 1;
const LEAST_SAMPLES = 64;
/** The share of a picture that must be shown, over all places where it is drawn. */
const LEAST_SHOWN = 0.5;

/** What is known of one picture of a file. */
interface Fate {
  /** The share of it that is shown, over all its places. */
  share: number;
  isClear: boolean;
  isTiny: boolean;
}

/** How much is seen of the pictures that the pages of one file draw, by the numbers of their objects. */
export class PlacedPictures {
  private readonly fates = new Map<number, Fate>();

  /** A picture is drawn on a shape, within what is seen of the page. */
  add(number: number, look: PictureLook, { box }: Shape, page: Box, state: PaintState): void {
    const known = this.fates.get(number) ?? { share: 0, isClear: true, isTiny: true };
    const seen = intersect(box, state.clip ? intersect(page, state.clip) : page);
    known.share += areaOf(seen) / (areaOf(box) || 1);
    known.isClear &&= look.isClear || state.opacity === 0;
    known.isTiny &&=
      look.width * look.height >= LEAST_SAMPLES && box[2] - box[0] < FLATTEST && box[3] - box[1] < FLATTEST;
    this.fates.set(number, known);
  }

  has(number: number): boolean {
    return this.fates.has(number);
  }

  /** The pictures of which less than half is shown, and those of which nothing is, or that show nothing. */
  list(): { cropped: number; unseen: string[] } {
    const all = [...this.fates];
    const isUnseen = ({ share, isClear, isTiny }: Fate) => share === 0 || isClear || isTiny;
    return {
      cropped: all.filter(([, fate]) => !isUnseen(fate) && fate.share < LEAST_SHOWN).length,
      unseen: all.filter(([, fate]) => isUnseen(fate)).map(([number]) => `/Image ${number}`),
    };
  }
}
