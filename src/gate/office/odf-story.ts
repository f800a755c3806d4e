import type { HiddenKind } from '../../strings/issues/forms.ts';
import { hasPhrase } from './signs.ts';
import { isOpenDocument, XLINK } from './namespaces.ts';
import { FLATTEST, lengthOf, odfValue, type StyleScope } from './odf-styles.ts';
import type { NamedStyle, OdfWords } from './odf-words.ts';
import type { Listener, XmlTag } from './xml-part.ts';

/** Elements whose style decides how the words in them are seen, with its family. */
const FAMILIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    p: 'paragraph',
    h: 'paragraph',
    span: 'text',
    a: 'text',
    'table-cell': 'table-cell',
    'table-row': 'table-row',
    table: 'table',
    section: 'section',
    frame: 'graphic',
    'text-box': 'graphic',
    'custom-shape': 'graphic',
    rect: 'graphic',
    ellipse: 'graphic',
  }),
);
/** Elements that keep words as no longer or not yet shown, with the kind under which they are told. */
const KEEPING: ReadonlyMap<string, HiddenKind> = new Map([
  ['annotation', 'comments'],
  ['tracked-changes', 'changes'],
  ['deletion', 'changes'],
  ['covered-table-cell', 'unshown'],
  ['scenario', 'data'],
] as const);
/** Elements outside of paragraphs whose text is that of the program, the description of a drawing, or told by itself. */
const OF_PROGRAMS =
  /^(?:title|desc|creator|initial-creator|date|creation-date|generator|printed-by|print-date|editing-cycles|editing-duration|language|user-defined|text|month|day|year|fill-character|binary-data|Algorithm|index-title-template|index-entry-span|sender-\w+|embedded-text)$/;
/** Elements whose attributes hold words that are told by a check of its own. */
const TOLD_ATTRIBUTES = /^(?:user-field-decl|hidden|scenario)$/;
/** Settings that name a printer or a database. */
const OF_MACHINES = /^(?:Printer|Current|Forbidden)/;
/** Attributes whose words are names, fonts, addresses, formulas, hints and labels of controls, or told by themselves. */
const KNOWN_ATTRIBUTES =
  /^(?:.*(?:name|names|style|font-family[\w-]*|font-name[\w-]*|href|title|label|formula|condition|expression|address|range|ranges|addresses|d|path|points|viewBox|transform|full-path|transformation|rsid|panose-1|font-adornments|enhanced-path|text-path|format-source|stroke-dasharray|type|template|current-value|string-value-if-(?:true|false)|description|contextual-spacing|shadow|border[\w-]*|padding|clip|text-shadow|text-underline-color|text-line-through-text|num-format|num-prefix|num-suffix|message-type|caption|conversion-mode|content))$/;

/** What is known of an open element, for all that stands in it. */
interface OdfFrame {
  name: string;
  why: HiddenKind | undefined;
  styles: readonly NamedStyle[];
  /** The number of the paragraph; 0 outside of all. */
  paragraph: number;
}

/** Listens to one part of an OpenDocument and gives its words, with all that decides whether they are seen, to `words`. */
export class OdfStory implements Listener {
  private readonly words: OdfWords;
  private readonly scope: StyleScope;
  private readonly keepOther: (text: string, why: HiddenKind) => void;
  private readonly isShownPart: boolean;
  private readonly frames: OdfFrame[] = [];
  private readonly interned = new Map<string, readonly NamedStyle[]>();
  /** For each open table, the hidden columns, how many columns there are so far, and at which one the row is. */
  private readonly tables: { hidden: [number, number][]; columns: number; cell: number }[] = [];
  private setting = '';

  /** `keepOther` is given text and attributes that are no words of paragraphs, with the kind under which they are told. */
  constructor(words: OdfWords, scope: StyleScope, keepOther: (text: string, why: HiddenKind) => void) {
    this.words = words;
    this.scope = scope;
    this.keepOther = keepOther;
    this.isShownPart = /(?:^|\/)(?:content|styles)\.xml$/.test(scope.part);
  }

