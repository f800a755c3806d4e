import { DRAWING } from './namespaces.ts';
import type { RelationGraph } from './relation-graph.ts';
import { findCorner, type GridCorner, type GridDrawing, type GridSizes } from './sheet-grid.ts';
import { isOn, plainValue, type Listener } from './xml-part.ts';

/** Units of drawings (EMU) of a point and of a centimetre. */
const POINT = 12_700;
const CENTIMETRE = 360_000;

/** A drawing over the cells of a sheet, as it is anchored: to two cells, to one, or to the corner of the sheet. */
interface Anchored {
  from: GridCorner | undefined;
  to: GridCorner | undefined;
  /** Points. */
  x: number;
  y: number;
  width: number;
  height: number;
  isFilled: boolean;
  isPicture: boolean;
  isHidden: boolean;
  letters: number;
}

/** All drawings over the sheets of one workbook (ECMA-376, part 1, 20.5.2). */
export class SheetDrawings {
  private readonly byPart = new Map<string, Anchored[]>();

  /** A listener for one part, whose name is given in small letters. */
  listen(part: string): Listener {
    const all: Anchored[] = [];
    this.byPart.set(part, all);
    const names: string[] = [];
    let isUnfilled = false;
    return {
      open: (tag) => {
        names.push(tag.name);
        const number = (name: string) => Number(plainValue(tag, name) ?? '0');
        if (/^(?:twoCell|oneCell|absolute)Anchor$/.test(tag.name)) all.push(newAnchored());
        const drawing = all.at(-1);
        if (!drawing) return;
        const parent = names.at(-2);
        if (tag.name === 'from') drawing.from = { row: 1, column: 1, right: 0, down: 0 };
        if (tag.name === 'to') drawing.to = { row: 1, column: 1, right: 0, down: 0 };
        if (tag.name === 'pos') Object.assign(drawing, { x: number('x') / POINT, y: number('y') / POINT });
        if (tag.name === 'ext' && (parent === 'xfrm' || parent?.endsWith('Anchor')) && drawing.width === 0)
          Object.assign(drawing, { width: number('cx') / POINT, height: number('cy') / POINT });
        if (tag.name === 'pic') drawing.isPicture = true;
        if (tag.name === 'graphicFrame') drawing.isFilled = true;
        if (tag.name === 'cNvPr' && isOn(plainValue(tag, 'hidden'))) drawing.isHidden = true;
        if (tag.name === 'spPr') isUnfilled = false;
        if (tag.name === 'noFill' && parent === 'spPr') isUnfilled = true;
        const isFill = DRAWING.has(tag.uri) && /^(?:solid|grad|patt|blip)Fill$/.test(tag.name);
        if (isFill && parent === 'spPr') drawing.isFilled = true;
        if (tag.name === 'fillRef' && number('idx') > 0 && !isUnfilled) drawing.isFilled = true;
      },
      close: ({ uri, name }, text) => {
        names.pop();
        const drawing = all.at(-1);
        const corner = drawing && (names.at(-1) === 'from' ? drawing.from : drawing.to);
        if (drawing && DRAWING.has(uri) && name === 't') drawing.letters += text.trim().length;
        if (!corner || !/^(?:from|to)$/.test(names.at(-1) ?? '')) return;
        if (name === 'col') corner.column = Number(text) + 1;
        if (name === 'row') corner.row = Number(text) + 1;
        if (name === 'colOff') corner.right = Number(text) / POINT;
        if (name === 'rowOff') corner.down = Number(text) / POINT;
      },
    };
  }

  /** The drawings of a sheet, placed. All parts must have been read. */
  listOf(sheet: string, graph: RelationGraph, sizes: GridSizes): GridDrawing[] {
    const parts = graph.of(sheet).filter(({ type }) => type === 'drawing');
    return parts
      .flatMap(({ target }) => this.byPart.get(target) ?? [])
      .filter(({ isHidden }) => !isHidden)
      .map(({ from, to, x, y, width, height, ...look }) => {
        const start = from ?? findCorner(x, y, sizes);
        const end = to ?? findCorner(start.right + width, start.down + height, sizes, start);
        // Of a drawing between two cells whose size is not written, that of a large one counts.
        const size = width > 0 ? { width, height } : { width: CENTIMETRE, height: CENTIMETRE };
        const centimetres = {
          width: (size.width * POINT) / CENTIMETRE,
          height: (size.height * POINT) / CENTIMETRE,
        };
        return { ...look, ...centimetres, from: start, to: end };
      });
  }
}

function newAnchored(): Anchored {
  return {
    from: undefined,
    to: undefined,
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    isFilled: false,
    isPicture: false,
    isHidden: false,
    letters: 0,
  };
}
