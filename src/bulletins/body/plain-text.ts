import type { ElementContent } from 'hast';
import type { Jsx } from './closed-mdx.ts';
import { getComponent, isComponentName, type ComponentName } from './vocabulary.ts';

const blocks = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote pre hr div section table caption thead tbody tr th td br'.split(' '),
);

/** The text of nodes as readers see it: a line for each block, without the marks that footnotes add. */
export function plainText(nodes: readonly ElementContent[]): string {
  return collect(nodes)
    .replace(/[ \t]{2,}|\t/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

function collect(nodes: readonly ElementContent[]): string {
  return nodes.map(textOf).join('');
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if ((node.type as string).startsWith('mdxJsx')) return textOfJsx(node as unknown as Jsx);
  if (node.type !== 'element') return '';
  const { properties, tagName } = node;
  const isAdded =
    properties['dataFootnoteRef'] !== undefined ||
    properties['dataFootnoteBackref'] !== undefined ||
    properties['id'] === 'footnote-label';
  if (isAdded) return '';
  const text = collect(node.children);
  return blocks.has(tagName) ? `\n${text}\n` : text;
}

function textOfJsx({ name, attributes, children }: Jsx): string {
  if (!isComponentName(name ?? '')) {
    return blocks.has(name ?? '') ? `\n${collect(children)}\n` : collect(children);
  }
  const declared = getComponent(name as ComponentName).attributes;
  const words = (attributes ?? []).flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && declared[attribute.name]?.isRead
      ? [String(attribute.value ?? '')]
      : [],
  );
  return `\n${[...words, collect(children)].join('\n')}\n`;
}
