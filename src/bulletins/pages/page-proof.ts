import type { ElementContent } from 'hast';
import { mdxToHast } from 'satteri';
import { attributesOf } from './page-markup.ts';

/**
 * How `@astrojs/mdx` reads standing pages. Markdown has nothing to say in them, so its extensions are off; published words are
 * not rewritten, so straight quotes stay straight; colours of code would be inline styles.
 */
export const pageMdxOptions = { gfm: false, smartypants: false, syntaxHighlight: false } as const;

/** The same for the parser beneath it. */
const FEATURES = { gfm: pageMdxOptions.gfm, smartPunctuation: pageMdxOptions.smartypants };

/** A beginning or an end of an element, or a text, in the order of a document. */
type Step = string;

/**
 * What Astro's parser finds in written markup that differs from the nodes it was written from: elements, attributes, texts
 * and their order. `undefined` when both are the same; code of any kind is a difference.
 */
export function findDifference(markup: string, nodes: readonly ElementContent[]): string | undefined {
  const wanted = joinTexts(nodes.flatMap(stepsOf));
  const found = joinTexts(stepsOfMarkup(markup));
  const length = Math.max(wanted.length, found.length);
  const at = Array.from({ length }).findIndex((_, index) => wanted[index] !== found[index]);
  return at === -1 ? undefined : `${wanted[at] ?? END} / ${found[at] ?? END}`;
}

const END = '∅';

function stepsOf(node: ElementContent): Step[] {
  if (node.type === 'text') return [toText(node.value)];
  if (node.type !== 'element') return [`?${node.type}`];
  return [toStart(node.tagName, attributesOf(node)), ...node.children.flatMap(stepsOf), toEnd(node.tagName)];
}

/** A node as the parser gives it, whatever it is. */
interface ParsedNode {
  type: string;
  value?: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: ParsedNode[];
}

function stepsOfMarkup(markup: string): Step[] {
  const { children = [] } = mdxToHast(markup, { features: FEATURES }) as ParsedNode;
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
  // A fragment is nothing on the page.
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

/** Neighbouring texts are one, and an empty one is none. */
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
