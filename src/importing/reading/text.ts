import { SHAREPOINT_LINES } from '../../strings/import-cues.vi.ts';
import type { LeftOut, ReadSource } from '../source.ts';
import { decodeBytes, tidyLine } from './decode.ts';
import { splitCells, toBlocks } from './text-blocks.ts';
import { isPictureName, takeFields, takeTitle } from './text-head.ts';

/** Lines between the two times that a page says its title: the path to it. */
const MOST_BETWEEN_TITLES = 4;

/**
 * Reads a text in which each line is a paragraph, as pages are saved: the title first, often once more above the text, the files of
 * pictures by name in lines of their own. Of fields above the text (front matter), only the title is taken.
 */
export function readText(bytes: Uint8Array): ReadSource {
  const text = decodeBytes(bytes);
  const { fields, title: named, lines: written } = takeFields(text.split(/\r\n?|\n/u));
  const cellsOf = new Map(written.map((line) => [tidyLine(line), splitCells(line)]));
  const lines = written.map(tidyLine);
  const skipped = lines.filter((line) => SHAREPOINT_LINES.test(line));
  const own = lines.filter((line) => !SHAREPOINT_LINES.test(line));
  const { rules, title, rest } =
    named === undefined
      ? takeTitle(own)
      : { rules: [], title: [named], rest: own.filter((line) => line !== '') };
  const again = findAgain(title, rest);
  const body = rest.slice(again < 0 ? 0 : again + title.length);
  const leftOut: LeftOut[] = [
    ...[...fields, ...rules, ...skipped].map((line) => ({ why: 'furniture' as const, text: line })),
    ...rest.slice(0, Math.max(0, again)).map((line) => ({ why: 'furniture' as const, text: line })),
    ...(again >= 0 ? [{ why: 'repeated-title' as const, text: title.join(' ') }] : []),
    ...body.filter(isPictureName).map((line) => ({ why: 'picture-name' as const, text: line })),
  ];
  return {
    kind: 'text',
    ...(skipped.length > 0 ? { system: 'sharepoint' } : {}),
    declared: declareTitle(title),
    blocks: toBlocks(body.map((line) => ({ line, cells: cellsOf.get(line) ?? [line] }))),
    notes: [],
    leftOut,
    words: text,
  };
}

function declareTitle(title: readonly string[]): ReadSource['declared'] {
  if (title.length === 0) return {};
  return title.length === 1 ? { title: title[0]! } : { likelyTitle: title.join(' ') };
}

/** Where the lines of the title stand once more near the beginning; -1 where they do not. */
function findAgain(title: readonly string[], rest: readonly string[]): number {
  if (title.length === 0) return -1;
  const starts = rest.slice(0, MOST_BETWEEN_TITLES + 1).keys();
  return [...starts].find((at) => title.every((line, index) => rest[at + index] === line)) ?? -1;
}
