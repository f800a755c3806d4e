import type { Element, ElementContent, Properties } from 'hast';

/** What stands in an element: elements, or words, which no sign of can become markup. */
export type Inside = Element | string | undefined | false | readonly Inside[];

/** An element with what stands in it; nothing stands for what is not there. */
export function element(tagName: string, properties: Properties, ...inside: Inside[]): Element {
  return { type: 'element', tagName, properties, children: inside.flatMap(toNodes) };
}

function toNodes(inside: Inside): ElementContent[] {
  if (inside === undefined || inside === false) return [];
  if (typeof inside === 'string') return [{ type: 'text', value: inside }];
  return Array.isArray(inside) ? inside.flatMap(toNodes) : [inside as Element];
}
