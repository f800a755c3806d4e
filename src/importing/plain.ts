import type { SourceBlock, Inline } from './source.ts';

/** The words of inlines in one line. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return ' ';
      return inline.kind === 'link' ? plainInlines(inline.inlines) : '';
    })
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words of a block that is a paragraph or a heading; nothing of any other. */
export function plainBlock(block: SourceBlock | undefined): string {
  return block?.kind === 'paragraph' || block?.kind === 'heading' ? plainInlines(block.inlines) : '';
}

/** Whether a footnote says nothing. */
export function isEmptyNote(note: readonly SourceBlock[]): boolean {
  return note.every((block) => block.kind === 'paragraph' && plainBlock(block) === '');
}
