import type { Element, ElementContent, Root } from 'hast';
import { around, escapeSigns, shorten, type WordFinding } from './finding.ts';
import { rangeOf } from './trace.ts';

/** The path of a folder of Windows: of a network, or behind the letter of a drive. */
const PATH = /(?<![^\s\p{P}]|\\)\\\\(?=[\p{L}\p{N}])\S*|(?<![\p{L}\p{N}])[A-Za-z]:\\\S*/gu;
/** Backslashes with the sign behind them. The page shows one of two, and drops one that stands alone. */
const ESCAPE = /^\\\\|\\\\\\[!-/:-@[-`{-~]|\\[!-/:-@[-`{-~]/g;

/** Paths in the text of a tree of which the page drops backslashes, because they stand before a sign. */
export function listLostBackslashes(tree: Root, source: string): WordFinding[] {
  if (!source.includes('\\')) return [];
  const found: WordFinding[] = [];
  const visit = (node: ElementContent): void => {
    const range = node.type === 'text' ? rangeOf(node) : undefined;
    if (range) found.push(...findInText(source, range));
    if ('children' in node && !isCode(node as Element)) for (const child of node.children) visit(child);
  };
  for (const node of tree.children) visit(node as ElementContent);
  return found;
}

function findInText(source: string, [start, end]: readonly [number, number]): WordFinding[] {
  return [...source.slice(start, end).matchAll(PATH)].flatMap(({ 0: path, index }) => {
    const offset = start + index;
    const dropped = [...path.matchAll(ESCAPE)].filter(
      ({ 0: signs, index: at }) => at === 0 || (signs.length === 2 && signs !== '\\\\'),
    );
    if (dropped.length === 0) return [];
    const { before } = around(source, offset, offset);
    const shown = path.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    const edits = dropped.map(({ 0: typed, index: at }) => ({
      offset: offset + at,
      typed,
      write: escapeSigns(typed),
    }));
    const write = dropped.reduceRight(
      (text, { 0: typed, index: at }) =>
        text.slice(0, at) + escapeSigns(typed) + text.slice(at + typed.length),
      path,
    );
    return [
      {
        rule: 'lost-words' as const,
        kind: 'backslash' as const,
        offset,
        typed: before + shorten(path),
        shown: before + shorten(shown),
        write: before + shorten(write),
        edits,
      },
    ];
  });
}

function isCode({ tagName }: Element): boolean {
  return tagName === 'code' || tagName === 'pre';
}
