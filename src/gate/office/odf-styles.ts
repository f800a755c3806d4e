import { isOpenDocument } from './namespaces.ts';
import type { XmlTag } from './xml-part.ts';

/** Where a style is known: automatic ones in their part, all others in their document, whose name is its folder. */
export interface StyleScope {
  part: string;
  folder: string;
}

/** What a style does to what has it: hide it, leave it no height or width, or cut a picture. */
export type StyleEffect = 'hides' | 'flattens' | 'crops';

interface Style {
  effects: Set<StyleEffect>;
  parent: string;
}

/** Centimetres of a row, a column or a drawing that count as none. */
export const FLATTEST = 0.05;
/** Centimetres that may be cut from a picture at one side. */
const MOST_CROPPED = 0.1;
/** Units of lengths in centimetres. */
const UNITS: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, pc: 2.54 / 6 };

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
    if (tag.name === 'style') {
      const scope = this.isAutomatic ? `part ${part}` : `document ${folder}`;
      this.open = {
        keys: keyOf(scope, odfValue(tag, 'family') ?? '', odfValue(tag, 'name') ?? ''),
        style: { effects: new Set(), parent: odfValue(tag, 'parent-style-name') ?? '' },
      };
      this.styles.set(this.open.keys, this.open.style);
    }
    const effect = this.open && effectOf(tag);
    if (effect) this.open?.style.effects.add(effect);
  }

  /** Whether a style of a family has an effect. All parts must have been read, or the part that has the style. */
  has(effect: StyleEffect, name: string, family: string, { part, folder }: StyleScope): boolean {
    const find = (each: string) =>
      this.styles.get(keyOf(`part ${part}`, family, each)) ??
      this.styles.get(keyOf(`document ${folder}`, family, each));
    let style = find(name);
    for (let level = 0; style && level < MAX_LEVELS; level += 1) {
      if (style.effects.has(effect)) return true;
      style = find(style.parent);
    }
    return false;
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

/** A length in centimetres; of what is none, 0. */
export function lengthOf(text: string): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)(\w+)$/.exec(text.trim()) ?? [];
  return Number(number) * (UNITS[unit] ?? 0);
}

/** The value of an attribute in any namespace of OpenDocument. */
export function odfValue({ attributes }: XmlTag, name: string): string | undefined {
  return attributes.find((each) => each.name === name && isOpenDocument(each.uri))?.value;
}

function keyOf(...words: readonly string[]): string {
  return JSON.stringify(words);
}
