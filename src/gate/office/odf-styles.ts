import { isOpenDocument } from './namespaces.ts';
import { readOdfBox, type OdfBox } from './odf-box.ts';
import { FLATTEST, lengthOf, odfValue } from './odf-lengths.ts';
import { readLook, type OdfLook } from './odf-looks.ts';
import type { XmlTag } from './xml-part.ts';

/** Where a style is known: automatic ones in their part, all others in their document, whose name is its folder. */
export interface StyleScope {
  part: string;
  folder: string;
}

/** What a style does to what has it: hide it, leave it no height or width, or cut a picture. */
export type StyleEffect = 'hides' | 'flattens' | 'crops';

interface Style extends OdfLook {
  effects: Set<StyleEffect>;
  parent: string;
  box: OdfBox;
}

/** Centimetres that may be cut from a picture at one side. */
const MOST_CROPPED = 0.1;
/** Styles that build on each other and are followed, at most. */
const MAX_LEVELS = 50;

/** The styles of an OpenDocument by what they hide: tables and words that are not displayed, and more (OpenDocument 1.3, part 3, 20). */
export class OdfStyles {
  private readonly styles = new Map<string, Style>();
  private isAutomatic = false;
  private open: { keys: string; style: Style } | undefined;

  /** A tag of a part begins. */
  read(tag: XmlTag, { part, folder }: StyleScope): void {
    if (!isOpenDocument(tag.uri)) return;
    if (tag.name === 'automatic-styles') this.isAutomatic = true;
    if (tag.name === 'styles' || tag.name === 'body' || tag.name === 'master-styles')
      this.isAutomatic = false;
    if (tag.name === 'style' || tag.name === 'default-style') {
      const scope = this.isAutomatic ? `part ${part}` : `document ${folder}`;
      this.open = {
        keys: keyOf(scope, odfValue(tag, 'family') ?? '', odfValue(tag, 'name') ?? ''),
        style: {
          effects: new Set(),
          parent: odfValue(tag, 'parent-style-name') ?? '',
          letters: {},
          ground: undefined,
          box: {},
        },
      };
      this.styles.set(this.open.keys, this.open.style);
    }
    if (this.open) readLook(tag, this.open.style);
    if (this.open) readOdfBox(tag, this.open.style.box);
    const effect = this.open && effectOf(tag);
    if (effect) this.open?.style.effects.add(effect);
  }

  /** Whether a style of a family has an effect. All parts must have been read, or the part that has the style. */
  has(effect: StyleEffect, name: string, family: string, scope: StyleScope): boolean {
    return this.chain(name, family, scope).some(({ effects }) => effects.has(effect));
  }

  /** What a style and those on which it builds say about its words, the nearest first, and at last what all of its family have. */
  lettersOf(name: string, family: string, scope: StyleScope): OdfLook[] {
    return [...this.chain(name, family, scope), ...(name === '' ? [] : this.chain('', family, scope))];
  }

  /** What a style and those on which it builds say about the size and place of what has it; the nearest decides. */
  boxOf(name: string, family: string, scope: StyleScope): OdfBox {
    return Object.assign(
      {},
      ...this.chain(name, family, scope)
        .map(({ box }) => box)
        .toReversed(),
    ) as OdfBox;
  }

  private chain(name: string, family: string, { part, folder }: StyleScope): Style[] {
    const find = (each: string) =>
      this.styles.get(keyOf(`part ${part}`, family, each)) ??
      this.styles.get(keyOf(`document ${folder}`, family, each));
    const chain: Style[] = [];
    for (let style = find(name); style && chain.length < MAX_LEVELS; style = find(style.parent)) {
      chain.push(style);
      if (style.parent === '') break;
    }
    return chain;
  }
}

function effectOf(tag: XmlTag): StyleEffect | undefined {
  if (tag.name === 'table-properties' || tag.name === 'text-properties')
    return /^(?:false|none)$/.test(odfValue(tag, 'display') ?? '') ? 'hides' : undefined;
  if (tag.name === 'table-row-properties' || tag.name === 'table-column-properties') {
    const measure = odfValue(tag, tag.name === 'table-row-properties' ? 'row-height' : 'column-width');
    return measure !== undefined && lengthOf(measure) < FLATTEST ? 'flattens' : undefined;
  }
  if (tag.name !== 'graphic-properties') return undefined;
  const [, sides = ''] = /^rect\((.*)\)$/.exec(odfValue(tag, 'clip')?.trim() ?? '') ?? [];
  return sides.split(/[\s,]+/).some((side) => lengthOf(side) > MOST_CROPPED) ? 'crops' : undefined;
}

function keyOf(...words: readonly string[]): string {
  return JSON.stringify(words);
}
