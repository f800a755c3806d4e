import type { Hidden } from '../documents/hidden.ts';
import { hasPhrase } from './signs.ts';
import { plainValue, type Listener, type XmlTag } from './xml-part.ts';

/** Namespaces of the properties that people and programs add to a document (ECMA-376, part 1, 22.3). */
const NAMESPACE =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006\/custom-properties|purl\.oclc\.org\/ooxml\/officeDocument\/customProperties)$/;
/** Names that programs give: labels, identifiers, settings of additions. */
const NAME_OF_PROGRAM =
  /^(?:_|MSIP_|ContentType|MediaService|xd_|Template|KSO|ICV|Producer|Creat|LastSaved|Source|Grammarly|Mendeley|ZOTERO|docLang|Titus|Classif|bj|AppVersion|Company)/i;

/** Collects the custom properties of one document with words, which no page shows but by a field. */
export class CustomProperties implements Listener {
  private readonly withWords = new Set<string>();
  private name = '';
  private isInside = false;

  open(tag: XmlTag): void {
    if (!NAMESPACE.test(tag.uri) || tag.name !== 'property') return;
    this.isInside = true;
    this.name = plainValue(tag, 'name') ?? '';
  }

  close({ uri, name }: XmlTag, text: string): void {
    if (this.isInside && hasPhrase(text) && !NAME_OF_PROGRAM.test(this.name)) this.withWords.add(this.name);
    if (NAMESPACE.test(uri) && name === 'property') this.isInside = false;
  }

  /** All parts were read: those that no field shows are added. */
  finish(hidden: Hidden, shown: ReadonlySet<string>): void {
    for (const name of this.withWords) if (!shown.has(name)) hidden.add('data', 1, [name]);
  }
}
