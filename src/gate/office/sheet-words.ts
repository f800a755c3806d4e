import type { HiddenKind } from '../../strings/issues/forms.ts';
import type { Hidden } from '../documents/hidden.ts';
import type { WordStore } from '../documents/word-store.ts';
import { lettersOf } from './column-letters.ts';
import type { CellStyles } from './cell-styles.ts';
import { RELATIONSHIPS, SHEET } from './namespaces.ts';
import { MergedCells } from './merged-cells.ts';
import { OpenSheet, type Cell } from './open-sheet.ts';
import { RichStretch } from './rich-stretch.ts';
import { FormulaTexts } from './formula-texts.ts';
import { SheetDrawings } from './sheet-drawings.ts';
import { listDoubtfulCells, type GridCell } from './sheet-grid.ts';
import { SheetSizes } from './sheet-sizes.ts';
import { SheetViews } from './sheet-views.ts';
import type { RelationGraph } from './relation-graph.ts';
import { hasWords } from './signs.ts';
import { isOn, plainValue, type Listener, type XmlTag } from './xml-part.ts';

/** Rows and columns behind which no reader looks for a cell. */
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 2_000;

/** All words of the cells of one workbook. */
export class SheetWords {
  private readonly styles: CellStyles;
  private readonly cells: Cell[] = [];
  private readonly shared: string[] = [];
  /** Stretches of shared texts and cells that are white or tiny. */
  private readonly faint: string[] = [];
  private readonly conditions: { condition: number; part: string }[] = [];
  /** The parts of sheets that the workbook lists, and how each is shown; empty when it lists none. */
  private readonly states = new Map<string, HiddenKind | undefined>();
  private hasList = false;
  private readonly views = new SheetViews();
  private readonly sizes = new Map<string, SheetSizes>();
  readonly drawings = new SheetDrawings();
  private readonly formulas = new FormulaTexts();

  constructor(styles: CellStyles) {
    this.styles = styles;
  }

