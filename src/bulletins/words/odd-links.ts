import type { Element } from 'hast';
import type { WordFinding } from './finding.ts';
import { rangeOf } from './trace.ts';

/** The finding for a link of which readers see nothing, or that takes more of the text than its address. */
export function findOddLink(link: Element, source: string): WordFinding | undefined {
  return findEmptyLink(link, source) ?? findLongAddress(link, source);
}

/** The finding for a link without words, of which readers see nothing. */
function findEmptyLink(link: Element, source: string): WordFinding | undefined {
  const [start, end] = rangeOf(link)!;
  // Behind an exclamation mark it was meant as a picture, which is told where the body is judged.
  if (source[start] !== '[' || !isEmpty(link) || /!\s+$/.test(source.slice(0, start).slice(-8)))
    return undefined;
  const typed = source.slice(start, end);
  const write = typed.replace(/^\[[^\]]*\]/, '[…]');
  return { rule: 'lost-words', kind: 'link', offset: start, typed, shown: '', write, edits: [] };
}

/** Whether an element shows neither text nor a picture. */
function isEmpty({ children }: Element): boolean {
  return children.every((child) => {
    if (child.type === 'text') return child.value.trim() === '';
    return child.type !== 'element' || (child.tagName !== 'img' && isEmpty(child));
  });
}

/** A character at which an address in a text ends: a non-ASCII sign, or a quotation mark. */
const ADDRESS_END = /(?![\p{ASCII}\p{L}\p{M}\p{N}])[\s\S]|"/u;

/** The finding for an autolink that includes a closing quotation mark, an ellipsis or a dash. */
function findLongAddress({ children, properties }: Element, source: string): WordFinding | undefined {
  const [text] = children;
  const range = text?.type === 'text' ? rangeOf(text) : undefined;
  if (!range || properties['dataFootnoteRef'] !== undefined || source[range[0] - 1] === '[') return undefined;
  const typed = source.slice(...range);
  const length = typed.search(ADDRESS_END);
  if (length <= 0) return undefined;
  const address = typed.slice(0, length);
  const href = /^www\./i.test(address) ? `http://${address}` : address;
  const write = `[${address}](${href})${typed.slice(length)}`;
  return {
    rule: 'doubtful-markup',
    kind: 'address',
    offset: range[0],
    typed,
    shown: address,
    write,
    edits: /[()[\]\\]/.test(address) ? [] : [{ offset: range[0], typed, write }],
  };
}
