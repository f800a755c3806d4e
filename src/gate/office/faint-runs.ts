import type { FaintWords } from './faint-words.ts';
import { VML, WORD, WORD_2010 } from './namespaces.ts';
import { countSigns, MIN_SIGNS } from './signs.ts';
import { isOn, plainValue, wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** The size of words, in half points, up to which nobody can read them. */
const MOST_TINY = 4;
/** A run of words that is open. */
interface WordRun {
  style: string;
  isWhite: boolean;
  isTiny: boolean;
  isPainted: boolean;
  /** Whether its letters have no filling, and whether they have an outline instead. */
  isUnfilled: boolean;
  isOutlined: boolean;
  signs: number;
}

/** Follows the runs of one part, and tells which of them are white or tiny. */
export class FaintRuns implements Listener {
  private readonly all: FaintWords;
  private run: WordRun | undefined;
  private paragraph = { style: '', isPainted: false };
  private style: { basedOn: string; isPainted: boolean } | undefined;
  /** Open tables, each with the white words in it, which count only when nothing in it is painted. */
  private readonly tables: { isPainted: boolean; white: (readonly string[])[] }[] = [];
  private textBoxes = 0;
  private changes = 0;
  private effect = '';

  constructor(all: FaintWords) {
    this.all = all;
  }

  open(tag: XmlTag): void {
    if (!WORD.has(tag.uri)) {
      if (isBehindWords(tag)) this.all.paintGround();
      if (tag.uri === WORD_2010) this.readEffect(tag);
      return;
    }
    const value = () => wordValue(tag, 'val');
    switch (tag.name) {
      case 'p':
        this.paragraph = { style: '', isPainted: false };
        break;
      case 'r':
        this.run = {
          style: '',
          isWhite: false,
          isTiny: false,
          isPainted: false,
          isUnfilled: false,
          isOutlined: false,
          signs: 0,
        };
        break;
      case 'tbl':
        this.tables.push({ isPainted: false, white: [] });
        break;
      case 'style':
        this.style = { basedOn: '', isPainted: false };
        this.all.addStyle(wordValue(tag, 'styleId') ?? '', this.style);
        break;
      case 'basedOn':
        if (this.style) this.style.basedOn = value() ?? '';
        break;
      case 'txbxContent':
        this.textBoxes += 1;
        break;
      case 'rPrChange':
        this.changes += 1;
        break;
      case 'background':
        this.all.paintGround();
        break;
      case 'pStyle':
        this.paragraph.style = value() ?? '';
        break;
      case 'rStyle':
        if (this.run) this.run.style = value() ?? '';
        break;
      case 'color':
        if (this.run && this.changes === 0) this.run.isWhite = value()?.toUpperCase() === 'FFFFFF';
        break;
      case 'sz':
        if (this.run && this.changes === 0) this.run.isTiny = Number(value()) <= MOST_TINY;
        break;
      case 'tblStyle':
        if (this.tables.length > 0) this.tables.at(-1)!.isPainted = true;
        break;
      case 'highlight':
      case 'shd':
        if (this.changes === 0 && isPainted(tag)) this.paint();
        break;
    }
  }

  close({ uri, name }: XmlTag, text: string): void {
    if (!WORD.has(uri)) return;
    if (name === 't' && this.run) this.run.signs += countSigns(text);
    if (name === 'rPrChange') this.changes -= 1;
    if (name === 'txbxContent') this.textBoxes -= 1;
    if (name === 'style') this.style = undefined;
    if (name === 'tbl') this.closeTable();
    if (name !== 'r' || !this.run) return;
    const { run } = this;
    this.run = undefined;
    if (run.signs < MIN_SIGNS) return;
    if (run.isTiny || (run.isUnfilled && !run.isOutlined)) this.all.addTiny();
    else if (run.isWhite && !run.isPainted && !this.paragraph.isPainted && this.textBoxes === 0)
      this.addWhite([this.paragraph.style, run.style]);
  }

  private readEffect({ name }: XmlTag): void {
    if (name === 'textFill' || name === 'textOutline') this.effect = name;
    if (!this.run || this.changes > 0) return;
    if (this.effect === 'textFill' && name === 'noFill') this.run.isUnfilled = true;
    if (this.effect === 'textOutline' && /^(?:solid|grad)Fill$/.test(name)) this.run.isOutlined = true;
  }

  private addWhite(styles: readonly string[]): void {
    const table = this.tables.at(-1);
    if (table) table.white.push(styles);
    else this.all.addWhite(styles, 1);
  }

  /** The words of a table within another stand on the ground of both. */
  private closeTable(): void {
    const table = this.tables.pop();
    if (table?.isPainted === false) for (const styles of table.white) this.addWhite(styles);
  }

  private paint(): void {
    if (this.style) this.style.isPainted = true;
    else if (this.run) this.run.isPainted = true;
    else if (this.tables.length > 0) this.tables.at(-1)!.isPainted = true;
    else this.paragraph.isPainted = true;
  }
}

/** Whether a ground has another colour than that of white paper. */
function isPainted(tag: XmlTag): boolean {
  if (tag.name === 'highlight') return !/^(?:none|white)$/.test(wordValue(tag, 'val') ?? '');
  const isPlain = /^(?:clear|nil)$/.test(wordValue(tag, 'val') ?? '');
  return !isPlain || !/^(?:auto|ffffff)$/i.test(wordValue(tag, 'fill') ?? 'auto');
}

/** Whether an element is a drawing that lies behind the words of a page. */
function isBehindWords(tag: XmlTag): boolean {
  if (tag.name === 'anchor') return isOn(plainValue(tag, 'behindDoc'));
  return tag.uri === VML && /z-index:\s*-/.test(plainValue(tag, 'style') ?? '');
}
