import type { HiddenKind } from '../../strings/issues/forms.ts';
import type { Hidden } from '../documents/hidden.ts';
import { CrampedBox } from './cramped-box.ts';
import { VML } from './namespaces.ts';
import type { WordFrame } from './word-frame.ts';
import { LOWEST_LINE, readVmlSize } from './word-places.ts';
import { plainValue, wordValue, type XmlTag } from './xml-part.ts';

/** Twips and units of drawings (EMU) of a point. */
const TWIPS = 20;
const EMU = 12_700;
/** Points of the width of a cell that says none: that of a page. */
const PAGE_WIDTH = 450;

/** The boxes of fixed size of one document of Word: rows of an exact height, frames, text boxes. */
export class WordRooms {
  private readonly boxes: { box: CrampedBox; part: string }[] = [];

  /** Reads an element that is a box or says how large one is; `frames` are all that are open, this tag's the last. */
  read(tag: XmlTag, frames: readonly WordFrame[], part: string): void {
    const frame = frames.at(-1)!;
    const owner = frames.at(-3);
    const value = (name: string) => Number(wordValue(tag, name) ?? 'NaN');
    switch (tag.name) {
      case 'tr':
        frame.rowHeight = undefined;
        return;
      case 'tc':
        frame.cell = undefined;
        if (frame.rowHeight === undefined) return;
        frame.cell = this.open(frame, part, { width: PAGE_WIDTH, height: frame.rowHeight });
        return;
      case 'trHeight':
        if (owner && wordValue(tag, 'hRule') === 'exact' && value('val') > LOWEST_LINE)
          owner.rowHeight = value('val') / TWIPS;
        return;
      case 'tcW':
        if (owner?.cell && wordValue(tag, 'type') === 'dxa') owner.cell.width = value('w') / TWIPS;
        return;
      case 'framePr':
        if (owner && wordValue(tag, 'hRule') === 'exact')
          this.open(owner, part, {
            width: value('w') / TWIPS || PAGE_WIDTH,
            height: value('h') / TWIPS,
          }).begin(owner.paragraph);
        return;
      case 'anchor':
      case 'inline':
        frame.drawing = this.open(frame, part, {});
        return;
      case 'extent':
        if (!frame.drawing) return;
        frame.drawing.width = Number(plainValue(tag, 'cx')) / EMU;
        frame.drawing.height = Number(plainValue(tag, 'cy')) / EMU;
        return;
      case 'spAutoFit':
      case 'normAutofit':
        if (frame.drawing) frame.drawing.isGrowing = true;
        return;
      default:
        if (tag.uri === VML) this.readVml(tag, frame, part);
    }
  }

  /** All parts were read: boxes that are too small for their words are added. */
  finish(hidden: Hidden, whyPart: (part: string) => HiddenKind | undefined): void {
    for (const { box, part } of this.boxes)
      if (box.isTooSmall && whyPart(part) === undefined)
        hidden.add('doubtful', 1, [`${part}: ${box.words.trim()}`]);
  }

  private open(frame: WordFrame, part: string, size: { width?: number; height?: number }): CrampedBox {
    const box = Object.assign(new CrampedBox(), size);
    this.boxes.push({ box, part });
    frame.rooms = [...frame.rooms, box];
    return box;
  }

  private readVml(tag: XmlTag, frame: WordFrame, part: string): void {
    const style = plainValue(tag, 'style') ?? '';
    if (/mso-fit-shape-to-text:\s*t/i.test(style) && frame.drawing) frame.drawing.isGrowing = true;
    const size = readVmlSize(tag);
    if (size && tag.name !== 'group') frame.drawing = this.open(frame, part, size);
  }
}
