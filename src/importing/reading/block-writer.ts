import { plainInlines } from '../plain.ts';
import type { Inline, SourceBlock, TextRun } from '../source.ts';

/** How a run of text looks, and where its line stands. */
export type InlineLook = Pick<TextRun, 'strong' | 'emphasis'> & { align?: 'center' | 'right' | undefined };

/** The part of a look that a run of text keeps. */
export function pickLook({ strong, emphasis }: InlineLook): Pick<TextRun, 'strong' | 'emphasis'> {
  return { ...(strong ? { strong } : {}), ...(emphasis ? { emphasis } : {}) };
}

/** Collects inlines into paragraphs. */
export class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  #inlines: Inline[] = [];
  #align: InlineLook['align'];

  add(inline: Inline, { align }: InlineLook = {}): void {
    const last = this.#inlines.at(-1);
    // Two breaks in a row part two paragraphs.
    if (inline.kind === 'break' && last?.kind === 'break') this.endParagraph();
    else this.#inlines.push(inline);
    if (inline.kind !== 'break') this.#align ??= align;
  }

  put(...blocks: readonly SourceBlock[]): void {
    this.endParagraph();
    this.blocks.push(...blocks);
  }

  endParagraph(): void {
    const inlines = this.#inlines;
    if (plainInlines(inlines) !== '' || inlines.some(({ kind }) => kind === 'note'))
      this.blocks.push({ kind: 'paragraph', inlines, ...(this.#align ? { align: this.#align } : {}) });
    this.#inlines = [];
    this.#align = undefined;
  }
}