  /** A listener for one part of a workbook. `know` is given the names of its sheets. */
  listen(
    part: string,
    graph: RelationGraph,
    know: (name: string) => void,
    keepOther: (text: string) => void,
  ): Listener {
    const sheet = new OpenSheet(part);
    const sizes = new SheetSizes();
    this.sizes.set(part, sizes);
    let heads: XmlTag | undefined;
    let isShared = false;
    let phonetic = 0;
    const stretch = new RichStretch(this.styles);
    let merged: MergedCells | undefined;
    return {
      open: (tag) => {
        if (!SHEET.has(tag.uri)) return;
        sheet.open(tag);
        sizes.read(tag);
        stretch.open(tag);
        if (tag.name === 'cfRule' && plainValue(tag, 'dxfId') !== undefined)
          this.conditions.push({ condition: Number(plainValue(tag, 'dxfId')), part });
        if (/^(?:pane|sheetView|workbookView)$/.test(tag.name)) this.views.read(tag, part);
        if (tag.name === 'headerFooter') heads = tag;
        // The heads of a table stand in cells as well.
        if (tag.name === 'tableColumn')
          keepOther((plainValue(tag, 'name') ?? '').replaceAll(/_x[0-9a-f]{4}_/gi, ' '));
        if (tag.name === 'si') this.shared.push('');
        if (tag.name === 'sst') isShared = true;
        if (tag.name === 'rPh') phonetic += 1;
        if (tag.name === 'sheet') {
          this.listSheet(tag, part, graph);
          know(plainValue(tag, 'name') ?? '');
        }
        if (tag.name === 'mergeCell') {
          merged ??= new MergedCells(this.cells.filter((cell) => cell.part === part));
          merged.hide(plainValue(tag, 'ref') ?? '');
        }
      },
      close: (tag, text) => {
        const { uri, name } = tag;
        if (!SHEET.has(uri)) return;
        if (name === 'rPh') phonetic -= 1;
        if (/^formula[12]?$/.test(name))
          for (const [, words] of text.matchAll(/"((?:[^"]|"")*)"/g)) keepOther(words!.replaceAll(',', ' '));
        if (name === 't' && stretch.isFaint && phonetic === 0) this.faint.push(text);
        else if (name === 't' && phonetic > 0) keepOther(text);
        else if (name === 't' && isShared && this.shared.length > 0)
          this.shared[this.shared.length - 1] += text;
        else if (name === 'v' || name === 't') {
          if (!sheet.add(text, name)) keepOther(text);
        } else if (name === 'f' || name === 'definedName')
          this.formulas.read(text, part, {
            isName: name !== 'f',
            isShared: plainValue(tag, 'ref')?.includes(':') ?? false,
          });
        else if (isUnusedHead(name, heads)) keepOther(text.replaceAll(/&(?:"[^"]*"|[A-Z])/gi, ' '));
        else if (name === 'c') {
          const cell = sheet.closeCell();
          if (cell) this.cells.push(cell);
        } else if (!/^(?:formula\d?|(?:odd|even|first)(?:Header|Footer)|author)$/.test(name)) keepOther(text);
      },
    };
  }

  /** Whether a part is a sheet that the workbook does not list, or one that it hides. */
  whySheet(part: string): HiddenKind | undefined {
    if (!this.hasList) return undefined;
    return this.states.has(part) ? this.states.get(part) : 'unshown';
  }

  /** All parts were read: what cells hold goes to the store. */
  finish(
    store: WordStore,
    hidden: Hidden,
    graph: RelationGraph,
    whyPart: (part: string) => HiddenKind | undefined,
  ): void {
    const shown = new Map<string, GridCell[]>();
    const usedStyles = new Set<number>();
    const used = new Set<number>();
    for (const text of this.faint) hidden.add('faint', hasWords(text) ? 1 : 0);
    for (const { condition, part } of this.conditions)
      if (this.styles.hides(condition)) hidden.add('doubtful', 1, [`${part}: conditionalFormatting`]);
    this.views.finish(hidden, this.states.size);
    for (const cell of this.cells) {
      const { part, row, column, value, isShared, isNumber, style, why } = cell;
      const text = isShared ? (this.shared[Number(value)] ?? '') : value;
      if (isShared) used.add(Number(value));
      const isFar = row > MOST_ROWS || column > MOST_COLUMNS || this.views.isBeyond(part, row, column);
      const reason =
        why ??
        whyPart(part) ??
        this.whySheet(part) ??
        this.styles.judge(style, text, isNumber) ??
        (isFar ? 'doubtful' : undefined);
      usedStyles.add(style);
      if (reason === undefined) {
        store.show(text);
        const setting = this.styles.settingOf(style);
        const placed = { row, column, toRow: cell.toRow, toColumn: cell.toColumn, text, setting };
        const known = shown.get(part);
        if (known) known.push(placed);
        else shown.set(part, [placed]);
      } else if (reason === 'faint') hidden.add('faint', hasWords(text) ? 1 : 0);
      else if (reason === 'cells') hidden.add('cells', 1, [`${lettersOf(column)}${row}`]);
      else store.keep(text, `${part} ${lettersOf(column)}${row}`, reason);
    }
    for (const [index, text] of this.shared.entries())
      if (!used.has(index)) store.keep(text, 'sharedStrings', 'data');
    for (const text of this.styles.listUnusedTexts(usedStyles)) store.keep(text, 'numFmts', 'doubtful', true);
    this.formulas.finish((text, part) => store.keep(text, part, 'doubtful'));
    this.tellPlaces(shown, hidden, graph);
  }

  /** Adds what a reader may not see of the cells that are shown, by their places. */
  private tellPlaces(
    shown: ReadonlyMap<string, readonly GridCell[]>,
    hidden: Hidden,
    graph: RelationGraph,
  ): void {
    for (const [part, cells] of shown) {
      const sizes = this.sizes.get(part)!;
      const doubts = listDoubtfulCells(cells, this.drawings.listOf(part, graph, sizes), sizes);
      hidden.add(
        'doubtful',
        doubts.length,
        doubts.map((each) => `${part} ${each}`),
      );
    }
  }

  private listSheet(tag: XmlTag, part: string, graph: RelationGraph): void {
    this.hasList = true;
    const id = tag.attributes.find(({ uri, name }) => name === 'id' && RELATIONSHIPS.includes(uri))?.value;
    const target = graph.of(part).find((each) => each.id === id)?.target;
    const isHidden = /^(?:hidden|veryHidden)$/.test(plainValue(tag, 'state') ?? '');
    if (target !== undefined) this.states.set(target, isHidden ? 'sheets' : undefined);
  }
}

/** Whether an element holds the head or foot of pages that a sheet does not have (18.3.1.46). */
function isUnusedHead(name: string, heads: XmlTag | undefined): boolean {
  const isOf = (pages: string, setting: string) =>
    name.startsWith(pages) && /(?:Header|Footer)$/.test(name) && !(heads && isOn(plainValue(heads, setting)));
  return isOf('even', 'differentOddEven') || isOf('first', 'differentFirst');
}
