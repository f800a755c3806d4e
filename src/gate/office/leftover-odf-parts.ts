import { XLINK } from './namespaces.ts';
import { resolvePart } from './targets.ts';
import type { XmlTag } from './xml-part.ts';

/** Parts of an OpenDocument that are shown only where an address leads to them: pictures, and objects as folders. */
const ADDRESSED = /^(?:Object [\w ]+\/)*(?:(?:Pictures|media)\/[^/]+|Object [\w ]+(?=\/content\.xml$))/;

/** Collects where the addresses of one OpenDocument lead, and tells which of its pictures and objects none leads to. */
export class LeftoverOdfParts {
  private readonly addressed = new Set<string>();

  /** An element of a part begins; `folder` is that of the part. */
  read({ attributes }: XmlTag, folder: string): void {
    for (const { uri, name, value } of attributes)
      if ((uri === XLINK && name === 'href') || name === 'image-data')
        this.addressed.add(resolvePart(value, `${folder}/x`.replace(/^\//, '')));
  }

  /** The pictures and objects that are not shown. */
  list(names: readonly string[]): string[] {
    return names.filter((name) => {
      const [part] = ADDRESSED.exec(name) ?? [];
      return part !== undefined && !this.addressed.has(part.toLowerCase());
    });
  }
}
