import type { HiddenKind } from '../../strings/issues/forms.ts';
import type { FormulaTexts } from './formula-texts.ts';
import { hasPersonalNumber, hasPhrase } from './signs.ts';
import { isOpenDocument, XLINK } from './namespaces.ts';
import { odfValue } from './odf-lengths.ts';
import { OdfCellDefaults } from './odf-cell-defaults.ts';
import type { StyleScope } from './odf-styles.ts';
import type { MasterPart } from './odf-masters.ts';
import { OdfVisibility } from './odf-visibility.ts';
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
/** Elements outside of paragraphs whose text is that of the program, the description of a drawing, or told by itself. */
const OF_PROGRAMS =
  /^(?:title|desc|creator|initial-creator|date|creation-date|generator|printed-by|print-date|editing-cycles|editing-duration|language|user-defined|text|month|day|year|fill-character|binary-data|Algorithm|index-title-template|index-entry-span|sender-\w+|embedded-text)$/;
/** Elements whose attributes hold words that are told by a check of its own. */
const TOLD_ATTRIBUTES = /^(?:user-field-decl|hidden|scenario)$/;
/** Attributes that hold a formula. */
const FORMULAS = /^(?:formula|condition|expression)$/;
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
  /** The header or footer in which it stands. */
  master: MasterPart | undefined;
}

/** Listens to one part of an OpenDocument and gives its words, with all that decides whether they are seen, to `words`. */
export class OdfStory implements Listener {
  private readonly words: OdfWords;
  private readonly formulas: FormulaTexts;
  private readonly scope: StyleScope;
  private readonly keepOther: (text: string, why: HiddenKind) => void;
  private readonly isShownPart: boolean;
  private readonly frames: OdfFrame[] = [];
  private readonly interned = new Map<string, readonly NamedStyle[]>();
  private readonly visibility = new OdfVisibility();
  private readonly cellDefaults = new OdfCellDefaults();
  private setting = '';

  /** `keepOther` is given text and attributes that are no words of paragraphs, with the kind under which they are told. */
  constructor(
    words: OdfWords,
    formulas: FormulaTexts,
    scope: StyleScope,
    keepOther: (text: string, why: HiddenKind) => void,
  ) {
    this.words = words;
    this.formulas = formulas;
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
      master: this.words.masters.read(tag, this.scope) ?? parent?.master,
    };
    this.frames.push(frame);
    // The words of a field that is hidden are kept below.
    if (tag.name !== 'hidden-text') this.keepAttributes(tag);
    if (!isOpenDocument(tag.uri)) return;
    const family = FAMILIES.get(tag.name);
    const usual = this.cellDefaults.read(tag);
    const style = odfValue(tag, 'style-name') ?? odfValue(tag, 'text-style-name') ?? usual;
    if (family !== undefined)
      frame.styles = this.intern([{ ...this.scope, family, name: style ?? '' }, ...frame.styles]);
    if (tag.name === 'p' || tag.name === 'h') frame.paragraph = this.words.nextParagraph();
    if (tag.name === 'config-item') this.setting = odfValue(tag, 'name') ?? '';
    if (tag.name === 'hidden-text') this.keepHidden(odfValue(tag, 'string-value') ?? '');
    // What stands behind it in the paragraph is hidden, and what stands before it as well.
    if (tag.name === 'hidden-paragraph' && odfValue(tag, 'is-hidden') === 'true') this.hideParagraph();
    if (/^(?:s|tab|line-break)$/.test(tag.name)) this.text(' ');
    frame.why ??= this.visibility.judge(tag);
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
      master: frame.master,
    });
    if (frame.why === undefined) this.words.masters.count(text, this.scope);
  }

  close(tag: XmlTag, text: string): void {
    const { paragraph } = this.frames.pop()!;
    if (isOpenDocument(tag.uri)) {
      this.visibility.close(tag);
      this.cellDefaults.close(tag);
    }
    if (paragraph !== 0 || OF_PROGRAMS.test(tag.name)) return;
    if (tag.name === 'config-item' && OF_MACHINES.test(this.setting)) return;
    this.keepOther(text, 'unshown');
  }

  private keepAttributes({ name: element, attributes }: XmlTag): void {
    for (const { name, value, uri } of attributes) {
      if (value.length < 5 || !hasPhrase(value)) continue;
      if (isOpenDocument(uri) && FORMULAS.test(name)) {
        this.readFormula(element, value);
        continue;
      }
      const isKnown = (isOpenDocument(uri) || uri === XLINK) && KNOWN_ATTRIBUTES.test(name);
      if (!isKnown || hasPersonalNumber(value))
        this.keepOther(value, TOLD_ATTRIBUTES.test(element) ? 'data' : 'unshown');
    }
  }

  /** The list of values that a cell may have, or a formula, of a cell or a name. */
  private readFormula(element: string, formula: string): void {
    if (element !== 'content-validation') {
      this.formulas.read(formula, this.scope.part, { isName: element === 'named-expression' });
      return;
    }
    const texts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, words]) => words!);
    this.keepOther(texts.join(' '), 'unshown');
  }

  private keepHidden(words: string): void {
    this.words.add({
      text: words,
      part: this.scope.part,
      paragraph: this.words.nextParagraph(),
      why: 'words',
      styles: [],
      master: undefined,
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
