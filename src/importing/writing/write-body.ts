import type { SourceBlock } from '../source.ts';
import { writeInlines } from './inlines.ts';
import { writeTable } from './write-table.ts';

/** The body of a draft. `nameOf` gives the file beside the bulletin for a picture of the source. */
export function writeBody(
  blocks: readonly SourceBlock[],
  notes: readonly SourceBlock[][],
  nameOf: (picture: string) => string,
): string {
  const written = blocks.map((block) => writeBlock(block, nameOf)).filter((block) => block !== '');
  const definitions = notes.map((note, index) => {
    const text = note.map((block) => writeBlock(block, nameOf)).filter((block) => block !== '');
    return `[^${index + 1}]: ${indent(text.join('\n\n'), '    ').trimStart()}`;
  });
  return `${[...written, ...definitions].join('\n\n')}\n`;
}

function writeBlock(block: SourceBlock, nameOf: (picture: string) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return writeInlines(block.inlines, { isLineStart: true, lineBreak: '\\\n' });
    case 'heading': {
      const words = writeInlines(block.inlines, { isLineStart: false, lineBreak: ' ' });
      return words === '' ? '' : `${'#'.repeat(Math.min(6, Math.max(2, block.level)))} ${words}`;
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
    const blocks = item.map((block) => writeBlock(block, nameOf)).filter((block) => block !== '');
    const isTight = item.every((block, at) => at === 0 || block.kind === 'list');
    const inside = indent(blocks.join(isTight ? '\n' : '\n\n'), ' '.repeat(mark.length));
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
