import type { Element } from 'hast';
import { writeAsParagraph } from './as-paragraph.ts';
import { restOfLine, shorten, type WordFinding } from './finding.ts';
import { rangeOf } from './trace.ts';

/** The marker of an item of an ordered list: number and sign. */
const ITEM_NUMBER = /(\d{1,9})([.)])/y;

/**
 * The finding for an ordered list of which the page shows other numbers than were typed, because it counts on from the first. A
 * list of ones is accepted: it is the usual way to have it counted. `isTop` says that the list is not nested.
 */
export function findOtherNumbers(list: Element, source: string, isTop: boolean): WordFinding | undefined {
  const items = list.children.flatMap((child) => {
    const offset = child.type === 'element' ? rangeOf(child)?.[0] : undefined;
    const [mark, number = '', sign = ''] = offset === undefined ? [] : (readNumber(source, offset) ?? []);
    return mark === undefined ? [] : [{ offset: offset!, number, sign }];
  });
  if (items.length > 1 && items.every(({ number }) => number === '1')) return undefined;
  const first = Number(list.properties['start'] ?? 1);
  const wrong = items.findIndex(({ number }, index) => number !== String(first + index));
  const item = items[wrong];
  if (!item) return undefined;
  const line = restOfLine(source, item.offset);
  const words = line.slice(item.number.length + 1);
  return {
    rule: 'lost-words',
    kind: 'number',
    offset: item.offset,
    typed: shorten(line),
    shown: shorten(`${first + wrong}.${words}`),
    write: shorten(`${item.number}\\${item.sign}${words}`),
    edits: isTop
      ? items
          .slice(wrong)
          .flatMap((each) => writeAsParagraph(source, each.offset, each.number.length + 1).edits)
      : [],
  };
}

function readNumber(source: string, offset: number): RegExpExecArray | null {
  ITEM_NUMBER.lastIndex = offset;
  return ITEM_NUMBER.exec(source);
}

/** The finding for a list that begins in the line of an item around it, as in "26. 11. 2026" or "- - -". */
export function findListInLine(item: Element, source: string): WordFinding | undefined {
  const range = rangeOf(item);
  const list = item.children.find((child) => child.type === 'element');
  const at = list && (list.tagName === 'ol' || list.tagName === 'ul') ? rangeOf(list)?.[0] : undefined;
  if (!range || at === undefined || source.slice(range[0], at).includes('\n')) return undefined;
  const line = restOfLine(source, range[0]);
  const outer = source.slice(range[0], at);
  const { write, edits } = writeAsParagraph(source, range[0], /^\d*/.exec(line)![0].length + 1);
  return {
    rule: 'doubtful-markup',
    kind: 'list-in-line',
    offset: range[0],
    typed: shorten(line),
    shown: shorten(`${outer.trim()} / ${line.slice(outer.length)}`),
    write: shorten(write),
    edits,
  };
}
