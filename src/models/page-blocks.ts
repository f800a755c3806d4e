import type { Bulletin, ReadyBlock } from '../bulletins/bulletin.ts';
import type { ModelContext } from './context.ts';
import { buildFigure, type Figure } from './figure.ts';
import type { Link } from './shell.ts';

/** An attachment as a page offers it. */
export interface AttachmentLine extends Link {
  detail: string;
}

/** A block of a body as a page shows it. */
export type PageBlock =
  | { kind: 'html'; html: string }
  | { kind: 'figure'; figure: Figure }
  | { kind: 'gallery'; label: string; figures: Figure[] }
  | { kind: 'attachment'; file: AttachmentLine }
  | { kind: 'quote'; by: string | undefined; blocks: PageBlock[] }
  | { kind: 'note'; tone: 'info' | 'warning'; title: string; blocks: PageBlock[] };

/** The line of an attachment, with its type and size in words. */
export function buildAttachment(
  key: string,
  file: Bulletin['attachments'][number],
  context: ModelContext,
): AttachmentLine {
  const { addresses, words } = context;
  return {
    href: addresses.attachment(key, file.name),
    text: file.title,
    detail: [
      file.type.toUpperCase(),
      words.formatBytes(file.bytes),
      ...(file.isScan ? [words.bulletin.scan] : []),
    ].join(', '),
  };
}

/** The blocks of a body, with their pictures and attachments as the page shows them. */
export function buildBlocks(
  { key, blocks: own }: Pick<Bulletin, 'key' | 'blocks'>,
  context: ModelContext,
): PageBlock[] {
  let pictures = 0;
  const figure = (picture: Bulletin['pictures'][number]) => {
    pictures += 1;
    return buildFigure(picture, context, { isFirst: pictures === 1, number: pictures });
  };
  const toPage = (block: ReadyBlock): PageBlock => {
    switch (block.kind) {
      case 'html':
        return block;
      case 'figure':
        return { kind: 'figure', figure: figure(block.image) };
      case 'gallery':
        return { kind: 'gallery', label: context.words.bulletin.gallery, figures: block.images.map(figure) };
      case 'attachment':
        return { kind: 'attachment', file: buildAttachment(key, block.file, context) };
      case 'quote':
        return { kind: 'quote', by: block.by, blocks: block.blocks.map(toPage) };
      case 'note': {
        const { tone, title = context.words.bulletin.notes[tone], blocks } = block;
        return { kind: 'note', tone, title, blocks: blocks.map(toPage) };
      }
    }
  };
  return own.map(toPage);
}

/** A description of at most 300 characters, cut at a word. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 300 ? line : `${line.slice(0, 299).replace(/\s+\S*$/u, '')}…`;
}
