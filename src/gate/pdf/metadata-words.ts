/** Properties of metadata (XMP) that programs write, that are shown as a title, or whose names of people are told by themselves. */
const OF_PROGRAMS =
  /^(?:creator|title|CreatorTool|Producer|softwareAgent|format|action|when|changed|instanceID|documentID|DocumentID|InstanceID|OriginalDocumentID|originalDocumentID|RenditionClass|fontName|fontFamily|fontFace|fontFileName|versionString|Trapped|date|language|conformance|part|amd|Marked|swatchName|colorant\w*|groupName|type|mode|Title|Author|publisher|schema|namespaceURI|prefix|property|name|valueType|category|description)$/;
/** Containers of values, whose names say nothing of them. */
const CONTAINERS = /^(?:RDF|Description|Bag|Seq|Alt|li|xmpmeta|resources)$/;
/** Within a description of a schema of its own (PDF/A), which programs add, all words are those of the program. */
const SCHEMAS = /<pdfaExtension:schemas>[^]*?<\/pdfaExtension:schemas>/g;

/** The words of people in the metadata of a PDF (XMP): values of properties that are none of a program. */
export function listMetadataWords(xmp: string): string[] {
  const words: string[] = [];
  let property = '';
  const plain = xmp.replaceAll(SCHEMAS, '');
  for (const [, closing, , name, attributes = '', text = ''] of plain.matchAll(
    /<(\/?)(?:([\w-]+):)?([\w-]+)((?:\s[^<>]*)?)>([^<]*)/g,
  )) {
    if (closing === '' && !CONTAINERS.test(name!)) property = name!;
    for (const [, key, double, single] of attributes.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      if (!OF_PROGRAMS.test(key!) && !/^(?:rdf|xmlns|x|\w+URI)$/.test(key!))
        words.push(double ?? single ?? '');
    // A description of the document is a word of a person, and one of a schema is gone with it.
    if (property === 'description' || !OF_PROGRAMS.test(property)) words.push(text);
  }
  return words.filter((each) => each.trim() !== '' && !/^\s*https?:\S+\s*$/.test(each));
}
