import { SHAREPOINT_LINES } from '../../strings/import-cues.vi.ts';
import type { SourceBlock, LeftOut, ReadSource } from '../source.ts';
import { decodeBytes, tidyLine } from './decode.ts';

/** The name of a file of a picture, alone in its line. */
const PICTURE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()-]*\.(?:jpe?g|png|gif|webp|bmp)$/iu;

/** Lines between the two times that a page says its title: the path to it. */
const MOST_BETWEEN_TITLES = 4;

/**
 * Reads a text in which each line is a paragraph, as pages are saved: the title first, often once more above the text, the files of
 * pictures by name in lines of their own.
 */
export function readText(bytes: Uint8Array): ReadSource {
  const text = decodeBytes(bytes);
  const lines = text
    .split(/\r\n?|\n/u)
    .map(tidyLine)
    .filter(Boolean);
  const skipped = lines.filter((line) => SHAREPOINT_LINES.test(line));
  const own = lines.filter((line) => !SHAREPOINT_LINES.test(line));
  const [title, ...rest] = own;
  const again = rest.slice(0, MOST_BETWEEN_TITLES + 1).indexOf(title ?? '');
  const body = rest.slice(again + 1);
  const leftOut: LeftOut[] = [
    ...skipped.map((line) => ({ why: 'furniture' as const, text: line })),
    ...rest.slice(0, Math.max(0, again)).map((line) => ({ why: 'furniture' as const, text: line })),
    ...(again >= 0 ? [{ why: 'repeated-title' as const, text: title! }] : []),
    ...body.filter(isPicture).map((line) => ({ why: 'picture-name' as const, text: line })),
  ];
  return {
    kind: 'text',
    ...(skipped.length > 0 ? { system: 'sharepoint' } : {}),
    declared: title === undefined ? {} : { title },
    blocks: body.map(toBlock),
    notes: [],
    leftOut,
    words: text,
  };
}

function isPicture(line: string): boolean {
  return PICTURE_NAME.test(line);
}

function toBlock(line: string): SourceBlock {
  return isPicture(line)
    ? { kind: 'picture', name: line }
    : { kind: 'paragraph', inlines: [{ kind: 'text', text: line }] };
}
