import type { GivenRecord } from './prepare-record.ts';

/**
 * The contents of a fragment file, which is what a result shows of a page: as Pagefind makes them of a record, but with the published
 * words in place of the indexed ones.
 */
export function buildFragment({ given, published }: GivenRecord): string {
  const { url, content, filters } = given;
  const words = content.split(' ').length;
  return JSON.stringify({ url, ...published, word_count: words, filters, anchors: [] });
}
