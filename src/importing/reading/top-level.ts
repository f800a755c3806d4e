import type { Inline, SourceBlock } from '../source.ts';

/** A paragraph as a heading; what is none stays. */
export function toHeading(block: SourceBlock, level: number): SourceBlock {
  return block.kind === 'paragraph' ? { kind: 'heading', level, inlines: withoutLook(block.inlines) } : block;
}

/** A heading is no bolder for being bold. */
function withoutLook(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => (inline.kind === 'text' ? { kind: 'text', text: inline.text } : inline));
}

/** Pictures and tables stand at the top level of a body, so that a list or quotation that holds one becomes its parts. */
export function standsAlone(block: SourceBlock): boolean {
  return (
    block.kind === 'picture' ||
    block.kind === 'table' ||
    (block.kind === 'list' && block.items.flat().some(standsAlone))
  );
}
