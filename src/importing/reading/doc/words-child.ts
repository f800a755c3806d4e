import WordExtractor from 'word-extractor';
import { serveBounded } from '../../../gate/bounded/serve-bounded.ts';
import type { DocWords } from './doc-words.ts';

/** The library would make straight quotation marks of others. */
const AS_WRITTEN = { filterUnicode: false };

serveBounded(async (bytes: Uint8Array): Promise<DocWords> => {
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  return {
    body: [
      document.getBody(AS_WRITTEN),
      document.getFootnotes(AS_WRITTEN),
      document.getEndnotes(AS_WRITTEN),
      document.getTextboxes(AS_WRITTEN),
    ].join('\n'),
    around: document.getHeaders({ ...AS_WRITTEN, includeFooters: true }),
    comments: document.getAnnotations(AS_WRITTEN),
  };
});
