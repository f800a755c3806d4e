import WordExtractor from 'word-extractor';
import type { ReadSource } from '../../source.ts';
import { tidyLine } from '../decode.ts';

/** The library would make straight quotation marks of others. */
const AS_WRITTEN = { filterUnicode: false };

/** The words of a document of older Word, a paragraph for each of its lines: of tables, letters and pictures nothing is known. */
export async function readDocWords(bytes: Buffer): Promise<ReadSource | { fault: 'damaged' }> {
  const document = await new WordExtractor().extract(bytes).catch(() => undefined);
  if (!document) return { fault: 'damaged' };
  const text = [
    document.getBody(AS_WRITTEN),
    document.getFootnotes(AS_WRITTEN),
    document.getEndnotes(AS_WRITTEN),
    document.getTextboxes(AS_WRITTEN),
  ]
    .join('\n')
    .normalize('NFC');
  const [around, comments] = [
    document.getHeaders({ ...AS_WRITTEN, includeFooters: true }),
    document.getAnnotations(AS_WRITTEN),
  ].map((each) => [tidyLine(each)].filter(Boolean)) as [string[], string[]];
  return {
    kind: 'word',
    declared: {},
    blocks: text
      .split(/[\n\t\f\v]+/u)
      .map(tidyLine)
      .filter((line) => line !== '')
      .map((line) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: line }] })),
    notes: [],
    leftOut: [
      ...around.map((each) => ({ why: 'furniture' as const, text: each })),
      ...comments.map((each) => ({ why: 'comment' as const, text: each })),
    ],
    unseen: [{ kind: 'text-only', count: 1, names: [] }],
    words: [text, ...around, ...comments].join('\n'),
  };
}
