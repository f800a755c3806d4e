import type { HiddenKind } from '../../strings/issues/forms.ts';
import { isOpenDocument } from './namespaces.ts';
import { odfValue } from './odf-lengths.ts';
import type { OdfStyles, StyleScope } from './odf-styles.ts';
import type { XmlTag } from './xml-part.ts';

/** The master page of a text that names none. */
const FIRST = 'Standard';
/** Letters of a body that can stand on one page, where no second page shows the headers that are for others. */
const ONE_PAGE = 1200;
/** Headers for pages on the left, which a text of one page does not have. */
const OF_LEFT = /^(?:header|footer)-left$/;
const OF_FIRST = /^(?:header|footer)-first$/;
const OF_OTHERS = /^(?:header|footer)$/;

/** A header or footer: the master page to which it belongs, and its element. */
export interface MasterPart {
  master: string;
  element: string;
}

/** The master pages of one OpenDocument, which say what stands at the head and foot of pages, and which of them a text has. */
export class OdfMasters {
  private readonly styles: OdfStyles;
  private readonly next = new Map<string, string>();
  private readonly named = new Map<string, { family: string; name: string; scope: StyleScope }>();
  private readonly withFirst = new Set<string>();
  private isText = false;
  private letters = 0;
  private open = '';
  private shown: Set<string> | undefined;

  constructor(styles: OdfStyles) {
    this.styles = styles;
  }

  /** A tag of a part begins; returns the header or footer that begins with it. */
  read(tag: XmlTag, scope: StyleScope): MasterPart | undefined {
    if (!isOpenDocument(tag.uri) || scope.folder !== '') return undefined;
    if (tag.name === 'text') this.isText ||= scope.part === 'content.xml';
    if (tag.name === 'master-page') {
      this.open = odfValue(tag, 'name') ?? '';
      this.next.set(this.open, odfValue(tag, 'next-style-name') ?? '');
    }
    if (scope.part === 'content.xml' && /^(?:p|h|table)$/.test(tag.name)) {
      const family = tag.name === 'table' ? 'table' : 'paragraph';
      const name = odfValue(tag, 'style-name') ?? '';
      this.named.set(`${family} ${name}`, { family, name, scope });
    }
    if (![OF_OTHERS, OF_LEFT, OF_FIRST].some((each) => each.test(tag.name))) return undefined;
    if (OF_FIRST.test(tag.name) && odfValue(tag, 'display') !== 'false') this.withFirst.add(this.open);
    return { master: this.open, element: tag.name };
  }

  /** Words of the body, by whose number it is known whether there may be a second page. */
  count(text: string, scope: StyleScope): void {
    if (scope.part === 'content.xml') this.letters += text.length;
  }

  /** Why no page shows a header or footer, if so. All parts must have been read. */
  judge({ master, element }: MasterPart): HiddenKind | undefined {
    if (!this.isText) return undefined;
    this.shown ??= this.listShown();
    if (!this.shown.has(master)) return 'unshown';
    if (this.letters >= ONE_PAGE) return undefined;
    return OF_LEFT.test(element) || (OF_OTHERS.test(element) && this.withFirst.has(master))
      ? 'doubtful'
      : undefined;
  }

  private listShown(): Set<string> {
    const shown = new Set([FIRST]);
    for (const { family, name, scope } of this.named.values()) {
      const { master } = this.styles.boxOf(name, family, scope);
      if (master !== undefined) shown.add(master);
    }
    // A set is walked with what is added to it on the way.
    for (const master of shown) {
      const next = this.next.get(master);
      if (next !== undefined && next !== '') shown.add(next);
    }
    return shown;
  }
}
