import { readPdfPages } from '../../../gate/documents/pdf-lines.ts';
import type { ReadSource } from '../../source.ts';
import { tidyLine } from '../decode.ts';
import { findOpeningTitle } from '../opening-title.ts';
import { joinLines } from './join-lines.ts';

/** Characters of text that are read of a PDF, at most: some 300 pages. */
const MOST = 1_000_000;

/**
 * Reads a PDF with words: a draft of its text, and the file itself beside it. The words come from the reader that search uses; which
 * lines belong to one paragraph is not written in a PDF, so that somebody must look at it.
 */
export async function readPdf(
  bytes: Buffer,
  name: string,
): Promise<ReadSource | { fault: 'damaged' | 'password' | 'scan' }> {
  const read = await readPdfPages(bytes, MOST).catch(() => []);
  const pages = read.map((page) => page.normalize('NFC'));
  if (pages.length === 0) return { fault: bytes.includes('/Encrypt') ? 'password' : 'damaged' };
  if (!pages.some((page) => /[\p{L}\p{N}]/u.test(page))) return { fault: 'scan' };
  const lines = pages.flatMap((page) => page.split('\n').map(tidyLine)).filter((line) => line !== '');
  const pictures = countPictures(bytes);
  const paragraphs = joinLines(lines);
  const found = findOpeningTitle(paragraphs);
  const text = found ? paragraphs.toSpliced(found.at, found.count) : paragraphs;
  return {
    kind: 'pdf',
    declared: found ? { likelyTitle: found.title } : {},
    blocks: text.map((line) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: line }] })),
    notes: [],
    leftOut: [],
    unseen: [
      { kind: 'page-order', count: pages.length, names: [] },
      ...(pictures > 0 ? [{ kind: 'pdf-picture' as const, count: pictures, names: [] }] : []),
    ],
    attachments: [{ name, title: titleOf(name), bytes }],
    words: pages.join('\n'),
  };
}

/**
 * How many pictures a PDF holds, without the masks of others: the description of each stands in the file as it is, because nothing that
 * has bytes of its own may be packed with others (ISO 32000-1, 7.5.7).
 */
function countPictures(bytes: Buffer): number {
  const text = bytes.toString('latin1');
  const all = text.match(/\/Subtype\s*\/Image\b/gu)?.length ?? 0;
  const masks = new Set(text.match(/\/S?Mask\s+\d+\s+\d+\s+R\b/gu)?.map((mask) => mask.replace(/^\D+/u, '')));
  return Math.max(0, all - masks.size);
}

function titleOf(name: string): string {
  return tidyLine(name.replace(/\.pdf$/iu, '').replaceAll('_', ' ')) || 'PDF';
}
