// `word-extractor` has no types of its own: what is used of it.
declare module 'word-extractor' {
  interface ExtractOptions {
    filterUnicode: boolean;
  }
  interface ExtractedWords {
    getBody(options: ExtractOptions): string;
    getFootnotes(options: ExtractOptions): string;
    getEndnotes(options: ExtractOptions): string;
    getTextboxes(options: ExtractOptions): string;
    getHeaders(options: ExtractOptions & { includeFooters: boolean }): string;
    getAnnotations(options: ExtractOptions): string;
  }
  export default class WordExtractor {
    extract(bytes: Buffer): Promise<ExtractedWords>;
  }
}
