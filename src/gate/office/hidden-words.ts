import type { Hidden } from '../documents/hidden.ts';
import { COMPATIBILITY, isOffice, WORD } from './namespaces.ts';
import { isOn, plainValue, wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** Elements of tracked changes that keep words or cells, deleted or new (ECMA-376, part 1, 17.13.5). Those of formats do not. */
const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel']);
/** Elements of a run that a reader would see, besides its text. */
const SEEN_IN_RUN = new Set(['drawing', 'pict', 'object', 'sym']);
/** The properties of a drawing, with whether it is hidden. */
const DRAWING_PROPERTIES = new Set(['docPr', 'cNvPr']);
/** Styles that build on each other and are followed, at most: Word has some ten levels. */
const MAX_LEVELS = 50;

/** An open element, with what is known of it so far. */
interface OpenElement {
  name: string;
  /** The style of a paragraph or a run, or the style that it is and the one on which that builds. */
  style: string;
  basedOn: string;
  /** Whether its own properties say that it is hidden, or that it is not. */
  isHidden: boolean | undefined;
  /** Whether a reader would see something of it. */
  isSeen: boolean;
}

/** Words and drawings of one package that Word hides, tracked changes and comments. Of workbooks, drawings alone are found. */
export class HiddenWords {
  private readonly hidden: Hidden;
  private readonly styles = new Map<string, Pick<OpenElement, 'basedOn' | 'isHidden'>>();
  /** How many runs have words that only their styles can hide, by those styles, of the paragraph and of the run. */
  private readonly styledRuns = new Map<string, { styles: string[]; count: number }>();
  private defaultStyle = '';

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  /** A listener for one part. */
  listen(): Listener {
    const open: OpenElement[] = [];
    return {
      open: (tag) => {
        // A choice between branches adds no level: what stands in one belongs to the element around it.
        if (tag.uri === COMPATIBILITY) return;
        const isWord = WORD.has(tag.uri);
        if (isWord) this.readWordTag(tag, open);
        else readDrawingTag(tag, open);
        const isHidden = isOffice(tag.uri) && DRAWING_PROPERTIES.has(tag.name) && isDrawingHidden(tag);
        open.push({
          name: isWord || isHidden ? tag.name : '',
          style: wordValue(tag, 'styleId') ?? '',
          basedOn: '',
          isHidden: isHidden || undefined,
          isSeen: false,
        });
      },
      close: ({ uri }, text) => {
        if (uri === COMPATIBILITY) return;
        const closed = open.pop()!;
        const parent = open.at(-1);
        if (parent && (closed.name === 't' || closed.name === 'delText') && text.trim() !== '')
          parent.isSeen = true;
        if (DRAWING_PROPERTIES.has(closed.name) && closed.isHidden) this.hidden.add('shapes');
        if (closed.name === 'style') this.styles.set(closed.style, closed);
        if (closed.name === 'r' && closed.isSeen) this.judgeRun(closed, open);
      },
    };
  }

  /** All parts were read: the words that their styles hide are added. */
  finish(): void {
    for (const { styles, count } of this.styledRuns.values())
      if (styles.some((style) => this.hides(style))) this.hidden.add('words', count);
  }

  private readWordTag(tag: XmlTag, open: readonly OpenElement[]): void {
    const [owner, parent] = [open.at(-2), open.at(-1)];
    const value = wordValue(tag, 'val');
    if (CHANGES.has(tag.name)) this.hidden.add('changes');
    if (tag.name === 'comment') this.hidden.add('comments');
    if (tag.name === 'style' && wordValue(tag, 'type') === 'paragraph' && isOn(wordValue(tag, 'default')))
      this.defaultStyle = wordValue(tag, 'styleId') ?? '';
    if (parent === undefined) return;
    if (parent.name === 'r' && SEEN_IN_RUN.has(tag.name)) parent.isSeen = true;
    if (parent.name === 'style' && tag.name === 'basedOn') parent.basedOn = value ?? '';
    // The properties before a tracked change of format have another owner.
    if (parent.name === 'rPr' && tag.name === 'vanish' && (owner?.name === 'r' || owner?.name === 'style'))
      owner.isHidden = value === undefined || isOn(value);
    if (parent.name === 'rPr' && tag.name === 'rStyle' && owner?.name === 'r') owner.style = value ?? '';
    if (parent.name === 'pPr' && tag.name === 'pStyle' && owner?.name === 'p') owner.style = value ?? '';
  }

  private judgeRun({ isHidden, style }: OpenElement, around: readonly OpenElement[]): void {
    if (isHidden) this.hidden.add('words');
    if (isHidden !== undefined) return;
    const paragraph = around.findLast(({ name }) => name === 'p')?.style ?? '';
    const key = JSON.stringify([paragraph, style]);
    const known = this.styledRuns.get(key);
    if (known) known.count += 1;
    else this.styledRuns.set(key, { styles: [paragraph || this.defaultStyle, style], count: 1 });
  }

  /** Whether a style hides its words: by itself, or as the nearest of those on which it builds that says so. */
  private hides(name: string): boolean {
    let style = this.styles.get(name);
    for (let level = 0; style && level < MAX_LEVELS; level += 1) {
      if (style.isHidden !== undefined) return style.isHidden;
      style = this.styles.get(style.basedOn);
    }
    return false;
  }
}

function isDrawingHidden(tag: XmlTag): boolean {
  return isOn(plainValue(tag, 'hidden'));
}

/** A control of a form is drawn by other means, and its drawing is hidden for that reason alone. */
function readDrawingTag(tag: XmlTag, open: readonly OpenElement[]): void {
  if (tag.name !== 'compatExt') return;
  const drawing = open.findLast(({ name }) => DRAWING_PROPERTIES.has(name));
  if (drawing) drawing.isHidden = undefined;
}
