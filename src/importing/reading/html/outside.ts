import { tidyLine } from '../decode.ts';
import { attributeOf, isElement, listElements, textOf, type HtmlElement, type HtmlNode } from './dom.ts';

/** Classes by which systems mark the first words of an article, which stand apart from its text. */
const LEAD =
  /^(?:[\w-]+[-_])?(?:hometext|sapo|chapeau|tomtat|tom-tat)$|^(?:(?:news|article|detail|post)[-_])?(?:lead|summary)$/iu;

/** The words of a page that stand outside of its main block, a line for each block. */
export function textOutside(body: HtmlElement, but: readonly HtmlElement[]): string {
  const around = new Set<unknown>();
  for (const element of but)
    for (let parent = element.parentNode; parent; parent = 'parentNode' in parent ? parent.parentNode : null)
      around.add(parent);
  const read = (node: HtmlNode): string => {
    if (!isElement(node) || !around.has(node)) return textOf(node);
    return node.childNodes
      .map((child) => (but.some((each) => each === child) ? '\n' : read(child)))
      .join('\n');
  };
  return but.includes(body) ? '' : read(body);
}

/**
 * The element with the first words of an article, where a system keeps them before the main block and apart from it; none that the
 * main block says once more.
 */
export function findLead(body: HtmlElement, main: HtmlElement): HtmlElement | undefined {
  const elements = [...listElements(body)];
  const before = elements.slice(0, Math.max(0, elements.indexOf(main)));
  const lead = before.findLast((element) => {
    const classes = (attributeOf(element, 'class') ?? '').split(/\s+/u);
    return classes.some((each) => LEAD.test(each)) && ![...listElements(element)].includes(main);
  });
  const words = lead ? tidyLine(textOf(lead)) : '';
  return words === '' || tidyLine(textOf(main)).includes(words) ? undefined : lead;
}
