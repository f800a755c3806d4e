import type { HiddenKind } from '../../strings/issues/forms.ts';
import { FLATTEST, lengthOf, odfValue } from './odf-lengths.ts';
import type { XmlTag } from './xml-part.ts';

/** Elements that keep words as no longer or not yet shown, with the kind under which they are told. */
const KEEPING: ReadonlyMap<string, HiddenKind> = new Map([
  ['annotation', 'comments'],
  ['tracked-changes', 'changes'],
  ['deletion', 'changes'],
  ['covered-table-cell', 'unshown'],
  ['scenario', 'data'],
  // Messages about wrong values, which a reader sees when a cell is pointed at.
  ['error-message', 'doubtful'],
  ['help-message', 'doubtful'],
] as const);

/** Follows the elements of one part of an OpenDocument that are not shown by themselves, whatever their styles are. */
export class OdfVisibility {
  /** For each open table, the hidden columns, how many columns there are so far, and at which one the row is. */
  private readonly tables: { hidden: [number, number][]; columns: number; cell: number }[] = [];

  /** Why an element does not show what stands in it. */
  judge(tag: XmlTag): HiddenKind | undefined {
    const kept = KEEPING.get(tag.name);
    if (kept) return kept;
    const display = odfValue(tag, 'display');
    if (display === 'none' || display === 'printer') return tag.name === 'section' ? 'words' : 'shapes';
    if (display === 'false') return /^table-row-group$/.test(tag.name) ? 'rows' : 'unshown';
    if (tag.name === 'section' && odfValue(tag, 'is-hidden') === 'true') return 'words';
    // Where the file does not say what the condition came to, the program decides when it opens the file.
    if (tag.name === 'section' && display === 'condition' && odfValue(tag, 'is-hidden') === undefined)
      return 'doubtful';
    if (tag.name === 'table') this.tables.push({ hidden: [], columns: 0, cell: 0 });
    const table = this.tables.at(-1);
    const isHidden = /^(?:collapse|filter)$/.test(odfValue(tag, 'visibility') ?? '');
    if (table && tag.name === 'table-column') {
      const until = table.columns + repeated(tag);
      if (isHidden) table.hidden.push([table.columns, until]);
      table.columns = until;
    }
    if (table && tag.name === 'table-row') {
      table.cell = 0;
      if (isHidden) return 'rows';
    }
    if (table && tag.name === 'table-cell') {
      const at = table.cell;
      table.cell += repeated(tag);
      if (table.hidden.some(([from, until]) => at >= from && at < until)) return 'columns';
    }
    if (/^(?:frame|custom-shape|rect|ellipse|text-box)$/.test(tag.name)) return judgeFrame(tag);
    return undefined;
  }

  close({ name }: XmlTag): void {
    if (name === 'table') this.tables.pop();
  }
}

/** Columns that one element stands for, at most. */
const MAX_COLUMNS = 16_384;

function repeated(tag: XmlTag): number {
  const count = Number.parseInt(odfValue(tag, 'number-columns-repeated') ?? '1', 10);
  return Math.min(MAX_COLUMNS, Math.max(1, count || 1));
}

/** Centimetres from the left and the upper edge of the paper behind which a drawing of a text is off the largest paper of offices but for plans (A4 across, and a little). */
const MOST_PAPER = 31;

function judgeFrame(tag: XmlTag): HiddenKind | undefined {
  const length = (name: string) => {
    const value = odfValue(tag, name);
    return value === undefined ? undefined : lengthOf(value);
  };
  const [width, height] = [length('width'), length('height')];
  if ((width !== undefined && width < FLATTEST) || (height !== undefined && height < FLATTEST))
    return 'shapes';
  const isOff = (from: number | undefined, size = 0) =>
    from !== undefined &&
    (from + size < 0 || from > MOST_PAPER) &&
    odfValue(tag, 'anchor-type') !== undefined;
  return isOff(length('x'), width) || isOff(length('y'), height) ? 'unshown' : undefined;
}
