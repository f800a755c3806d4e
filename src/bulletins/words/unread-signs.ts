import type { Element, ElementContent, Root } from 'hast';
import { readReference } from './align-text.ts';
import { escapeSigns, restOfLine, shorten, type WordEdit } from './finding.ts';
import { rangeOf } from './trace.ts';

/** A sign of markup that the page shows as text: of a heading, or of a character reference that was written twice over. */
export interface UnreadSign {
  kind: 'heading' | 'reference';
  offset: number;
  typed: string;
  write: string;
  edits: WordEdit[];
}

/** Number signs of a heading at the start of a line without a blank behind them. One alone may be the sign of a topic. */
const HEADING = /(?<=(?:^|\n)[ \t]{0,3})#{2,6}(?=[\p{L}\p{N}“"(*])/gu;
/** A reference of which the ampersand is a reference itself, as pages copied from their source have it. */
const REFERENCE = /&(?:amp|#38);(#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|(?!amp;)[A-Za-z][A-Za-z\d]{1,31});/g;
/** A reference without its semicolon, which browsers read and Markdown does not. */
const UNENDED_SPACE = /&nbsp(?!;)/g;

/** All such signs in the text of a tree. */
export function listUnreadSigns(tree: Root, source: string): UnreadSign[] {
  if (!/#|&/.test(source)) return [];
  const found: UnreadSign[] = [];
  const visit = (node: ElementContent): void => {
    const range = node.type === 'text' ? rangeOf(node) : undefined;
    if (range) found.push(...listHeadings(source, range), ...listReferences(source, range));
    const isCode = node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre');
    if ('children' in node && !isCode) for (const child of (node as Element).children) visit(child);
  };
  for (const node of tree.children) visit(node as ElementContent);
  return found;
}

function listHeadings(source: string, [start, end]: readonly [number, number]): UnreadSign[] {
  const before = source.slice(Math.max(0, start - 4), start);
  const isLineStart = /\n[ \t]{0,3}$/.test(before) || (start < 4 && before.trim() === '');
  const text = source.slice(start, end);
  const firstLine = isLineStart ? 0 : text.indexOf('\n');
  if (firstLine === -1) return [];
  return [...text.matchAll(HEADING)].flatMap(({ 0: signs, index }) => {
    if (index < firstLine) return [];
    const offset = start + index;
    const words = restOfLine(source, offset).slice(signs.length);
    const write = `${signs} ${words}`;
    const edits = [{ offset, typed: signs, write: `${signs} ` }];
    return [
      { kind: 'heading' as const, offset, typed: shorten(signs + words), write: shorten(write), edits },
    ];
  });
}

function listReferences(source: string, [start, end]: readonly [number, number]): UnreadSign[] {
  const text = source.slice(start, end);
  const twice = [...text.matchAll(REFERENCE)].map(({ 0: typed, 1: name, index }) => ({
    offset: start + index,
    typed,
    character: readReference(`&${name};`),
  }));
  const unended = [...text.matchAll(UNENDED_SPACE)].map(({ 0: typed, index }) => ({
    offset: start + index,
    typed,
    character: ' ',
  }));
  return [...twice, ...unended].flatMap(({ offset, typed, character }) => {
    if (character === undefined) return [];
    const beside = [source[offset - 1] ?? '\n', source[offset + typed.length] ?? '\n'];
    const write = writeCharacter(character, beside);
    return [{ kind: 'reference' as const, offset, typed, write, edits: [{ offset, typed, write }] }];
  });
}

/**
 * How a character is typed so that the page shows it: a blank for each kind of space that stands beside none, nothing for one that
 * cannot be seen.
 */
function writeCharacter(character: string, beside: readonly string[]): string {
  if (/^\s+$/.test(character)) return beside.some((sign) => /\s/.test(sign)) ? '' : ' ';
  if (/^\p{C}+$/u.test(character)) return '';
  return /["']/.test(character) ? character : escapeSigns(character);
}
