import type { Hidden } from '../documents/hidden.ts';
import { WORD } from './namespaces.ts';
import type { RelationGraph } from './relation-graph.ts';
import { hasWords } from './signs.ts';
import { wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** Namespaces of the data that office programs keep for themselves: sources, cover pages, libraries, labels. */
const OF_PROGRAMS =
  /^(?:http:\/\/schemas\.(?:microsoft|openxmlformats)\.(?:com|org)\/|http:\/\/purl\.oclc\.org\/ooxml\/|http:\/\/customooxmlschemas\.google\.com\/|http:\/\/www\.wps\.cn\/|http:\/\/(?:www\.)?(?:titus|boldonjames)\.com\/)/;

/** Data parts of a package (customXml) with words. Those to which content controls of Word are bound are shown in these. */
export class CustomData {
  private readonly hidden: Hidden;
  private readonly withWords = new Set<string>();
  /** The identifier of a data part, by the part with its properties. */
  private readonly identifiers = new Map<string, string>();
  private readonly bound = new Set<string>();

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  /** A listener for one part, whose name is given in small letters. */
  listen(part: string, graph: RelationGraph): Listener {
    const isData = [...graph.targetsOf('customXml')].includes(part);
    return {
      open: (tag) => {
        if (tag.name === 'datastoreItem')
          this.identifiers.set(part, attributeOf(tag, 'itemID').toUpperCase());
        if (tag.name === 'dataBinding' && WORD.has(tag.uri))
          this.bound.add((wordValue(tag, 'storeItemID') ?? '').toUpperCase());
        if (isData && tag.attributes.some(({ uri, value }) => uri === '' && hasWords(value)))
          this.addWords(part, tag.uri);
      },
      close: ({ uri }, text) => {
        if (isData && hasWords(text)) this.addWords(part, uri);
      },
    };
  }

  /** All parts were read: the data that is shown nowhere is added. */
  finish(graph: RelationGraph): void {
    for (const part of this.withWords) {
      const identifier = graph
        .of(part)
        .map(({ target }) => this.identifiers.get(target))
        .find((each) => each !== undefined);
      if (identifier === undefined || !this.bound.has(identifier)) this.hidden.add('data', 1, [part]);
    }
  }

  private addWords(part: string, namespace: string): void {
    if (!OF_PROGRAMS.test(namespace)) this.withWords.add(part);
  }
}

/** The value of an attribute in whatever namespace. */
function attributeOf({ attributes }: XmlTag, name: string): string {
  return attributes.find((each) => each.name === name)?.value ?? '';
}
