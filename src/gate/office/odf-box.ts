import type { CellSetting } from './sheet-grid.ts';
import { lengthOf, odfValue } from './odf-lengths.ts';
import type { XmlTag } from './xml-part.ts';

/** Points of a centimetre. */
const POINTS = 72 / 2.54;

/** What a style of OpenDocument says about the size and place of a row, a column, a cell or a drawing. */
export interface OdfBox {
  /** Points: the exact height of a row, the width of a column. */
  height?: number;
  width?: number;
  /** Whether a drawing becomes as high as its words. */
  isGrowing?: boolean;
  /** How the words of a cell are set. */
  setting?: CellSetting;
  /** Whether words run below a drawing as if it were not there, and whether it stands behind them. */
  isRunThrough?: boolean;
  isBehind?: boolean;
  /** Whether a drawing is filled. */
  isFilled?: boolean;
  /** The format of the values of a cell. */
  format?: string;
  /** The page for which a paragraph or a sheet begins. */
  master?: string;
}

/** Reads what an element of a style says about a box. */
export function readOdfBox(tag: XmlTag, box: OdfBox): void {
  const value = (name: string) => odfValue(tag, name);
  const points = (name: string): number | undefined => {
    const length = value(name);
    return length === undefined ? undefined : lengthOf(length) * POINTS;
  };
  switch (tag.name) {
    case 'style':
      Object.assign(box, known({ format: value('data-style-name'), master: value('master-page-name') }));
      return;
    case 'table-row-properties':
      if (value('use-optimal-row-height') !== 'true')
        Object.assign(box, known({ height: points('row-height') }));
      return;
    case 'table-column-properties':
      Object.assign(box, known({ width: points('column-width') }));
      return;
    case 'table-cell-properties':
      if (value('wrap-option') === 'wrap') box.setting = 'wrapped';
      if (value('shrink-to-fit') === 'true') box.setting = 'shrunk';
      if (!/^0?$/.test(value('rotation-angle') ?? '') || value('direction') === 'ttb') box.setting = 'turned';
      return;
    case 'graphic-properties':
      if (value('auto-grow-height') !== undefined) box.isGrowing = value('auto-grow-height') === 'true';
      if (value('wrap') !== undefined) box.isRunThrough = value('wrap') === 'run-through';
      if (value('run-through') !== undefined) box.isBehind = value('run-through') === 'background';
      if (value('fill') !== undefined) box.isFilled = value('fill') !== 'none';
      if (value('background-color') !== undefined && value('background-color') !== 'transparent')
        box.isFilled = true;
  }
}

/** The size of a drawing in points, where it has one. */
export function readDrawnSize(tag: XmlTag): { width: number; height: number } | undefined {
  const [width, height] = [odfValue(tag, 'width'), odfValue(tag, 'height')];
  return width === undefined || height === undefined
    ? undefined
    : { width: lengthOf(width) * POINTS, height: lengthOf(height) * POINTS };
}

function known(box: Readonly<Record<string, string | number | undefined>>): Partial<OdfBox> {
  return Object.fromEntries(Object.entries(box).filter(([, value]) => value !== undefined));
}
