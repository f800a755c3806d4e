import type { Element, ElementContent } from 'hast';
import { parseBounded } from '../../bulletins/body/parse-bounded.ts';
import { isImage } from '../../bulletins/body/nodes.ts';
import { plainText } from '../../bulletins/body/plain-text.ts';
import { strings } from '../../strings/strings.ts';

/**
 * The words of a body as the site shows them, read back by the parser of the site, with the captions of its pictures where they stand;
 * `undefined` for a body that the site does not accept.
 */
export async function readShown(
  body: string,
  captions: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const parsed = await parseBounded(body, 'index.mdx', strings('vi').footnotes);
  if (!('tree' in parsed)) return undefined;
  return (parsed.tree.children as ElementContent[]).map((node) => readNode(node, captions)).join('\n');
}

function readNode(node: ElementContent, captions: ReadonlyMap<string, string>): string {
  const pictures = node.type === 'element' ? node.children.filter(isImage) : [];
  const words = pictures.map((picture: Element) => captions.get(String(picture.properties['src'])) ?? '');
  return [plainText([node]), ...words].filter(Boolean).join('\n');
}
