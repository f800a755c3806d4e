import { Unreadable } from '../documents/document.ts';
import { CONTENT_TYPES } from './namespaces.ts';
import type { Package } from './package.ts';
import { plainValue, readXmlPart } from './xml-part.ts';

/** The part that declares the content types of all parts (ECMA-376, part 2). */
export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** A look-up of the content type of a part: the one declared for its name, else for its extension. Throws `Unreadable`. */
export async function readTypes(document: Package): Promise<(name: string) => string | undefined> {
  if (!document.names.includes(CONTENT_TYPES_PART)) throw new Unreadable(CONTENT_TYPES_PART);
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  await readXmlPart(document, CONTENT_TYPES_PART, {
    open(tag) {
      if (tag.uri !== CONTENT_TYPES) return;
      const value = (name: string) => plainValue(tag, name) ?? '';
      if (tag.name === 'Override')
        byName.set(value('PartName').replace(/^\//, '').toLowerCase(), value('ContentType'));
      if (tag.name === 'Default') byEnding.set(value('Extension').toLowerCase(), value('ContentType'));
    },
    close() {},
  });
  return (name) => byName.get(name.toLowerCase()) ?? byEnding.get(/[^.]*$/.exec(name.toLowerCase())![0]);
}
