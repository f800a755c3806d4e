import type { Hidden } from '../documents/hidden.ts';
import { HiddenOdfCells } from './hidden-odf-cells.ts';
import { isOpenDocument } from './namespaces.ts';
import { FLATTEST, lengthOf, odfValue } from './odf-lengths.ts';
import type { OdfStyles, StyleScope } from './odf-styles.ts';
import { hasPhrase, hasWords } from './signs.ts';
import type { Listener, XmlTag } from './xml-part.ts';

/** Elements of tracked changes that keep words, cells or rows; those of formats do not. */
const CHANGES = new Set(['insertion', 'deletion', 'cell-content-change', 'movement']);
/** Elements with a style that can hide their words, by the family of the style. */
const STYLE_FAMILIES = new Map([
  ['p', 'paragraph'],
  ['h', 'paragraph'],
  ['span', 'text'],
  ['a', 'text'],
]);
/** The attributes with the two texts of a field that shows one of them. */
const CHOICES = ['string-value-if-true', 'string-value-if-false'];
/** Elements whose attribute `display` is about words or tables, and not about a drawing. */
const DISPLAYED = new Set(['section', 'text-properties', 'table-properties']);

/** Drawings that can have words in them. */
const FRAMES = new Set(['frame', 'custom-shape', 'rect', 'ellipse', 'text-box']);

/** An open element, with what is known of it so far. */
interface OdfElement {
  name: string;
  style: string;
  hasWords: boolean;
}

/** What a style may hide: a sheet by its name, or words. */
interface Styled extends StyleScope {
  family: string;
  style: string;
  sheets: string[];
  words: number;
  pictures: number;
}

/** What one OpenDocument hides, tracks or has as comments, over all its parts and the documents in it. */
export class HiddenOdf {
  private readonly hidden: Hidden;
  private readonly styles: OdfStyles;
  private readonly styled = new Map<string, Styled>();
  /** The sheets of each embedded document, and texts as if they had none. */
  private readonly embedded = new Map<string, number>();
  /** Variables and properties of the document with words, and the names of those that a field shows. */
  private readonly named = new Set<string>();
  private readonly shownNames = new Set<string>();

  /** `styles` is filled here, as parts are read. */
  constructor(hidden: Hidden, styles: OdfStyles) {
    this.hidden = hidden;
    this.styles = styles;
  }

  /** A listener for one part. */
  listen(scope: StyleScope): Listener {
    const open: OdfElement[] = [];
    const familyOf = (tag: XmlTag) => (tag.name === 'table-row' ? 'table-row' : 'table-column');
    const cells = new HiddenOdfCells(this.hidden, (tag) =>
      this.styles.has('flattens', odfValue(tag, 'style-name') ?? '', familyOf(tag), scope),
    );
    return {
      open: (tag) => {
        this.styles.read(tag, scope);
        const isKnown = isOpenDocument(tag.uri);
        if (isKnown) {
          this.readTag(tag, scope, open.at(-1));
          cells.open(tag);
        }
        const style = (isKnown && odfValue(tag, 'style-name')) || '';
        open.push({ name: isKnown ? tag.name : '', style, hasWords: false });
      },
      close: (tag, text) => {
        const closed = open.pop()!;
        const parent = open.at(-1);
        closed.hasWords ||= text.trim() !== '';
        // A remark belongs to no words around it.
        if (parent && closed.name !== 'annotation') parent.hasWords ||= closed.hasWords;
        if (closed.name !== '') cells.close(tag, closed.hasWords);
        if (closed.name === 'conditional-text') this.readChoice(tag, text);
        if (closed.hasWords && FRAMES.has(closed.name) && isFlat(tag)) this.hidden.add('shapes');
        if (closed.name === 'user-defined' && scope.part === 'meta.xml' && hasPhrase(text))
          this.named.add(odfValue(tag, 'name') ?? '');
        const family = STYLE_FAMILIES.get(closed.name);
        if (family !== undefined && closed.hasWords && closed.style !== '')
          this.styledBy(family, closed.style, scope).words += 1;
      },
    };
  }

  /** All parts were read: what their styles hide is added. */
  finish(): void {
    for (const { family, style, sheets, words, pictures, ...scope } of this.styled.values()) {
      if (this.styles.has('crops', style, family, scope)) this.hidden.add('crops', pictures);
      if (!this.styles.has('hides', style, family, scope)) continue;
      this.hidden.add('sheets', sheets.length, sheets);
      this.hidden.add('words', words);
    }
    for (const name of this.named) if (!this.shownNames.has(name)) this.hidden.add('data', 1, [name]);
    for (const [folder, sheets] of this.embedded) if (sheets !== 1) this.hidden.add('embedded', 1, [folder]);
  }

  private readTag(tag: XmlTag, scope: StyleScope, parent: OdfElement | undefined): void {
    const { name } = tag;
    if (CHANGES.has(name)) this.hidden.add('changes');
    if (name === 'annotation') this.hidden.add('comments');
    const display = odfValue(tag, 'display');
    if (!DISPLAYED.has(name) && (display === 'none' || display === 'printer')) this.hidden.add('shapes');
    const isHidden = odfValue(tag, 'is-hidden') === 'true' || (name === 'section' && display === 'none');
    if (isHidden && /^(?:section|hidden-text|hidden-paragraph)$/.test(name)) this.hidden.add('words');
    const sheets = this.embedded.get(scope.folder) ?? 0;
    if (scope.folder !== '' && name === 'text' && parent?.name === 'body') this.embedded.set(scope.folder, 0);
    if (name === 'hidden' && hasWords(odfValue(tag, 'value') ?? ''))
      this.hidden.add('data', 1, [odfValue(tag, 'name') ?? name]);
    if (name === 'user-field-decl' && hasWords(odfValue(tag, 'string-value') ?? ''))
      this.named.add(odfValue(tag, 'name') ?? '');
    if (/^(?:user-field-(?:get|input)|user-defined)$/.test(name) && scope.part !== 'meta.xml')
      this.shownNames.add(odfValue(tag, 'name') ?? '');
    if (name === 'scenario' && odfValue(tag, 'is-active') === 'false') this.hidden.add('data', 1, [name]);
    if (name === 'image' && parent?.name === 'frame' && parent.style !== '')
      this.styledBy('graphic', parent.style, scope).pictures += 1;
    if (name !== 'table') return;
    if (scope.folder !== '' && parent?.name === 'spreadsheet') this.embedded.set(scope.folder, sheets + 1);
    const style = odfValue(tag, 'style-name');
    if (style !== undefined) this.styledBy('table', style, scope).sheets.push(odfValue(tag, 'name') ?? '');
  }

  /** A field that shows one text of two keeps the other. */
  private readChoice(tag: XmlTag, shown: string): void {
    for (const name of CHOICES) {
      const words = odfValue(tag, name) ?? '';
      if (hasWords(words) && words.trim() !== shown.trim()) this.hidden.add('data', 1, [tag.name]);
    }
  }

  private styledBy(family: string, style: string, scope: StyleScope): Styled {
    const key = JSON.stringify([family, style, scope.part]);
    const known = this.styled.get(key) ?? { ...scope, family, style, sheets: [], words: 0, pictures: 0 };
    this.styled.set(key, known);
    return known;
  }
}

/** Whether a drawing has next to no width or height. */
function isFlat(tag: XmlTag): boolean {
  return ['width', 'height'].some((side) => {
    const length = odfValue(tag, side);
    return length !== undefined && lengthOf(length) < FLATTEST;
  });
}
