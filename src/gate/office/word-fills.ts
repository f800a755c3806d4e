import { DRAWING } from './namespaces.ts';
import type { WordFrame } from './word-frame.ts';
import { plainValue, type XmlTag } from './xml-part.ts';

/** Reads how the shape around the words is filled, by its own properties; `frames` are all that are open, this tag's the last. */
export function readFill(tag: XmlTag, frames: readonly WordFrame[]): void {
  if (!DRAWING.has(tag.uri)) return;
  const names = frames.slice(-4).map(({ name }) => name);
  if (tag.name === 'noFill' && names.at(-2) === 'spPr') frames.at(-3)!.fill = {};
  // A shape without a filling of its own has that of its style.
  if (tag.name === 'schemeClr' && names.at(-2) === 'fillRef' && frames.at(-4)!.fill === 'any')
    frames.at(-4)!.fill = { theme: plainValue(tag, 'val') };
  if (!/^(?:srgb|scheme)Clr$/.test(tag.name) || names.at(-2) !== 'solidFill' || names.at(-3) !== 'spPr')
    return;
  const value = plainValue(tag, 'val');
  frames.at(-4)!.fill = tag.name === 'srgbClr' ? { value } : { theme: value };
}

/** Reads how a shape of VML is filled. */
export function readVmlFill(tag: XmlTag, frame: WordFrame): void {
  if (plainValue(tag, 'filled')?.startsWith('f')) frame.fill = {};
  const [, colour] = /^(#[0-9a-f]{6})/i.exec(plainValue(tag, 'fillcolor') ?? '') ?? [];
  if (colour !== undefined) frame.fill = { value: colour };
}
