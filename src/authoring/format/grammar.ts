import type { Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

/** Writes one kind of node; what `remark-stringify` calls for it. */
export type Writer = NonNullable<NonNullable<Options['handlers']>['paragraph']>;

/** A component or a literal element that stands by itself. */
export type FlowTag = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

/** One tilde is text, as for the renderer. */
const GFM = { singleTilde: false } as const;

/**
 * Reads a body as authoring tools do: Markdown, GFM and MDX. A test holds this grammar and that of the renderer together on
 * the examples of the specifications. Throws when the body is no MDX.
 */
export function parseMarkdown(body: string): Root {
  return unified().use(remarkParse).use(remarkGfm, GFM).use(remarkMdx).parse(body);
}

/** Writes a tree in the one layout, with the given writers for what the layout must not rewrite. */
export function writeMarkdown(tree: Root, writers: Readonly<Record<string, Writer>>): string {
  return unified()
    .use(remarkStringify, {
      bullet: '-',
      bulletOther: '*',
      rule: '-',
      fence: '`',
      fences: true,
      handlers: writers,
    })
    .use(remarkGfm, GFM)
    .use(remarkMdx)
    .stringify(tree);
}

/** Where a node begins and ends in its source. */
export function rangeOf({ position, type }: Nodes): { start: number; end: number } {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) throw new Error(`a node of type ${type} has no place`);
  return { start, end };
}
