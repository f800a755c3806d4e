import type { ElementContent, Root } from 'hast';
import { parseClosedMdx } from '../../src/bulletins/body/closed-mdx.ts';
import { splitFrontmatter } from '../../src/gate/yaml/frontmatter.ts';
import { decodeText, type DecodedText } from '../../src/gate/text.ts';
import { strings } from '../../src/strings/strings.ts';
import type { PageDocument } from './page-documents.ts';

/** All signs that an accepted standing page shows, without blanks: as its source says them, before anything is written anew. */
export function readPageText({ name, text }: PageDocument): string {
  const decoded = decodeText(Buffer.from(text), name) as { text: DecodedText };
  const { body } = splitFrontmatter(decoded.text, name) as { body: string };
  const { tree } = parseClosedMdx(body, name, strings('vi').footnotes) as { tree: Root };
  return textOfTree(tree).replace(/\s/gu, '');
}

/** Comments vanish, and a ballot box is one sign. */
function textOfTree(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'input') return node.properties['checked'] ? '☑' : '☐';
  return 'children' in node ? node.children.map((child) => textOfTree(child as ElementContent)).join('') : '';
}
