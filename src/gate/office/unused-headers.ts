import type { Hidden } from '../documents/hidden.ts';
import { RELATIONSHIPS, WORD } from './namespaces.ts';
import type { RelationGraph } from './relation-graph.ts';
import { hasWords } from './signs.ts';
import { isOn, wordValue, type Listener } from './xml-part.ts';

/** Types of relations to headers and footers. */
const HEADERS = ['header', 'footer'];

/**
 * Headers and footers of Word with words that no page shows: those of even pages where these have none of their own, those of first
 * pages where no section has one, and those that no section names (ECMA-376, part 1, 17.10).
 */
export class UnusedHeaders {
  private readonly hidden: Hidden;
  private readonly withWords = new Set<string>();
  /** The headers that sections name, by the pages for which they are. */
  private readonly named = new Map<string, Set<string>>();
  private readonly shownTypes = new Set(['default']);

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  /** A listener for one part, whose name is given in small letters. */
  listen(part: string, graph: RelationGraph): Listener {
    const relations = graph.of(part);
    return {
      open: (tag) => {
        if (!WORD.has(tag.uri)) return;
        const isSet = () => isOn(wordValue(tag, 'val') ?? 'true');
        if (tag.name === 'evenAndOddHeaders' && isSet()) this.shownTypes.add('even');
        if (tag.name === 'titlePg' && isSet()) this.shownTypes.add('first');
        if (tag.name !== 'headerReference' && tag.name !== 'footerReference') return;
        const id = tag.attributes.find(
          ({ uri, name }) => name === 'id' && RELATIONSHIPS.includes(uri),
        )?.value;
        const target = relations.find((each) => each.id === id)?.target;
        if (target !== undefined) this.name(target, wordValue(tag, 'type') ?? 'default');
      },
      close: ({ uri, name }, text) => {
        if (name === 't' && WORD.has(uri) && hasWords(text)) this.withWords.add(part);
      },
    };
  }

  /** All parts were read: the unused headers are added. */
  finish(graph: RelationGraph): void {
    const all = new Set(HEADERS.flatMap((type) => [...graph.targetsOf(type)]));
    for (const part of all)
      if (this.withWords.has(part) && !this.isUsed(part)) this.hidden.add('headers', 1, [part]);
  }

  /** Whether a page shows a header or footer. All parts must have been read. */
  isUsed(part: string): boolean {
    return [...(this.named.get(part) ?? [])].some((type) => this.shownTypes.has(type));
  }

  private name(part: string, type: string): void {
    const types = this.named.get(part) ?? new Set();
    this.named.set(part, types.add(type));
  }
}