  open(tag: XmlTag): void {
    const parent = this.frames.at(-1);
    const frame: OdfFrame = {
      name: tag.name,
      why: parent?.why,
      styles: parent?.styles ?? [],
      paragraph: parent?.paragraph ?? 0,
    };
    this.frames.push(frame);
    // The words of a field that is hidden are kept below.
    if (tag.name !== 'hidden-text') this.keepAttributes(tag);
    if (!isOpenDocument(tag.uri)) return;
    const family = FAMILIES.get(tag.name);
    const style = odfValue(tag, 'style-name') ?? odfValue(tag, 'text-style-name');
    if (family !== undefined)
      frame.styles = this.intern([{ ...this.scope, family, name: style ?? '' }, ...frame.styles]);
    if (tag.name === 'p' || tag.name === 'h') frame.paragraph = this.words.nextParagraph();
    if (tag.name === 'config-item') this.setting = odfValue(tag, 'name') ?? '';
    if (tag.name === 'hidden-text') this.keepHidden(odfValue(tag, 'string-value') ?? '');
    // What stands behind it in the paragraph is hidden, and what stands before it as well.
    if (tag.name === 'hidden-paragraph' && odfValue(tag, 'is-hidden') === 'true') this.hideParagraph();
    if (/^(?:s|tab|line-break)$/.test(tag.name)) this.text(' ');
    frame.why ??= this.judge(tag);
  }

  text(text: string): void {
    const frame = this.frames.at(-1);
    if (!frame || frame.paragraph === 0) return;
    this.words.add({
      text,
      part: this.scope.part,
      paragraph: frame.paragraph,
      why: frame.why ?? (this.isShownPart ? undefined : 'unshown'),
      styles: frame.styles,
    });
  }

  close(tag: XmlTag, text: string): void {
    const { paragraph } = this.frames.pop()!;
    if (isOpenDocument(tag.uri) && tag.name === 'table') this.tables.pop();
    if (paragraph !== 0 || OF_PROGRAMS.test(tag.name)) return;
    if (tag.name === 'config-item' && OF_MACHINES.test(this.setting)) return;
    this.keepOther(text, 'unshown');
  }

  private keepAttributes({ name: element, attributes }: XmlTag): void {
    for (const { name, value, uri } of attributes) {
      if (value.length < 5 || !hasPhrase(value)) continue;
      const isKnown = (isOpenDocument(uri) || uri === XLINK) && KNOWN_ATTRIBUTES.test(name);
      if (!isKnown) this.keepOther(value, TOLD_ATTRIBUTES.test(element) ? 'data' : 'unshown');
    }
  }

  /** Why an element does not show what stands in it. */
  private judge(tag: XmlTag): HiddenKind | undefined {
    const kept = KEEPING.get(tag.name);
    if (kept) return kept;
    const display = odfValue(tag, 'display');
    if (display === 'none' || display === 'printer') return tag.name === 'section' ? 'words' : 'shapes';
    if (display === 'false') return /^table-row-group$/.test(tag.name) ? 'rows' : 'unshown';
    if (tag.name === 'section' && odfValue(tag, 'is-hidden') === 'true') return 'words';
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

  private keepHidden(words: string): void {
    this.words.add({
      text: words,
      part: this.scope.part,
      paragraph: this.words.nextParagraph(),
      why: 'words',
      styles: [],
    });
  }

  private hideParagraph(): void {
    const { paragraph } = this.frames.at(-1)!;
    for (const frame of this.frames) if (frame.paragraph === paragraph) frame.why ??= 'words';
    this.words.hide(paragraph);
  }

  private intern(styles: readonly NamedStyle[]): readonly NamedStyle[] {
    const key = JSON.stringify(styles.map(({ family, name }) => [family, name]));
    const known = this.interned.get(key);
    if (known) return known;
    this.interned.set(key, styles);
    return styles;
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
