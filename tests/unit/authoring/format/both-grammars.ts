import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { mdxToHast } from 'satteri';
import { parseMarkdown } from '../../../../src/authoring/format/grammar.ts';
import { parseSingleTildes } from '../../../../src/bulletins/words/single-tildes.ts';

const MDX_NODES = [
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

/** What either grammar makes of a body, as HTML in which only structure and words count; `ERROR` when it is no MDX. */
export interface Readings {
  authoring: string;
  renderer: string;
}

/** Reads a body with the grammar of authoring and with that of the renderer. */
export function readWithBoth(body: string): Readings {
  return {
    authoring: orError(() => toHast(parseMarkdown(body), { passThrough: [...MDX_NODES] }) as Root),
    renderer: orError(() => parseSingleTildes(body, (text) => mdxToHast(text, { features }) as Root)),
  };
}

const features = {
  frontmatter: false,
  smartPunctuation: false,
  gfm: { footnotes: { clobberPrefix: '' } },
};

function orError(read: () => Root): string {
  try {
    return tidy(
      toHtml({ type: 'root', children: read().children.flatMap((node) => toPlain(node as ElementContent)) }),
    );
  } catch {
    return 'ERROR';
  }
}

/** MDX of any kind as elements, so that it can be written as HTML. */
function toPlain(node: ElementContent): ElementContent[] {
  const {
    type,
    name,
    attributes,
    value,
    children = [],
  } = node as unknown as {
    type: string;
    name?: string;
    value?: string;
    attributes?: { name?: string; value?: unknown }[];
    children?: ElementContent[];
  };
  const element = (tagName: string, properties: Element['properties']): Element => ({
    type: 'element',
    tagName,
    properties,
    children: children.flatMap(toPlain),
  });
  if (type.startsWith('mdxJsx')) {
    const given = (attributes ?? []).map((attribute) => [
      `data-${attribute.name}`,
      String(attribute.value ?? ''),
    ]);
    return [element(`x-${name}`, Object.fromEntries(given))];
  }
  if (type.startsWith('mdx')) return [element('x-code', { 'data-code': value?.trim() ?? '' })];
  return 'children' in node
    ? [{ ...node, children: node.children.flatMap(toPlain) } as ElementContent]
    : [node];
}

/** White space between blocks differs and is shown nowhere; names of footnotes and lists for machines differ too. */
function tidy(html: string): string {
  return html
    .replace(/ (?:class|id|data-footnote\w*|data-footnotes|aria-\w+|dir)(?:="[^"]*")?/g, '')
    .replace(/ style="text-align: ?(\w+)"/g, ' align="$1"')
    .replace(/ href="#[^"]*"/g, '')
    .replace(/<section><h2>[^<]*<\/h2>/g, '<section>')
    .replace(/>\s+</g, '><')
    .replace(/\s+(?=<\/(?:p|li|td|th|h\d|blockquote|x-\w+)>)/g, '')
    .replace(/(<(?:li|td|th|blockquote|x-\w+)[^>]*>)\s+/g, '$1')
    .trim();
}
