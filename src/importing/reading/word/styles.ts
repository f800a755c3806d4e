import { isOn, wordValue } from '../../../gate/office/xml-part.ts';
import { childOf, childrenOf, type XmlNode } from './xml-tree.ts';

/** What properties say of the letters of a run; what they leave open stands in its styles. */
export interface RunProperties {
  strong?: boolean;
  emphasis?: boolean;
  struck?: boolean;
  vanished?: boolean;
  raised?: boolean;
  /** The font of letters above ASCII, and the others that are named. */
  fonts?: { hAnsi?: string | undefined; ascii?: string | undefined; cs?: string | undefined };
}

/** What properties say of a paragraph. */
export interface ParagraphProperties {
  style?: string | undefined;
  /** The level of a heading, from 1. */
  outline?: number | undefined;
  align?: 'center' | 'right' | undefined;
  /** The list that numbers it; '0' for none. */
  list?: string | undefined;
  /** The level in that list, from 0. */
  level?: number | undefined;
}

/** A style with those that it builds on, itself first. */
export interface TextStyle {
  id: string;
  name: string;
  basedOn: string;
  run: RunProperties;
  paragraph: ParagraphProperties;
}

/** Styles that build on each other and are followed, at most: Word has some ten levels. */
const MAX_LEVELS = 50;

/** The styles of a document. */
export class TextStyles {
  readonly #styles = new Map<string, TextStyle>();
  #defaults: RunProperties = {};
  #usual = '';

  constructor(tree: XmlNode | undefined) {
    const root = tree && childrenOf(tree)[0];
    for (const node of root ? childrenOf(root) : []) {
      if (node.name === 'docDefaults')
        this.#defaults = readRunProperties(childOf(childOf(node, 'rPrDefault'), 'rPr'));
      if (node.name !== 'style') continue;
      const id = wordValue(node, 'styleId') ?? '';
      const valueOf = (name: string) => wordValue(childOf(node, name) ?? node, 'val') ?? '';
      this.#styles.set(id, {
        id,
        name: valueOf('name').toLowerCase(),
        basedOn: valueOf('basedOn'),
        run: readRunProperties(childOf(node, 'rPr')),
        paragraph: readParagraphProperties(childOf(node, 'pPr')),
      });
      if (wordValue(node, 'type') === 'paragraph' && isOn(wordValue(node, 'default'))) this.#usual = id;
    }
  }

  /** The style of a paragraph and those that it builds on, itself first; of the usual one where none is named. */
  chainOf(id: string | undefined): TextStyle[] {
    return this.#chain(id ?? this.#usual);
  }

  /** What is known of a run: from its own properties, its style, that of its paragraph and the defaults, the nearest first. */
  resolveRun(
    own: RunProperties,
    style: string | undefined,
    paragraphStyle: string | undefined,
  ): RunProperties {
    const levels = [
      own,
      ...(style === undefined ? [] : this.#chain(style)).map(({ run }) => run),
      ...this.chainOf(paragraphStyle).map(({ run }) => run),
      this.#defaults,
    ];
    const resolved: RunProperties = {};
    for (const each of levels.toReversed())
      Object.assign(resolved, each, { fonts: { ...resolved.fonts, ...each.fonts } });
    return resolved;
  }

  #chain(id: string): TextStyle[] {
    const chain: TextStyle[] = [];
    for (let style = this.#styles.get(id); style && chain.length < MAX_LEVELS;) {
      chain.push(style);
      style = this.#styles.get(style.basedOn);
    }
    return chain;
  }
}

/** The font by which the letters of a run are known: that of letters above ASCII before any other. */
export function fontOf({ fonts }: RunProperties): string | undefined {
  return fonts?.hAnsi ?? fonts?.ascii ?? fonts?.cs;
}

/** Reads `w:rPr`. */
export function readRunProperties(node: XmlNode | undefined): RunProperties {
  const properties: RunProperties = {};
  for (const child of node ? childrenOf(node) : []) {
    const value = wordValue(child, 'val');
    const isSet = value === undefined || isOn(value);
    if (child.name === 'b') properties.strong = isSet;
    if (child.name === 'i') properties.emphasis = isSet;
    if (child.name === 'strike' || child.name === 'dstrike') properties.struck = isSet;
    if (child.name === 'vanish') properties.vanished = isSet;
    if (child.name === 'vertAlign') properties.raised = value === 'superscript';
    if (child.name === 'rFonts') properties.fonts = readFonts(child);
  }
  return properties;
}

function readFonts(node: XmlNode): NonNullable<RunProperties['fonts']> {
  const named = (['hAnsi', 'ascii', 'cs'] as const).flatMap((name) => {
    const font = wordValue(node, name);
    return font === undefined ? [] : [[name, font] as const];
  });
  return Object.fromEntries(named);
}

/** Reads `w:pPr`. */
export function readParagraphProperties(node: XmlNode | undefined): ParagraphProperties {
  if (!node) return {};
  const valueOf = (name: string, of: XmlNode = node) => {
    const child = childOf(of, name);
    return child && wordValue(child, 'val');
  };
  const numbering = childOf(node, 'numPr');
  const [outline, level] = [valueOf('outlineLvl'), numbering && valueOf('ilvl', numbering)];
  const align = valueOf('jc');
  return {
    style: valueOf('pStyle'),
    // Level 9 says that a paragraph is none of the outline.
    outline: outline === undefined || Number(outline) > 8 ? undefined : Number(outline) + 1,
    align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : undefined,
    list: numbering && valueOf('numId', numbering),
    level: level === undefined ? undefined : Number(level),
  };
}
