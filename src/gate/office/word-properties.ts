import type { WordFrame } from './word-frame.ts';
import { readShading } from './word-letters.ts';
import { isPlacedOff } from './word-places.ts';
import { wordValue, type XmlTag } from './xml-part.ts';

/** What a property of a paragraph, row, cell or table does to the words within its `owner`; `group` is the element around it, as `pPr`. */
export function applyProperty(tag: XmlTag, group: string, owner: WordFrame): void {
  const value = wordValue(tag, 'val');
  if (tag.name === 'shd') {
    owner.grounds = [{ colour: readShading(tag) }, ...owner.grounds];
    return;
  }
  if (tag.name === 'pStyle') {
    owner.paragraphStyle = value ?? '';
    owner.grounds = [{ style: owner.paragraphStyle }, ...owner.grounds];
  }
  if (tag.name === 'tblStyle') {
    owner.tableStyle = value ?? '';
    owner.grounds = [{ style: owner.tableStyle }, ...owner.grounds];
  }
  if (group === 'trPr' && tag.name === 'hidden' && (value === undefined || /^(?:1|true|on)$/.test(value)))
    owner.why ??= 'words';
  if ((tag.name === 'vMerge' || tag.name === 'hMerge') && (value === undefined || value === 'continue'))
    owner.why ??= 'unshown';
  if (/^(?:framePr|tblpPr|tblInd|ind|spacing|trHeight|tcW)$/.test(tag.name))
    owner.boxes = [...owner.boxes, (paper) => isPlacedOff(tag, paper)];
}
