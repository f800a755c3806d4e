import type { InlineLook } from '../block-writer.ts';
import { attributeOf, type HtmlElement } from './dom.ts';

/** What an element says of how its words look, and where their line stands. */
export function lookOf(element: HtmlElement): InlineLook {
  const style = attributeOf(element, 'style') ?? '';
  const align = /text-align\s*:\s*(center|right)/iu.exec(style)?.[1] ?? attributeOf(element, 'align') ?? '';
  return {
    ...(/^(?:b|strong)$/u.test(element.tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)
      ? { strong: true }
      : {}),
    ...(/^(?:i|em)$/u.test(element.tagName) || /font-style\s*:\s*italic/iu.test(style)
      ? { emphasis: true }
      : {}),
    ...(element.tagName === 'center' || align === 'center' ? { align: 'center' } : {}),
    ...(align === 'right' ? { align: 'right' } : {}),
  };
}

/** Whether an element strikes its words through. */
export function isStruck(element: HtmlElement): boolean {
  return (
    /^(?:s|strike|del)$/u.test(element.tagName) ||
    (attributeOf(element, 'style') ?? '')
      .split(';')
      .some((declaration) => /^\s*text-decoration[\w-]*\s*:.*line-through/isu.test(declaration))
  );
}

/** Whether an element hides what it holds. */
export function isHidden(element: HtmlElement): boolean {
  return (
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(
      attributeOf(element, 'style') ?? '',
    ) ||
    attributeOf(element, 'hidden') !== undefined ||
    /\bms-rteElement-hidden\b/u.test(attributeOf(element, 'class') ?? '')
  );
}
