import type { ElementContent } from 'hast';
import { mdxToHast } from 'satteri';
import { attributesOf } from './page-markup.ts';

/**
 * Options of `@astrojs/mdx` for standing pages, whose markup has no Markdown left: its extensions are off, straight quotation marks
 * stay straight, and code is not highlighted, because that uses inline styles.
 */
export const pageMdxOptions = { gfm: false, smartypants: false, syntaxHighlight: false } as const;

/** The same options for the parser that `@astrojs/mdx` uses. */
const PARSER_FEATURES = { gfm: pageMdxOptions.gfm, smartPunctuation: pageMdxOptions.smartypants };

/** A start tag, an end tag or a text, in document order. */
type Step = string;

/**
 * The first difference between written markup, as Astro's parser reads it, and the nodes it was written from: in elements,
 * attributes, texts or their order. `undefined` when there is none; code of any kind is a difference.
 */
export function findDifference(markup: string, nodes: readonly ElementContent[]): string | undefined {
  const wanted = joinTexts(nodes.flatMap(stepsOf));
  const found = joinTexts(stepsOfMarkup(markup));
  const length = Math.max(wanted.length, found.length);
  const at = Array.from({ length }).findIndex((_, index) => wanted[index] !== found[index]);
  return at === -1 ? undefined : `${wanted[at] ?? END} / ${found[at] ?? END}`;
}

/** Stands for a missing step in a difference. */
const END = '∅';

function stepsOf(node: ElementContent): Step[] {
  if (node.type === 'text') return [toText(node.value)];
  if (node.type !== 'element') return [`?${node.type}`];
  return [toStart(node.tagName, attributesOf(node)), ...node.children.flatMap(stepsOf), toEnd(node.tagName)];
}

/** A node of the parser's tree, of any type. */
interface ParsedNode {
  type: string;
  value?: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: ParsedNode[];
}

function stepsOfMarkup(markup: string): Step[] {
  const { children = [] } = mdxToHast(markup, { features: PARSER_FEATURES }) as ParsedNode;
  return children.flatMap(stepsOfFound);
}

function stepsOfFound({ type, value = '', name, attributes = [], children = [] }: ParsedNode): Step[] {
  if (type === 'text') return [toText(value)];
  if (type !== 'mdxJsxFlowElement' && type !== 'mdxJsxTextElement') return [`?${type}`];
  const inside = children.flatMap(stepsOfFound);
  const given = attributes.map((attribute): [string, string] =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [attribute.name ?? '', attribute.value]
      : [`?${attribute.type}`, ''],
  );
  // A fragment adds nothing to the page.
  const isNothing = !name && given.length === 0;
  return isNothing ? inside : [toStart(name ?? '', given), ...inside, toEnd(name ?? '')];
}

function toText(value: string): Step {
  return `"${value}`;
}

function toStart(name: string, attributes: readonly [string, string][]): Step {
  return `<${name} ${JSON.stringify(attributes)}`;
}

function toEnd(name: string): Step {
  return `/${name}`;
}

/** The steps with adjacent texts joined and empty ones removed. */
function joinTexts(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  for (const step of steps) {
    if (step === '"') continue;
    const last = joined.at(-1);
    if (step.startsWith('"') && last?.startsWith('"')) joined[joined.length - 1] = last + step.slice(1);
    else joined.push(step);
  }
  return joined;
}
