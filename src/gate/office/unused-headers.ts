import type { Hidden } from '../documents/hidden.ts';
import { RELATIONSHIPS, WORD } from './namespaces.ts';
import type { RelationGraph } from './relation-graph.ts';
import { hasWords } from './signs.ts';
import { isOn, plainValue, wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** Types of relations to headers and footers. */
const HEADERS = ['header', 'footer'];
/** Letters of a body that can stand on one page, where no second page shows the headers that are for others. */
const ONE_PAGE = 1200;

/** A section of Word: the headers that it names by the kind of part and the pages for which they are. */
interface Section {
  named: Map<string, string>;
  hasFirst: boolean;
  /** Whether it begins on the page on which the one before ends. */
  isContinuous: boolean;
}

/**
 * Headers and footers of Word with words that no page shows: those of even or first pages in sections that have none of their own for
 * these, and those that no section names (ECMA-376, part 1, 17.10); in doubt where only a second page would show them.
 */
export class UnusedHeaders {
  private readonly hidden: Hidden;
  private readonly withWords = new Set<string>();
  private readonly sections: Section[] = [];
  private hasEven = false;
  private letters = 0;
  private hasBreaks = false;
  private shown: { used: Set<string>; doubtful: Set<string> } | undefined;

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  /** A listener for one part, whose name is given in small letters. */
  listen(part: string, graph: RelationGraph): Listener {
    const relations = graph.of(part);
    let former = 0;
    let isBody = false;
    return {
      open: (tag) => {
        if (!WORD.has(tag.uri)) return;
        if (tag.name === 'body') isBody = true;
        if (tag.name === 'sectPrChange') former += 1;
        if (former > 0) return;
        this.readSection(tag, (id) => relations.find((each) => each.id === id)?.target);
      },
      close: ({ uri, name }, text) => {
        if (!WORD.has(uri)) return;
        if (name === 'sectPrChange') former -= 1;
        if (name !== 't') return;
        if (isBody) this.letters += text.length;
        if (hasWords(text)) this.withWords.add(part);
      },
    };
  }

  /** All parts were read: the unused headers are added. */
  finish(graph: RelationGraph): void {
    const all = new Set(HEADERS.flatMap((type) => [...graph.targetsOf(type)]));
    const { used, doubtful } = this.judge();
    for (const part of all) {
      if (!this.withWords.has(part) || used.has(part)) continue;
      this.hidden.add(doubtful.has(part) ? 'doubtful' : 'headers', 1, [part]);
    }
  }

  /** Whether a page shows a header or footer, or may show it. All parts must have been read. */
  isUsed(part: string): boolean {
    const { used, doubtful } = this.judge();
    return used.has(part) || doubtful.has(part);
  }

  private readSection(tag: XmlTag, targetOf: (id: string) => string | undefined): void {
    const isSet = () => isOn(wordValue(tag, 'val') ?? 'true');
    const section = this.sections.at(-1);
    switch (tag.name) {
      case 'evenAndOddHeaders':
        this.hasEven ||= isSet();
        return;
      case 'sectPr':
        this.sections.push({ named: new Map(), hasFirst: false, isContinuous: false });
        return;
      case 'titlePg':
        if (section) section.hasFirst = isSet();
        return;
      case 'type':
        if (section) section.isContinuous = wordValue(tag, 'val') === 'continuous';
        return;
      case 'br':
        if (wordValue(tag, 'type') === 'page') this.hasBreaks = true;
        return;
      case 'pageBreakBefore':
      case 'lastRenderedPageBreak':
        this.hasBreaks = true;
        return;
      case 'headerReference':
      case 'footerReference': {
        const id = tag.attributes.find(({ uri, name }) => name === 'id' && RELATIONSHIPS.includes(uri));
        const target = targetOf(id?.value ?? plainValue(tag, 'id') ?? '');
        if (target !== undefined)
          section?.named.set(`${tag.name} ${wordValue(tag, 'type') ?? 'default'}`, target);
      }
    }
  }

  /** Which headers the pages show, and which only if there is another page. A section has those of the one before, but for its own. */
  private judge(): { used: Set<string>; doubtful: Set<string> } {
    if (this.shown) return this.shown;
    const [used, doubtful] = [new Set<string>(), new Set<string>()];
    const isShort = this.letters < ONE_PAGE && !this.hasBreaks;
    const named = new Map<string, string>();
    for (const [at, section] of this.sections.entries()) {
      for (const [key, target] of section.named) named.set(key, target);
      const isOnePage = isShort && this.sections.slice(at + 1).every(({ isContinuous }) => isContinuous);
      const isLate = isShort && section.isContinuous && at > 0;
      for (const [key, target] of named) {
        const pages = key.split(' ')[1];
        if ((pages === 'even' && !this.hasEven) || (pages === 'first' && !section.hasFirst)) continue;
        const isLater = pages === 'even' || (pages === 'default' && section.hasFirst);
        (isLate || (isOnePage && isLater) ? doubtful : used).add(target);
      }
    }
    this.shown = { used, doubtful };
    return this.shown;
  }
}
