import { isEmptyNote } from '../plain.ts';
import type { Inline, SourceBlock } from '../source.ts';
import { writeInlines } from './inlines.ts';
import { writeTable } from './write-table.ts';

/** The body of a draft, without footnotes that say nothing. `nameOf` gives the file beside the bulletin for a picture of the source. */
export function writeBody(
  blocks: readonly SourceBlock[],
  notes: readonly SourceBlock[][],
  nameOf: (picture: string) => string,
): string {
  const isCalled = (number: number) => !isEmptyNote(notes[number - 1] ?? []);
  const kept = notes.some(isEmptyNote) ? blocks.map((block) => dropCalls(block, isCalled)) : blocks;
  const written = kept.map((block) => writeBlock(block, nameOf)).filter((block) => block !== '');
  const definitions = notes.flatMap((note, index) => {
    if (isEmptyNote(note)) return [];
    const text = note.map((block) => writeBlock(block, nameOf)).filter((block) => block !== '');
    return `[^${index + 1}]: ${indent(text.join('\n\n'), '    ').trimStart()}`;
  });
  return `${[...written, ...definitions].join('\n\n')}\n`;
}

/** A block without the calls of some footnotes. */
function dropCalls(block: SourceBlock, isCalled: (number: number) => boolean): SourceBlock {
  const drop = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      if (inline.kind === 'note') return isCalled(inline.number) ? [inline] : [];
      return [inline.kind === 'link' ? { ...inline, inlines: drop(inline.inlines) } : inline];
    });
  const dropAll = (blocks: readonly SourceBlock[]) => blocks.map((each) => dropCalls(each, isCalled));
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, inlines: drop(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map(dropAll) };
    case 'quote':
      return { ...block, blocks: dropAll(block.blocks) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, inlines: drop(cell.inlines) }))),
      };
    default:
      return block;
  }
}

function writeBlock(block: SourceBlock, nameOf: (picture: string) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return writeInlines(block.inlines, { isLineStart: true, lineBreak: '\\\n' });
    case 'heading': {
      const words = writeInlines(block.inlines, { isLineStart: false, lineBreak: ' ' });
      // Signs of numbers at the end would close the heading, and not be shown.
      const shown = words.replace(/(?<=^|[ \t])#+$/u, '\\$&');
      return words === '' ? '' : `${'#'.repeat(Math.min(6, Math.max(2, block.level)))} ${shown}`;
    }
    case 'list':
      return writeList(block, nameOf);
    case 'quote':
      return indent(
        block.blocks
          .map((each) => writeBlock(each, nameOf))
          .filter(Boolean)
          .join('\n\n'),
        '> ',
      );
    case 'table':
      return writeTable(block.rows);
    case 'rule':
      return '---';
    case 'picture':
      return `![](./${nameOf(block.name)})`;
  }
}

function writeList(
  { start, items }: Extract<SourceBlock, { kind: 'list' }>,
  nameOf: (picture: string) => string,
): string {
  const written = items.map((item, index) => {
    const mark = start === undefined ? '- ' : `${start + index}. `;
    const blocks = item
      .map((block) => ({ text: writeBlock(block, nameOf), isList: block.kind === 'list' }))
      .filter(({ text }) => text !== '');
    // Right behind a line of text, only a list of bullets or one from 1 on begins (CommonMark 0.31, 5.3).
    const isTight = blocks.every(({ text, isList }, at) => at === 0 || (isList && /^(?:-|1\.) /u.test(text)));
    const lines = blocks.map(({ text }) => text).join(isTight ? '\n' : '\n\n');
    const inside = indent(lines, ' '.repeat(mark.length));
    return mark + inside.slice(mark.length);
  });
  return written.filter((item) => item.trim() !== '' && !/^(?:-|\d+\.) *$/u.test(item)).join('\n');
}

/** A text with each of its lines behind a mark; empty lines get no spaces. */
function indent(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? mark.trimEnd() : mark + line))
    .join('\n');
}
