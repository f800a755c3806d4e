import type { Inline, SourceBlock } from '../../source.ts';
import { writeNumber } from '../word/number-forms.ts';
import { standsAlone } from '../top-level.ts';
import { attributeOf, isElement, type HtmlElement } from './dom.ts';
import type { PageReading } from './page-reading.ts';

/** How a list writes its numbers, by its attribute `type`, and by the style that does the same. */
const FORMS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

interface ListItem {
  /** What the page shows before it; of a list without numbers nothing. */
  label: string;
  blocks: SourceBlock[];
}

/**
 * A list of a page. Numbers that go on by one stay numbers; letters, Roman numbers and others become text before their words, as the
 * page shows them.
 */
export function readList(
  list: HtmlElement,
  readItem: (item: HtmlElement) => SourceBlock[],
  { labels }: PageReading,
): SourceBlock[] {
  const form = FORMS[attributeOf(list, 'type') ?? ''] ?? FORMS[styleOf(list)] ?? 'decimal';
  const isNumbered = list.tagName === 'ol';
  const numbers = isNumbered ? numberItems(list) : [];
  const items = list.childNodes
    .filter(isElement)
    .map((item, index): ListItem & { number: number } => ({
      number: numbers[index] ?? 0,
      label: isNumbered ? `${writeNumber(numbers[index]!, form)}.` : '',
      blocks: readItem(item),
    }))
    .filter(({ blocks }) => blocks.length > 0);
  const [first] = items;
  if (!first) return [];
  const isApart = items.some(({ blocks }) => blocks.some(standsAlone));
  const goesOn = first.number >= 0 && items.every(({ number }, index) => number === first.number + index);
  if (!isNumbered) return isApart ? items.flatMap(({ blocks }) => blocks) : [toList(items)];
  if (!isApart && form === 'decimal' && goesOn) return [{ ...toList(items), start: first.number }];
  return items.flatMap((item) => labelItem(item, labels));
}

function toList(items: readonly ListItem[]): Extract<SourceBlock, { kind: 'list' }> {
  return { kind: 'list', items: items.map(({ blocks }) => blocks) };
}

/** The number of each element of a list, as browsers count them. */
function numberItems(list: HtmlElement): number[] {
  const items = list.childNodes.filter(isElement);
  const step = attributeOf(list, 'reversed') === undefined ? 1 : -1;
  const start = Number.parseInt(attributeOf(list, 'start') ?? '', 10);
  let next = Number.isInteger(start) ? start : step > 0 ? 1 : items.length;
  return items.map((item) => {
    const own = Number.parseInt(attributeOf(item, 'value') ?? '', 10);
    const number = Number.isInteger(own) ? own : next;
    if (item.tagName === 'li') next = number + step;
    return number;
  });
}

function styleOf(list: HtmlElement): string {
  return (
    /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attributeOf(list, 'style') ?? '')?.[1]?.toLowerCase() ?? ''
  );
}

/** The blocks of an item, the first with its number before its words where it has a line of its own. */
function labelItem({ label, blocks }: ListItem, labels: string[]): SourceBlock[] {
  const [first, ...rest] = blocks;
  labels.push(label);
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading')
    return [{ kind: 'paragraph', inlines: [{ kind: 'text', text: label }] }, ...blocks];
  const inlines: Inline[] = [{ kind: 'text', text: `${label} ` }, ...first.inlines];
  return [{ ...first, inlines }, ...rest];
}
